// The engine against the oracle: random queries over random datasets, with the passes of the optimizer on and off.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Operation } from '../../src/algebra/algebra.ts'
import { toSparql } from '../../src/algebra/to-sparql.ts'
import { ask, evaluate, evaluateInSlices } from '../../src/engine/evaluate.ts'
import type { PassName } from '../../src/engine/optimizer/pass.ts'
import { PASSES } from '../../src/engine/optimizer/passes.ts'
import { LimitError } from '../../src/rdf/errors.ts'
import { iri, literal, quad, variable } from '../../src/rdf/terms.ts'
import { parseQuery } from '../../src/sparql/parse.ts'
import { Store } from '../../src/store/store.ts'
import { StoreBuilder } from '../../src/store/store-builder.ts'
import { naive } from './naive.ts'
import { type Dataset, datasetOf } from './naive-dataset.ts'
import { type Solution, TooMuch } from './naive-solutions.ts'
import { EMPTY_GRAPH, manyQuads, randomQuads, WILD } from './random-data.ts'
import { fuzz, randomQuery } from './random-queries.ts'
import { keys, rowsOf } from './solution-rows.ts'
import { storeOf } from './store-of.ts'

const quads = randomQuads(WILD)
const query = randomQuery(WILD)

/** The rows that the definition gives; a query that takes nested loops too long is left out. */
function defined(operation: Operation, data: Dataset): Solution[] {
  try {
    return naive(operation, data)
  } catch (error) {
    if (error instanceof TooMuch) fc.pre(false)
    throw error
  }
}

const ALL = PASSES.map(({ name }) => name)
const SETTINGS: readonly (readonly PassName[])[] = [[], ALL, ...ALL.map(name => [name])]

describe('random queries over random datasets', () => {
  it('give the multisets of the definition, whatever passes are made and by either driver', async () => {
    const property = fc.asyncProperty(quads, query, async (data, operation) => {
      const expected = keys(defined(operation, datasetOf(data, [EMPTY_GRAPH])), operation)
      const { snapshot } = storeOf(data, [EMPTY_GRAPH])
      for (const withoutPasses of SETTINGS) {
        const actual = keys(rowsOf(evaluate(operation, snapshot, { withoutPasses })), operation)
        expect(actual, withoutPasses.join()).toEqual(expected)
      }
      expect(keys(rowsOf(await evaluateInSlices(operation, snapshot)), operation)).toEqual(expected)
      expect(ask(operation, snapshot)).toBe(expected.length > 0)
    })
    await fc.assert(property, fuzz(1000, 20_261_125))
  }, 3_600_000)

  it('give the same over many batches, whatever passes are made', () => {
    const { snapshot } = storeOf(manyQuads(1, 6000), [EMPTY_GRAPH])
    const limits = { timeout: 150, maxRows: 30_000 }
    const property = fc.property(query, operation => {
      const answers = SETTINGS.flatMap(withoutPasses => {
        try {
          return [keys(rowsOf(evaluate(operation, snapshot, { ...limits, withoutPasses })), operation)]
        } catch (error) {
          if (error instanceof LimitError) return []
          throw error
        }
      })
      fc.pre(answers.length > 1)
      for (const answer of answers) expect(answer).toEqual(answers[0])
    })
    const { numRuns, seed } = fuzz(1000, 20_261_127)
    fc.assert(property, { numRuns: numRuns / 25, seed })
  }, 3_600_000)

  it('mean the same printed and parsed again, and print the same then', () => {
    const property = fc.property(quads, query, (data, operation) => {
      const dataset = datasetOf(data, [EMPTY_GRAPH])
      const expected = keys(defined(operation, dataset), operation)
      const text = toSparql({ form: 'select', operation })
      const parsed = parseQuery(text)
      expect(keys(defined(parsed.operation, dataset), operation), text).toEqual(expected)
      const printed = toSparql(parsed)
      expect(toSparql(parseQuery(printed))).toBe(printed)
    })
    fc.assert(property, fuzz(1000, 20_261_126))
  }, 3_600_000)
})

describe('evaluate', () => {
  const e = (name: string) => iri(`http://e/${name}`)
  const chain = storeOf(Array.from({ length: 5000 }, (_, i) => quad(e(`n${i}`), e('next'), e(`n${i + 1}`))))
  const hop = (from: string, to: string) => ({
    subject: variable(from),
    predicate: e('next'),
    object: variable(to),
  })

  it('joins more rows than a batch holds', () => {
    const operation: Operation = { op: 'bgp', patterns: [hop('a', 'b'), hop('b', 'c'), hop('c', 'd')] }
    expect(evaluate(operation, chain.snapshot).length).toBe(4998)
  })

  it('keeps every row of an optional whose matches end in the middle of a batch', () => {
    const right: Operation = { op: 'bgp', patterns: [hop('b', 'c')] }
    const operation: Operation = { op: 'leftJoin', left: { op: 'bgp', patterns: [hop('a', 'b')] }, right }
    const solutions = evaluate(operation, chain.snapshot)
    expect(solutions.length).toBe(5000)
    const unbound = Array.from({ length: 5000 }, (_, row) => solutions.term(2, row)).filter(
      term => term === undefined,
    )
    expect(unbound).toHaveLength(1)
  })

  it('multiplies without a shared variable', () => {
    const some: Operation = {
      op: 'slice',
      offset: 10,
      limit: 1500,
      input: { op: 'bgp', patterns: [hop('a', 'b')] },
    }
    const other: Operation = {
      op: 'slice',
      offset: 0,
      limit: 3,
      input: { op: 'bgp', patterns: [hop('c', 'd')] },
    }
    expect(evaluate({ op: 'join', left: some, right: other }, chain.snapshot).length).toBe(4500)
  })

  it('sorts numbers by value, stably, unbound first', () => {
    const numbers = ['10', '9.5', '1e1', '-3'].map((n, i) =>
      quad(
        e(`x${i}`),
        e('v'),
        literal(n, iri(`http://www.w3.org/2001/XMLSchema#${['integer', 'decimal', 'double', 'integer'][i]}`)),
      ),
    )
    const input: Operation = {
      op: 'bgp',
      patterns: [{ subject: variable('x'), predicate: e('v'), object: variable('v') }],
    }
    const comparators = [{ expression: { kind: 'variable', name: 'v' }, descending: false }] as const
    const solutions = evaluate({ op: 'orderBy', comparators, input }, storeOf(numbers).snapshot)
    const column = solutions.variables.indexOf('v')
    expect(Array.from({ length: 4 }, (_, row) => solutions.term(column, row)!.value)).toEqual([
      '-3',
      '9.5',
      '10',
      '1e1',
    ])
  })

  it('stops at the time limit, and the process goes on', () => {
    const patterns = ['a', 'c', 'e', 'g'].map((from, i) => hop(from, `to${i}`))
    expect(() => evaluate({ op: 'bgp', patterns }, chain.snapshot, { timeout: 200 })).toThrow(
      /time limit of 0.2 s/,
    )
    expect(ask({ op: 'bgp', patterns }, chain.snapshot, { timeout: 200 })).toBe(true)
  })

  it('sees inferred triples beside asserted ones unless told otherwise', () => {
    const builder = new StoreBuilder()
    builder.add('http://e/a', 'http://e/p', 'http://e/b', '', 0)
    builder.add('http://e/b', 'http://e/p', 'http://e/c', 'https://w3id.org/metastasis-kg/graph/inferred', 0)
    const { snapshot } = new Store(builder.build())
    const all: Operation = {
      op: 'bgp',
      patterns: [{ subject: variable('s'), predicate: e('p'), object: variable('o') }],
    }
    expect(evaluate(all, snapshot).length).toBe(2)
    expect(evaluate(all, snapshot, { inferred: false }).length).toBe(1)
  })
})
