// CONSTRUCT, DESCRIBE, FROM and updates against the oracle, with random patterns.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type {
  DatasetClause,
  Operation,
  PatternTerm,
  QuadPattern,
  TriplePattern,
  Update,
} from '../../src/algebra/algebra.ts'
import { toSparql } from '../../src/algebra/to-sparql.ts'
import { construct, evaluate } from '../../src/engine/evaluate.ts'
import { runUpdate } from '../../src/engine/update/run-update.ts'
import { termKey } from '../../src/rdf/term-key.ts'
import { blankNode, type NamedNode, type Quad, type Term, variable } from '../../src/rdf/terms.ts'
import { parseQuery, parseUpdate } from '../../src/sparql/parse.ts'
import { sameGraph } from '../formats/quads.ts'
import { naive } from './naive.ts'
import { type Dataset, datasetOf, selected } from './naive-dataset.ts'
import { described, instances } from './naive-forms.ts'
import { type Solution, TooMuch } from './naive-solutions.ts'
import { EMPTY_GRAPH, e, GRAPHS, NODES, PREDICATES, randomQuads, TAME } from './random-data.ts'
import { variableName } from './random-expressions.ts'
import { randomPatterns } from './random-patterns.ts'
import { fuzz, randomQuery, separateBlankNodes } from './random-queries.ts'
import { keys, rowsOf } from './solution-rows.ts'
import { storeOf } from './store-of.ts'

const quads = randomQuads(TAME)
const where = fc
  .oneof({ weight: 3, arbitrary: randomPatterns(TAME).pattern }, randomPatterns(TAME).select)
  .map(separateBlankNodes)
const graphName = fc.constantFrom(...GRAPHS, EMPTY_GRAPH, e('none'))
const dataset: fc.Arbitrary<DatasetClause> = fc
  .record({
    default: fc.uniqueArray(graphName, { maxLength: 3, selector: termKey }),
    named: fc.uniqueArray(graphName, { maxLength: 2, selector: termKey }),
  })
  // SPARQL has no word for a dataset without any graph.
  .filter(clause => clause.default.length + clause.named.length > 0)

const slot = <T extends Term>(constant: fc.Arbitrary<T>): fc.Arbitrary<PatternTerm> =>
  fc.oneof<fc.MaybeWeightedArbitrary<PatternTerm>[]>(
    { weight: 3, arbitrary: variableName.map(variable) },
    constant,
  )
const template: fc.Arbitrary<TriplePattern> = fc.record({
  subject: slot(fc.constantFrom(...NODES)),
  predicate: slot(fc.constantFrom(...PREDICATES)),
  object: slot(fc.constantFrom<Term>(...NODES, TAME[0]!)),
})
const templates = fc.array(template, { minLength: 1, maxLength: 3 })
const withBlankNode = ({ subject, predicate }: TriplePattern): TriplePattern[] => [
  { subject, predicate, object: blankNode('new') },
  { subject: blankNode('new'), predicate: PREDICATES[0]!, object: subject },
]

function solutionsOf(operation: Operation, data: Dataset, most = 200): Solution[] {
  try {
    const rows = naive(operation, data)
    fc.pre(rows.length <= most)
    return rows
  } catch (error) {
    if (error instanceof TooMuch) fc.pre(false)
    throw error
  }
}

const quadKeys = (all: readonly Quad[]) =>
  all.map(each => [each.subject, each.predicate, each.object, each.graph].map(termKey).join(' ')).sort()

describe('random queries of other forms', () => {
  it('CONSTRUCT gives the triples of the definition, each once, and prints as it is', () => {
    const property = fc.property(quads, where, templates, (data, operation, template) => {
      const expected = instances(template, solutionsOf(operation, datasetOf(data, [EMPTY_GRAPH])))
      const { snapshot } = storeOf(data, [EMPTY_GRAPH])
      const query = { form: 'construct', template, operation } as const
      const again = parseQuery(toSparql(query))
      expect(quadKeys(construct(query, snapshot))).toEqual(quadKeys(expected))
      expect(again.form === 'construct' && quadKeys(construct(again, snapshot))).toEqual(quadKeys(expected))
    })
    fc.assert(property, fuzz(300, 11))
  }, 3_600_000)

  it('a blank node of the template is a new one in each solution', () => {
    const property = fc.property(quads, where, template, (data, operation, pattern) => {
      const template = withBlankNode(pattern)
      const expected = instances(template, solutionsOf(operation, datasetOf(data, [EMPTY_GRAPH]), 12))
      const query = { form: 'construct', template, operation } as const
      expect(sameGraph(construct(query, storeOf(data, [EMPTY_GRAPH]).snapshot), expected)).toBe(true)
    })
    fc.assert(property, fuzz(300, 12))
  }, 3_600_000)

  it('DESCRIBE gives what is said of the resources, and of the blank nodes in that', () => {
    const targets = fc.array(
      fc.oneof<fc.Arbitrary<NamedNode | ReturnType<typeof variable>>[]>(
        fc.constantFrom(...NODES),
        variableName.map(variable),
      ),
      { minLength: 1, maxLength: 2 },
    )
    const property = fc.property(quads, where, targets, (data, operation, targets) => {
      const whole = datasetOf(data, [EMPTY_GRAPH])
      const expected = described(targets, solutionsOf(operation, whole), whole.active)
      const query = { form: 'describe', targets, operation } as const
      expect(quadKeys(construct(query, storeOf(data, [EMPTY_GRAPH]).snapshot))).toEqual(quadKeys(expected))
    })
    fc.assert(property, fuzz(300, 13))
  }, 3_600_000)

  it('FROM and FROM NAMED choose the graphs', () => {
    const property = fc.property(quads, randomQuery(TAME), dataset, (data, operation, dataset) => {
      const expected = keys(
        solutionsOf(operation, selected(datasetOf(data, [EMPTY_GRAPH]), dataset), 10_000),
        operation,
      )
      const query = parseQuery(toSparql({ form: 'select', operation, dataset }))
      const options = query.dataset && { dataset: query.dataset }
      const { snapshot } = storeOf(data, [EMPTY_GRAPH])
      expect(keys(rowsOf(evaluate(query.operation, snapshot, options)), operation)).toEqual(expected)
    })
    fc.assert(property, fuzz(300, 14))
  }, 3_600_000)

  it('an update deletes and inserts what the definition says, all from what was there before', async () => {
    const inGraph = fc.tuple(template, fc.option(slot(graphName), { nil: undefined })).map(
      ([pattern, graph]): QuadPattern => ({
        ...pattern,
        ...(graph !== undefined && { graph: graph as NamedNode }),
      }),
    )
    const some = fc.array(inGraph, { maxLength: 3 })
    const using = fc.option(dataset, { nil: undefined })
    const property = fc.asyncProperty(
      quads,
      some,
      some,
      where,
      using,
      async (data, deleted, inserted, operation, dataset) => {
        const whole = datasetOf(data, [EMPTY_GRAPH])
        const solutions = solutionsOf(operation, dataset === undefined ? whole : selected(whole, dataset))
        const gone = new Set(quadKeys(instances(deleted, solutions)))
        const left = data.filter(each => !gone.has(quadKeys([each])[0]!))
        const expected = [...new Set(quadKeys([...left, ...instances(inserted, solutions)]))].sort()
        const update: Update = {
          form: 'update',
          operations: [
            { kind: 'modify', delete: deleted, insert: inserted, operation, ...(dataset && { dataset }) },
          ],
        }
        for (const each of [update, parseUpdate(toSparql(update))]) {
          const store = storeOf(data, [EMPTY_GRAPH])
          await runUpdate(each, store)
          expect(quadKeys([...store.match()])).toEqual(expected)
        }
      },
    )
    await fc.assert(property, fuzz(300, 15))
  }, 3_600_000)
})
