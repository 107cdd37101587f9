import { describe, expect, it } from 'vitest'
import type { Expression } from '../../../src/algebra/algebra.ts'
import type { Batch } from '../../../src/engine/batch.ts'
import {
  compileArgument,
  compileExpression,
  compileId,
  compileTest,
  effectiveBoolean,
} from '../../../src/engine/expressions/compile.ts'
import { FUNCTIONS } from '../../../src/engine/expressions/functions.ts'
import { equalTerms } from '../../../src/engine/expressions/order.ts'
import { hasValue } from '../../../src/rdf/compare-literals.ts'
import { numericLiteral, numericOf } from '../../../src/rdf/numeric.ts'
import { termKey } from '../../../src/rdf/term-key.ts'
import { blankNode, iri, type Literal, literal, quad, type Term } from '../../../src/rdf/terms.ts'
import { XSD } from '../../../src/rdf/vocabularies.ts'
import { Dictionary } from '../../../src/store/dictionary.ts'
import { expressionOf, scopeOf, written } from './result-of.ts'

const typed = (value: string, type: string) => literal(value, iri(XSD + type))

const TERMS: readonly Term[] = [
  iri('http://e/a'),
  iri('http://e/b'),
  blankNode('a'),
  literal(''),
  literal('a'),
  literal('5'),
  literal('a', 'en'),
  literal('a', 'ar', 'rtl'),
  literal('a', iri('http://e/unknown')),
  literal('b', iri('http://e/unknown')),
  quad(iri('http://e/a'), iri('http://e/p'), typed('5', 'integer')),
  quad(iri('http://e/a'), iri('http://e/p'), typed('5.0', 'decimal')),
  ...['0', '5', '05', '-0', '9007199254740992', '9007199254740993', 'x'].map(v => typed(v, 'integer')),
  ...['5.0', '0.1', '0.10', '4.9999999', '5.0000000001', '16777217.0', '.'].map(v => typed(v, 'decimal')),
  ...['5', '0.1', 'NaN', 'INF', '-INF', '9007199254740992', '-0', 'y'].map(v => typed(v, 'double')),
  ...['5', '0.1', 'NaN', 'INF', '16777216', '0.100000001490116'].map(v => typed(v, 'float')),
  ...['5', '300'].map(v => typed(v, 'byte')),
  ...['true', '1', 'no'].map(v => typed(v, 'boolean')),
  ...['2020-01-01', '2020-01-01Z', '2020-01-03', '2020-13-01'].map(v => typed(v, 'date')),
  typed('2020-01-01T00:00:00Z', 'dateTime'),
  typed('P1M', 'duration'),
  typed('P30D', 'duration'),
]

const A: Expression = { kind: 'variable', name: 'a' }
const B: Expression = { kind: 'variable', name: 'b' }
const constant = (term: Term): Expression => ({ kind: 'term', term })
const call = (name: string, ...args: Expression[]): Expression => ({ kind: 'call', name, args })

const isNumberTerm = (term: Term): term is Literal =>
  term.termType === 'Literal' && numericOf(term) !== undefined

/** Terms of ?a and ?b in a row; undefined is unbound. */
type Row = readonly [a: Term | undefined, b: Term | undefined]

const SINGLES: readonly Row[] = [undefined, ...TERMS].map(a => [a, undefined])
const PAIRS: readonly Row[] = SINGLES.flatMap(([a]) => SINGLES.map(([b]): Row => [a, b]))

/** A scope and a batch of these rows; the store knows all terms, or none, so that all are the query's own. */
function batchOf(rows: readonly Row[], known: boolean) {
  const dictionary = new Dictionary()
  if (known) for (const term of TERMS) dictionary.intern(termKey(term))
  const scope = scopeOf(['a', 'b'], dictionary)
  const id = (term: Term | undefined) => (term === undefined ? 0 : scope.terms.intern(term))
  const columns = [0, 1].map(c => Uint32Array.from(rows, row => id(row[c])))
  const batch: Batch = { columns, length: rows.length }
  return { scope, batch }
}

/** The rows in which the two give different results, with both. */
function differences<Value>(
  rows: readonly Row[],
  actual: (row: number) => Value,
  expected: (a: Term | undefined, b: Term | undefined) => Value,
): string[] {
  return rows.flatMap(([a, b], row) => {
    const [is, should] = [actual(row), expected(a, b)]
    return is === should ? [] : [`${written(a)}, ${written(b)}: ${is}, should be ${should}`]
  })
}

const OPERATORS = ['=', '!=', '<', '>', '<=', '>=', 'sameterm']

/** What the tables say, without any short cut. */
function applied(name: string, a: Term | undefined, b: Term | undefined): Term | undefined {
  return a === undefined || b === undefined ? undefined : FUNCTIONS.get(name)!.call(a, b)
}

describe.each([true, false])('terms that the store knows: %s', known => {
  it.each(OPERATORS)('?a %s ?b says what the function does', name => {
    const { scope, batch } = batchOf(PAIRS, known)
    const test = compileTest(call(name, A, B), scope)
    const value = compileExpression(call(name, A, B), scope)
    const expected = (a?: Term, b?: Term) => effectiveBoolean(applied(name, a, b))
    expect(differences(PAIRS, row => test(batch, row), expected)).toEqual([])
    expect(differences(PAIRS, row => effectiveBoolean(value(batch, row)), expected)).toEqual([])
  })

  it.each(OPERATORS)('?a %s constant says what the function does, from either side', name => {
    // Often enough that the later rows find what the earlier have kept.
    const rows = [...SINGLES, ...SINGLES, ...SINGLES]
    const { scope, batch } = batchOf(rows, known)
    for (const term of TERMS) {
      const right = compileTest(call(name, A, constant(term)), scope)
      const left = compileTest(call(name, constant(term), A), scope)
      expect(
        differences(
          rows,
          row => right(batch, row),
          a => effectiveBoolean(applied(name, a, term)),
        ),
        written(term),
      ).toEqual([])
      expect(
        differences(
          rows,
          row => left(batch, row),
          a => effectiveBoolean(applied(name, term, a)),
        ),
        written(term),
      ).toEqual([])
    }
  })

  it.each(['+', '-', '*', '/'])(
    '?a %s ?b is the same as a term, a number, an id and in a comparison',
    name => {
      const { scope, batch } = batchOf(PAIRS, known)
      const sum = call(name, A, B)
      const value = compileExpression(sum, scope)
      const { number, id } = compileArgument(sum, scope)
      const four = typed('4', 'integer')
      const test = compileTest(call('>', sum, constant(four)), scope)
      const expected = (a?: Term, b?: Term) => written(applied(name, a, b))
      expect(differences(PAIRS, row => written(value(batch, row)), expected)).toEqual([])
      expect(
        differences(
          PAIRS,
          row => {
            const known = id(batch, row)
            return written(known === 0 ? undefined : scope.terms.term(known))
          },
          expected,
        ),
      ).toEqual([])
      expect(
        differences(
          PAIRS,
          row => {
            const result = number(batch, row)
            return result === undefined ? 'no number' : written(numericLiteral(result))
          },
          (a, b) => {
            const result = applied(name, a, b)
            const isNumber = result?.termType === 'Literal' && numericOf(result) !== undefined
            return isNumber ? written(result) : 'no number'
          },
        ),
      ).toEqual([])
      expect(
        differences(
          PAIRS,
          row => test(batch, row),
          (a, b) => effectiveBoolean(applied('>', applied(name, a, b), four)),
        ),
      ).toEqual([])
    },
  )

  it('?a IN (…) is an = with each', () => {
    const { scope, batch } = batchOf(SINGLES, known)
    const lists: (readonly Term[])[] = [
      [],
      [iri('http://e/a'), literal('a')],
      [literal('a', 'en'), iri('http://e/b')],
      [typed('5', 'integer'), literal('a')],
      [literal('a', iri('http://e/unknown'))],
      ...TERMS.flatMap((one, k) => [[one], ...TERMS.slice(k + 1).map(other => [one, other])]),
      TERMS,
      TERMS.filter(isNumberTerm),
      TERMS.filter(term => isNumberTerm(term) && term.datatype.value !== `${XSD}float`),
      TERMS.filter(term => term.termType !== 'Literal' || hasValue(term)),
    ]
    for (const list of lists) {
      const inside = compileTest(call('in', A, ...list.map(constant)), scope)
      const outside = compileTest(call('notin', A, ...list.map(constant)), scope)
      const copied = compileTest(call('in', call('coalesce', A), ...list.map(constant)), scope)
      const expected = (a: Term | undefined) => {
        if (a === undefined) return undefined
        const found = list.map(term => equalTerms(a, term))
        return found.includes(true) || (found.includes(undefined) ? undefined : false)
      }
      expect(differences(SINGLES, row => inside(batch, row), expected)).toEqual([])
      expect(differences(SINGLES, row => copied(batch, row), expected)).toEqual([])
      const contrary = (a: Term | undefined) => {
        const value = expected(a)
        return value === undefined ? undefined : !value
      }
      expect(differences(SINGLES, row => outside(batch, row), contrary)).toEqual([])
    }
  })
})

describe('results kept by id', () => {
  it('are those of the variable in the row at hand', () => {
    const dictionary = new Dictionary()
    const scope = scopeOf(['x', 'y'], dictionary)
    const texts = Array.from({ length: 10_000 }, (_, k) => `text ${k}`)
    const ids = texts.map(text => dictionary.intern(termKey(literal(text))))
    const order = Array.from({ length: 40_000 }, (_, k) => (k * 7919) % texts.length)
    const batch: Batch = {
      columns: [
        Uint32Array.from(order, k => (k % 5 === 0 ? 0 : ids[k])),
        Uint32Array.from(order, k => ids[k]),
      ],
      length: order.length,
    }
    const regex = compileTest(expressionOf('REGEX(?x, "7$")'), scope)
    const length = compileId(expressionOf('STRLEN(COALESCE(?x, "none"))'), scope)
    const both = compileTest(expressionOf('STRENDS(?y, "7") && CONTAINS(?x, "1")'), scope)
    const wrong = order.filter((k, row) => {
      const x = k % 5 === 0 ? undefined : texts[k]
      const ends = texts[k].endsWith('7')
      return (
        regex(batch, row) !== x?.endsWith('7') ||
        written(scope.terms.term(length(batch, row))) !== String((x ?? 'none').length) ||
        both(batch, row) !== (ends ? x?.includes('1') : false)
      )
    })
    expect(wrong).toEqual([])
  })

  it('are none where each call gives another value', () => {
    const dictionary = new Dictionary()
    const scope = scopeOf(['x'], dictionary)
    const id = dictionary.intern(termKey(literal('a')))
    const batch: Batch = { columns: [new Uint32Array(500).fill(id)], length: 500 }
    const value = compileId(expressionOf('CONCAT(?x, STRUUID())'), scope)
    expect(new Set(Array.from({ length: 500 }, (_, row) => value(batch, row))).size).toBe(500)
  })
})
