// Oxigraph as the second oracle, and the printer and the parser with it: each random query goes through
// SPARQL text, once to Oxigraph and once back through our own parser.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Operation } from '../../src/algebra/algebra.ts'
import { toSparql } from '../../src/algebra/to-sparql.ts'
import { evaluate } from '../../src/engine/evaluate.ts'
import { isNumericType, numericValue } from '../../src/rdf/numeric.ts'
import { termKey } from '../../src/rdf/term-key.ts'
import { type Quad, quad, type Subject, type Term } from '../../src/rdf/terms.ts'
import { parseQuery } from '../../src/sparql/parse.ts'
import type { Solution } from '../engine/naive-solutions.ts'
import { EMPTY_GRAPH, e, randomQuads, TAME } from '../engine/random-data.ts'
import { fuzz, randomQuery } from '../engine/random-queries.ts'
import { rowsOf } from '../engine/solution-rows.ts'
import { storeOf } from '../engine/store-of.ts'
import { theirs } from './oxigraph-answer.ts'
import { DIFFERENCES } from './oxigraph-differences.ts'

function ours(operation: Operation, quads: readonly Quad[]): Solution[] {
  return rowsOf(evaluate(operation, storeOf(quads, [EMPTY_GRAPH]).snapshot))
}

/** The rows, sorted, where numbers show their type and value: their form is a choice. */
function multiset(rows: readonly Solution[], operation?: Operation): string[] {
  const keys = rows.map(row =>
    [...row]
      .map(([name, term]) => `${name}=${valueKey(term)}`)
      .sort()
      .join(' '),
  )
  return (operation?.op === 'reduced' ? [...new Set(keys)] : keys).sort()
}

function valueKey(term: Term): string {
  if (term.termType !== 'Literal' || !isNumericType(term.datatype.value)) return termKey(term)
  // Quotients have as many digits as a store likes.
  return `${Number(numericValue(term).toPrecision(10))} ${term.datatype.value}`
}

it('random queries give the same rows as Oxigraph, and as their own text parsed again', () => {
  const property = fc.property(randomQuads(TAME, 40), randomQuery(TAME), (quads, operation) => {
    fc.pre(!DIFFERENCES.some(({ mayMeet }) => mayMeet(operation)))
    const text = toSparql({ form: 'select', operation })
    const expected = multiset(ours(operation, quads), operation)
    expect(multiset(ours(parseQuery(text).operation, quads), operation), text).toEqual(expected)
    expect(multiset(theirs(text, quads), operation), text).toEqual(expected)
  })
  fc.assert(property, fuzz(1000, 42))
}, 3_600_000)

describe('judged differences: we give what the definition says, and Oxigraph 0.5.11 does not', () => {
  const short = (rows: readonly Solution[]) =>
    rows
      .map(row =>
        [...row]
          .map(([name, term]) => `${name}=${shortTerm(term)}`)
          .sort()
          .join(' '),
      )
      .sort()
  const shortTerm = (term: Term) =>
    term.termType === 'Literal' && !isNumericType(term.datatype.value)
      ? termKey(term)
      : term.value.replace('http://e/', '')

  it.each(DIFFERENCES)('$judgement', ({ data, query, rows }) => {
    const quads = data
      .split('\n')
      .filter(line => line !== '')
      .map(line => line.split(' ').map(e))
      .map(([s, p, o, g]) => quad(s as Subject, p!, o!, g))
    const text = `PREFIX e: <http://e/> ${query}`
    expect(short(ours(parseQuery(text).operation, quads))).toEqual(rows)
    expect(short(theirs(text, quads))).not.toEqual(rows)
  })
})
