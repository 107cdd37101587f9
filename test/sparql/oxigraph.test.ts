// Oxigraph as the second oracle, and the printer and the parser with it: each random query goes through
// SPARQL text, once to Oxigraph and once back through our own parser.
import fc from 'fast-check'
import oxigraph from 'oxigraph'
import { expect, it } from 'vitest'
import type { Expression, Operation } from '../../src/algebra/algebra.ts'
import { mentionedVariables } from '../../src/algebra/scope.ts'
import { toSparql } from '../../src/algebra/to-sparql.ts'
import { evaluate } from '../../src/engine/evaluate.ts'
import { termKey } from '../../src/rdf/term-key.ts'
import type { Quad, Term } from '../../src/rdf/terms.ts'
import { parseQuery } from '../../src/sparql/parse.ts'
import { data, fuzz, query } from '../engine/random-queries.ts'
import { storeOf } from '../engine/store-of.ts'

function ours(operation: Operation, quads: readonly Quad[]): string[] {
  const solutions = evaluate(operation, storeOf(quads).snapshot)
  return Array.from({ length: solutions.length }, (_, row) =>
    rowKey(solutions.variables.map((name, v) => [name, solutions.term(v, row)])),
  ).sort()
}

function theirs(text: string, quads: readonly Quad[]): string[] {
  const store = new oxigraph.Store()
  for (const q of quads)
    store.add(oxigraph.triple(convert(q.subject), convert(q.predicate), convert(q.object)))
  const rows = store.query(text) as Map<string, Term>[]
  return rows.map(row => rowKey([...row])).sort()
}

function convert(term: Term): never {
  const made =
    term.termType === 'NamedNode'
      ? oxigraph.namedNode(term.value)
      : term.termType === 'BlankNode'
        ? oxigraph.blankNode(term.value)
        : term.termType === 'Literal'
          ? oxigraph.literal(term.value, term.language || oxigraph.namedNode(term.datatype.value))
          : undefined
  return made as never
}

function rowKey(row: readonly (readonly [string, Term | undefined])[]): string {
  const bound = row.flatMap(([name, term]) => (term ? [`${name}=${termKey(term)}`] : []))
  return bound.sort().join(' ')
}

/**
 * Judged: COUNT without GROUP BY over no rows is one row of zeros (SPARQL 1.1, section 18.5.1); Oxigraph
 * 0.5.11 gives no row where it sees before evaluating that the pattern matches nothing.
 */
function judged(rows: readonly string[], operation: Operation): readonly string[] {
  const counts = operation.op === 'group' && operation.by.length === 0
  const zero =
    'm="0"^^http://www.w3.org/2001/XMLSchema#integer n="0"^^http://www.w3.org/2001/XMLSchema#integer'
  return counts && rows.length === 0 ? [zero] : rows
}

/**
 * Judged: a variable that a subquery does not select means nothing outside it (section 18.2.1); Oxigraph
 * 0.5.11 lets some through, so such subqueries are left to the other oracle.
 */
function hidesVariables(operation: Operation, isRoot = true): boolean {
  if (operation.op === 'project' && !isRoot) {
    const { variables, input } = operation
    if (mentionedVariables(input).some(name => !variables.includes(name))) return true
  }
  const inner =
    'left' in operation ? [operation.left, operation.right] : 'input' in operation ? [operation.input] : []
  const stillRoot = isRoot && operation.op !== 'project'
  return inner.some(part => hidesVariables(part, stillRoot && 'input' in operation))
}

/**
 * Judged: < and its kin are defined for literals and are errors for IRIs (section 17.3); Oxigraph 0.5.11
 * calls an IRI equal to itself. What could compare two IRIs is left to the other oracle.
 */
function mayOrderIris(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false
  const { kind, name, args } = node as { kind?: string; name?: string; args?: Expression[] }
  const isOrder = kind === 'call' && ['<', '>', '<=', '>='].includes(name ?? '')
  const mayBeIri = (arg: Expression) =>
    arg.kind === 'variable' || (arg.kind === 'term' && arg.term.termType === 'NamedNode')
  return (isOrder && args!.every(mayBeIri)) || Object.values(node).some(mayOrderIris)
}

it('random queries give the same rows as Oxigraph, and as their own text parsed again', () => {
  fc.assert(
    fc.property(data, query, (quads, operation) => {
      fc.pre(!hidesVariables(operation) && !mayOrderIris(operation))
      const text = toSparql({ form: 'select', operation })
      const expected = ours(operation, quads)
      const parsed = parseQuery(text)
      expect(ours(parsed.operation, quads), text).toEqual(expected)
      expect(judged(theirs(text, quads), operation), text).toEqual(expected)
    }),
    fuzz(1000, 42),
  )
}, 900_000)
