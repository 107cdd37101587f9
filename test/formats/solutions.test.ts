import { expect, it } from 'vitest'
import {
  answerToJson,
  type Row,
  solutionsToCsv,
  solutionsToJson,
  solutionsToTsv,
} from '../../src/formats/solutions.ts'
import { blankNode, iri, literal, quad } from '../../src/rdf/terms.ts'
import { XSD } from '../../src/rdf/vocabularies.ts'

const a = iri('http://e.org/a')
const variables = ['x', '__proto__']
const rows: Row[] = [
  [a, literal('plain')],
  [blankNode('b0'), undefined],
  [literal('1.0e6', iri(`${XSD}double`)), literal('-3', iri(`${XSD}negativeInteger`))],
  [literal('hé, "you"\r\nthere\t', 'en'), literal('=1+1')],
  [literal('x', 'ar', 'rtl'), quad(a, a, literal('o'))],
  [undefined, undefined],
  [literal(''), literal('42', iri(`${XSD}integer`))],
]

it('JSON: types, languages, datatypes, unbound left out', () => {
  const document = JSON.parse(solutionsToJson(variables, rows))
  expect(document.head).toEqual({ vars: ['x', '__proto__'] })
  const other = (value: object): object => JSON.parse(`{"__proto__": ${JSON.stringify(value)}}`)
  expect(document.results.bindings.map((binding: object) => JSON.stringify(binding))).toEqual(
    [
      { x: { type: 'uri', value: 'http://e.org/a' }, ...{} },
      { x: { type: 'bnode', value: 'b0' } },
      { x: { type: 'literal', value: '1.0e6', datatype: `${XSD}double` } },
      { x: { type: 'literal', value: 'hé, "you"\r\nthere\t', 'xml:lang': 'en' } },
      { x: { type: 'literal', value: 'x', 'xml:lang': 'ar', 'its:dir': 'rtl' } },
      {},
      { x: { type: 'literal', value: '' } },
    ].map((first, i) => {
      const second = [
        other({ type: 'literal', value: 'plain' }),
        {},
        other({ type: 'literal', value: '-3', datatype: `${XSD}negativeInteger` }),
        other({ type: 'literal', value: '=1+1' }),
        other({
          type: 'triple',
          value: {
            subject: { type: 'uri', value: a.value },
            predicate: { type: 'uri', value: a.value },
            object: { type: 'literal', value: 'o' },
          },
        }),
        {},
        other({ type: 'literal', value: '42', datatype: `${XSD}integer` }),
      ][i]!
      const texts = [first, second].map(part => JSON.stringify(part).slice(1, -1)).filter(part => part !== '')
      return `{${texts.join(',')}}`
    }),
  )
  expect(JSON.parse(solutionsToJson(['x'], []))).toEqual({ head: { vars: ['x'] }, results: { bindings: [] } })
  expect(JSON.parse(answerToJson(true))).toEqual({ head: {}, boolean: true })
})

it('CSV: values without types, quoted where RFC 4180 asks for it, CR LF at line ends', () => {
  expect(solutionsToCsv(variables, rows)).toBe(
    [
      'x,__proto__',
      'http://e.org/a,plain',
      '_:b0,',
      '1.0e6,-3',
      '"hé, ""you""\r\nthere\t",=1+1',
      'x,<<( http://e.org/a http://e.org/a o )>>',
      ',',
      ',42',
      '',
    ].join('\r\n'),
  )
})

it('CSV for spreadsheets: no cell begins a formula', () => {
  const cells = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '"=1', 'a=1', '=1,"2"']
  const text = solutionsToCsv(
    ['v'],
    cells.map(cell => [literal(cell)]),
    { spreadsheetSafe: true },
  )
  expect(text).toBe(
    'v\r\n\'=1+1\r\n\'+1\r\n\'-1\r\n\'@SUM(A1)\r\n\'\t=1\r\n"\'\r=1"\r\n"""=1"\r\na=1\r\n"\'=1,""2"""\r\n',
  )
})

it('TSV: terms as in Turtle, one row a line', () => {
  const text = solutionsToTsv(variables, [...rows, [iri('a b\t<>\u0000'), literal('tab\tline\nend"\\')]])
  expect(text).toBe(`?x\t?__proto__
<http://e.org/a>\t"plain"
_:b0\t
1.0e6\t"-3"^^<${XSD}negativeInteger>
"hé, \\"you\\"\\r\\nthere\\t"@en\t"=1+1"
"x"@ar--rtl\t<<( <http://e.org/a> <http://e.org/a> "o" )>>
\t
""\t42
<a\\u0020b\\u0009\\u003C\\u003E\\u0000>\t"tab\\tline\\nend\\"\\\\"
`)
})

it('no variables: the lines are empty, but there', () => {
  expect(solutionsToCsv([], [[], []])).toBe('\r\n\r\n\r\n')
  expect(solutionsToTsv([], [[]])).toBe('\n\n')
})
