import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../src/engine/evaluate.ts'
import {
  addDecimals,
  decimal,
  divideDecimals,
  formatDecimal,
  parseDecimal,
} from '../../../src/rdf/decimal.ts'
import { LimitError } from '../../../src/rdf/errors.ts'
import { iri, literal, type Quad, quad } from '../../../src/rdf/terms.ts'
import { XSD } from '../../../src/rdf/vocabularies.ts'
import { parseQuery } from '../../../src/sparql/parse.ts'
import { PROLOGUE, written } from '../expressions/result-of.ts'
import { storeOf } from '../store-of.ts'

type Options = Parameters<typeof evaluate>[2]

function rowsOf(text: string, data: readonly Quad[] = [], options: Options = {}): string[][] {
  const { operation } = parseQuery(PROLOGUE + text)
  const solutions = evaluate(operation, storeOf(data).snapshot, options)
  return Array.from({ length: solutions.length }, (_, row) =>
    solutions.variables.map((_, c) => written(solutions.term(c, row))),
  )
}

const NAMES = ['COUNT', 'SUM', 'AVG', 'MIN', 'MAX', 'SAMPLE', 'GROUP_CONCAT']
const SELECT = NAMES.map(name => `(${name}(?x) AS ?${name})`).join(' ')
const decimalOf = (text: string) => `"${text}"^^xsd:decimal`

/** The data :g :p x for each x, in an order of its own. */
const CASES: readonly (readonly [values: string, ...results: string[]])[] = [
  ['', '0', '0', '0', 'error', 'error', 'error', '""'],
  ['1 2 3', '3', '6', decimalOf('2'), '1', '3', '1', '"1 2 3"'],
  ['1 2 2', '3', '5', decimalOf('1.666666666666666667'), '1', '2', '1', '"1 2 2"'],
  [
    '0.1 0.2',
    '2',
    decimalOf('0.3'),
    decimalOf('0.15'),
    decimalOf('0.1'),
    decimalOf('0.2'),
    decimalOf('0.1'),
    '"0.1 0.2"',
  ],
  ['1 2.50', '2', decimalOf('3.5'), decimalOf('1.75'), '1', decimalOf('2.50'), '1', '"1 2.50"'],
  [
    '2.2 2e-1',
    '2',
    '"2.4000000000000004E0"^^xsd:double',
    '"1.2000000000000002E0"^^xsd:double',
    '"2e-1"^^xsd:double',
    decimalOf('2.2'),
    decimalOf('2.2'),
    '"2.2 2e-1"',
  ],
  [
    '"0.1"^^xsd:float "0.2"^^xsd:float',
    '2',
    '"3.0E-1"^^xsd:float',
    '"1.5E-1"^^xsd:float',
    '"0.1"^^xsd:float',
    '"0.2"^^xsd:float',
    '"0.1"^^xsd:float',
    '"0.1 0.2"',
  ],
  [
    '"5"^^xsd:byte "100"^^xsd:int',
    '2',
    '105',
    decimalOf('52.5'),
    '"5"^^xsd:byte',
    '"100"^^xsd:int',
    '"5"^^xsd:byte',
    '"5 100"',
  ],
  [
    '9007199254740991 1 1',
    '3',
    '9007199254740993',
    decimalOf('3002399751580331'),
    '1',
    '9007199254740991',
    '9007199254740991',
    '"9007199254740991 1 1"',
  ],
  [
    '9007199254740993 0.1',
    '2',
    decimalOf('9007199254740993.1'),
    decimalOf('4503599627370496.55'),
    decimalOf('0.1'),
    '9007199254740993',
    '9007199254740993',
    '"9007199254740993 0.1"',
  ],
  [
    '9007199254740993 1e0',
    '2',
    '"9.007199254740992E15"^^xsd:double',
    '"4.503599627370496E15"^^xsd:double',
    '"1e0"^^xsd:double',
    '9007199254740993',
    '9007199254740993',
    '"9007199254740993 1e0"',
  ],
  ['1 UNDEF 3', '2', 'error', 'error', 'error', 'error', '1', 'error'],
  ['UNDEF 3', '1', 'error', 'error', 'error', 'error', '3', 'error'],
  ['1 "x"', '2', 'error', 'error', '1', '"x"', '1', '"1 x"'],
  ['1 "x"^^xsd:integer', '2', 'error', 'error', '1', '"x"^^xsd:integer', '1', '"1 x"'],
  ['"b"@en "a" :c', '3', 'error', 'error', '<http://e/c>', '"b"@en', '"b"@en', '"b a http://e/c"'],
  [
    '1.0 1 01',
    '3',
    decimalOf('3'),
    decimalOf('1'),
    decimalOf('1.0'),
    decimalOf('1.0'),
    decimalOf('1.0'),
    '"1.0 1 01"',
  ],
  [
    '"NaN"^^xsd:double 1',
    '2',
    '"NaN"^^xsd:double',
    '"NaN"^^xsd:double',
    '"NaN"^^xsd:double',
    '1',
    '"NaN"^^xsd:double',
    '"NaN 1"',
  ],
  [
    '"INF"^^xsd:double "-INF"^^xsd:double',
    '2',
    '"NaN"^^xsd:double',
    '"NaN"^^xsd:double',
    '"-INF"^^xsd:double',
    '"INF"^^xsd:double',
    '"INF"^^xsd:double',
    '"INF -INF"',
  ],
  [
    '"2020-01-02"^^xsd:date "2020-01-01"^^xsd:date',
    '2',
    'error',
    'error',
    '"2020-01-01"^^xsd:date',
    '"2020-01-02"^^xsd:date',
    '"2020-01-02"^^xsd:date',
    '"2020-01-02 2020-01-01"',
  ],
]

describe('COUNT, SUM, AVG, MIN, MAX, SAMPLE and GROUP_CONCAT', () => {
  it.each(CASES)('of %s are %s, %s, %s, %s, %s, %s, %s', (values, ...results) => {
    expect(rowsOf(`SELECT ${SELECT} { VALUES ?x { ${values} } }`)).toEqual([results])
  })
  it.each(CASES)('of %s are the same where the argument is computed', (values, ...results) => {
    const computed = SELECT.replaceAll('(?x)', '(IF(true, ?x, ?x))')
    expect(rowsOf(`SELECT ${computed} { VALUES ?x { ${values} } }`)).toEqual([results])
  })
  it.each(CASES)('of %s are the same in a group of its own beside another', (values, ...results) => {
    const rows =
      values === ''
        ? ''
        : values
            .split(' ')
            .map(value => `(1 ${value}) (2 "other"@en)`)
            .join(' ')
    expect(rowsOf(`SELECT ${SELECT} { VALUES (?k ?x) { ${rows} } } GROUP BY ?k`).slice(0, 1)).toEqual(
      values === '' ? [] : [results],
    )
  })
})

describe('DISTINCT', () => {
  const distinct = NAMES.map(name => `(${name}(DISTINCT ?x) AS ?${name})`).join(' ')
  it.each([
    ['1 1 2', '2', '3', decimalOf('1.5'), '1', '2', '1', '"1 2"'],
    // Distinct as terms.
    ['1 1.0 1', '2', decimalOf('2'), decimalOf('1'), '1', '1', '1', '"1 1.0"'],
    ['UNDEF 1 UNDEF', '1', 'error', 'error', 'error', 'error', '1', 'error'],
    ['', '0', '0', '0', 'error', 'error', 'error', '""'],
  ])('of %s: %s, %s, %s, %s, %s, %s, %s', (values, ...results) => {
    expect(rowsOf(`SELECT ${distinct} { VALUES ?x { ${values} } }`)).toEqual([results])
    const computed = distinct.replaceAll('?x)', 'IF(true, ?x, ?x))')
    expect(rowsOf(`SELECT ${computed} { VALUES ?x { ${values} } }`)).toEqual([results])
  })
  it('counts rows by what a query can name', () => {
    expect(
      rowsOf(
        'SELECT (COUNT(DISTINCT *) AS ?c) (COUNT(*) AS ?n) { VALUES (?x ?y) { (1 2) (1 2) (1 UNDEF) } }',
      ),
    ).toEqual([['2', '3']])
    const data = ['a', 'b'].map(name => quad(iri('http://e/s'), iri('http://e/p'), iri(`http://e/${name}`)))
    expect(rowsOf('SELECT (COUNT(DISTINCT *) AS ?c) { ?s :p [] }', data)).toEqual([['1']])
  })
})

describe('groups', () => {
  it('come in the order of their first row, unbound keys among them', () => {
    expect(
      rowsOf(
        'SELECT ?k (SUM(?x) AS ?s) { VALUES (?k ?x) { (:b 1) (UNDEF 2) (:a 3) (:b 4) (UNDEF 5) } } GROUP BY ?k',
      ),
    ).toEqual([
      ['<http://e/b>', '5'],
      ['error', '7'],
      ['<http://e/a>', '3'],
    ])
  })
  it('are none without rows, and one without GROUP BY', () => {
    expect(rowsOf('SELECT (COUNT(*) AS ?c) { ?s :p ?o } GROUP BY ?s')).toEqual([])
    expect(rowsOf('SELECT (COUNT(*) AS ?c) { ?s :p ?o }')).toEqual([['0']])
  })
  it('are kept by HAVING and sorted by aggregates', () => {
    expect(
      rowsOf(
        'SELECT ?k { VALUES (?k ?x) { (:a 1) (:b 5) (:c 3) (:b 1) } } GROUP BY ?k HAVING (SUM(?x) > 1) ORDER BY DESC(AVG(?x))',
      ),
    ).toEqual([['<http://e/b>'], ['<http://e/c>']])
  })
  it('are as many as the data has, over batches and growing tables', () => {
    const values = Array.from({ length: 30_000 }, (_, k) => k)
    const data = values.map(k =>
      quad(iri(`http://e/s${k % 7001}`), iri('http://e/p'), literal(String(k), iri(`${XSD}integer`))),
    )
    const rows = rowsOf(
      'SELECT ?s (SUM(?o) AS ?sum) (MAX(?o) AS ?max) (COUNT(DISTINCT ?o) AS ?c) { ?s :p ?o } GROUP BY ?s',
      data,
    )
    expect(rows.length).toBe(7001)
    const own = new Map<string, number[]>()
    for (const k of values) {
      const s = `<http://e/s${k % 7001}>`
      own.set(s, [...(own.get(s) ?? []), k])
    }
    const wrong = rows.filter(([s, sum, max, count]) => {
      const members = own.get(s)!
      const total = members.reduce((a, b) => a + b)
      return sum !== String(total) || max !== String(members.at(-1)) || count !== String(members.length)
    })
    expect(wrong).toEqual([])
  })
})

describe('GROUP_CONCAT', () => {
  it.each([
    ['GROUP_CONCAT(?x; SEPARATOR=", ")', '"a, b, 1"'],
    ['GROUP_CONCAT(?x; SEPARATOR="")', '"ab1"'],
    ['GROUP_CONCAT(DISTINCT STRLEN(STR(?x)); SEPARATOR="|")', '"1"'],
  ])('%s puts its separator in between', (aggregate, text) => {
    expect(rowsOf(`SELECT (${aggregate} AS ?r) { VALUES ?x { "a" "b"@en 1 } }`)).toEqual([[text]])
  })
  it('of a blank node is an error', () => {
    expect(rowsOf('SELECT (GROUP_CONCAT(?b) AS ?r) { VALUES ?x { 1 } BIND(BNODE() AS ?b) }')).toEqual([
      ['error'],
    ])
  })
})

describe('sums of integers and decimals', () => {
  const numbers = fc.oneof(
    fc.integer({ min: -1000, max: 1000 }).map(String),
    fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).map(String),
    fc
      .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 1, max: 8 }))
      .map(([digits, scale]) => formatDecimal(decimal(BigInt(digits), scale))),
    fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.integer({ min: 1, max: 40 }))
      .map(([digits, scale]) => formatDecimal(decimal(digits, scale))),
  )
  it('and their averages are exact, whatever the order and size', () => {
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 1, maxLength: 12 }), values => {
        const terms = values.map(v => (v.includes('.') ? v : `"${v}"^^xsd:integer`)).join(' ')
        const total = values.map(parseDecimal).reduce(addDecimals)
        const type = values.some(v => v.includes('.')) ? 'decimal' : 'integer'
        const mean = divideDecimals(total, decimal(BigInt(values.length), 0))!
        const expected = [
          written(literal(formatDecimal(total), iri(XSD + type))),
          written(literal(formatDecimal(mean), iri(`${XSD}decimal`))),
        ]
        for (const x of ['?x', '(?x + 0)'])
          expect(rowsOf(`SELECT (SUM(${x}) AS ?s) (AVG(${x}) AS ?a) { VALUES ?x { ${terms} } }`)).toEqual([
            expected,
          ])
      }),
      { seed: 20261125, numRuns: 60 },
    )
  })
})

describe('what a query makes is charged to its budget', () => {
  const data = Array.from({ length: 3000 }, (_, k) =>
    quad(iri(`http://e/s${k}`), iri('http://e/p'), literal(`value ${k}`)),
  )
  it.each([
    [
      'strings doubled forty times',
      `SELECT ?x40 { BIND("0123456789" AS ?x0) ${Array.from({ length: 40 }, (_, k) => `BIND(CONCAT(?x${k}, ?x${k}) AS ?x${k + 1})`).join(' ')} }`,
      {},
    ],
    [
      'a number squared forty times',
      `SELECT ?x40 { BIND(1.1 AS ?x0) ${Array.from({ length: 40 }, (_, k) => `BIND(?x${k} * ?x${k} AS ?x${k + 1})`).join(' ')} }`,
      {},
    ],
    [
      'a long text for each of many rows',
      'SELECT ?y { ?s :p ?o BIND(CONCAT(?o, "'.concat('x'.repeat(5000), '") AS ?y) }'),
      { maxBytes: 4_000_000 },
    ],
    [
      'a group that concatenates much',
      'SELECT (GROUP_CONCAT(CONCAT(?o, "'.concat('x'.repeat(5000), '")) AS ?y) { ?s :p ?o }'),
      { maxBytes: 4_000_000 },
    ],
    [
      'many groups',
      'SELECT ?s ?t (COUNT(*) AS ?c) { ?s :p ?o . ?t :p ?u } GROUP BY ?s ?t',
      { maxBytes: 4_000_000 },
    ],
    [
      'many distinct values',
      'SELECT (COUNT(DISTINCT CONCAT(?o, ?u)) AS ?c) { ?s :p ?o . ?t :p ?u }',
      { maxBytes: 4_000_000 },
    ],
    [
      'many greatest strings',
      'SELECT ?s ?t (MAX(STR(?o)) AS ?c) { ?s :p ?o . ?t :p ?u } GROUP BY ?s ?t',
      { maxBytes: 4_000_000 },
    ],
  ])('%s', (_, text, options) => {
    expect(() => rowsOf(text, data, options)).toThrow(LimitError)
  })
  it('and is given back when the group begins again', () => {
    const text = 'SELECT ?s (COUNT(*) AS ?c) { ?s :p ?o } GROUP BY ?s'
    expect(rowsOf(text, data, { maxBytes: 4_000_000 }).length).toBe(3000)
  })
})
