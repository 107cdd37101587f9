import { describe, expect, it, test } from 'vitest'
import { blankNode, iri, literal, type Term } from '../../src/rdf/terms.ts'
import { XSD } from '../../src/rdf/vocabularies.ts'
import { type CompareOptions, differenceOf } from './compare-results.ts'

const a = iri('http://e.org/a')
const b = iri('http://e.org/b')
const [x, y, z] = ['x', 'y', 'z'].map(blankNode)
const integer = (text: string): Term => literal(text, iri(`${XSD}integer`))
const decimal = (text: string): Term => literal(text, iri(`${XSD}decimal`))
const double = (text: string): Term => literal(text, iri(`${XSD}double`))

type Rows = readonly (readonly (Term | undefined)[])[]
const CASES: readonly [string, Rows, Rows, boolean, CompareOptions?][] = [
  ['the same rows', [[a], [b]], [[a], [b]], true],
  ['any order', [[a], [b]], [[b], [a]], true],
  ['a given order', [[a], [b]], [[b], [a]], false, { ordered: true }],
  ['a row too few', [[a], [a]], [[a]], false],
  ['a row too many', [[a]], [[a], [a]], false],
  ['unbound is no empty string', [[undefined]], [[literal('')]], false],
  [
    'blank nodes by another name',
    [
      [x, a],
      [y, b],
    ],
    [
      [z, b],
      [x, a],
    ],
    true,
  ],
  ['one blank node is not two', [[x, x]], [[x, y]], false],
  ['two blank nodes are not one', [[x, y]], [[x, x]], false],
  [
    'two blank nodes over two rows',
    [
      [x, a],
      [x, b],
    ],
    [
      [y, a],
      [z, b],
    ],
    false,
  ],
  [
    'a renaming that has to be searched',
    [
      [x, y],
      [y, z],
      [z, z],
    ],
    [
      [x, x],
      [y, z],
      [z, x],
    ],
    true,
  ],
  [
    'a renaming that is not there',
    [
      [x, y],
      [y, z],
      [z, x],
    ],
    [
      [x, y],
      [y, x],
      [z, z],
    ],
    false,
  ],
  [
    'tags of languages in any case',
    [[literal('a', 'en')]],
    [[{ ...literal('a', 'en'), language: 'EN' } as Term]],
    true,
  ],
  ['numbers in another form', [[decimal('2.0')]], [[decimal('2')]], false],
  ['decimals by value', [[decimal('2.50')]], [[decimal('+02.5')]], true, { byValue: true }],
  ['integers by value', [[integer('007')]], [[integer('7')]], true, { byValue: true }],
  ['doubles by value', [[double('1.0e6')]], [[double('1.0E6')]], true, { byValue: true }],
  ['another datatype by value', [[integer('2')]], [[decimal('2')]], false, { byValue: true }],
  ['no number by value', [[integer('two')]], [[integer('Two')]], false, { byValue: true }],
]

describe('tables compared', () => {
  test.each(CASES)('%s', (_, expected, actual, same, options) => {
    const variables = (expected[0] ?? []).map((_, i) => `v${i}`)
    const difference = differenceOf({ variables, rows: expected }, { variables, rows: actual }, options)
    expect(difference === undefined).toBe(same)
  })

  it('columns go by the names of their variables', () => {
    const one = { variables: ['p', 'q'], rows: [[a, b]] }
    expect(differenceOf(one, { variables: ['q', 'p'], rows: [[b, a]] })).toBeUndefined()
    expect(differenceOf(one, { variables: ['q', 'r'], rows: [[b, a]] })).toContain('variables')
  })
})
