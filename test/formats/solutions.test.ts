import { describe, expect, it, test } from 'vitest'
import type { SolutionFormat } from '../../src/formats/result-formats.ts'
import type { WriteResultOptions } from '../../src/formats/result-pieces.ts'
import { writeResult } from '../../src/formats/write-result.ts'
import { blankNode, iri, literal, quad, type Term } from '../../src/rdf/terms.ts'
import { XSD } from '../../src/rdf/vocabularies.ts'
import { differenceOf } from '../conformance/compare-results.ts'
import {
  readCsvCells,
  readJsonResult,
  readTsvResult,
  readXmlResult,
  type Table,
} from '../conformance/read-results.ts'

type Rows = readonly (readonly (Term | undefined)[])[]

const a = iri('http://e.org/a')
const b0 = blankNode('b0')
const variables = ['x', '__proto__']
const rows: Rows = [
  [a, literal('plain')],
  [b0, undefined],
  [literal('1.0e6', iri(`${XSD}double`)), literal('-3', iri(`${XSD}negativeInteger`))],
  [literal('hé, "you"\r\nthere\t', 'en'), literal('=1+1')],
  [literal('x', 'ar', 'rtl'), quad(a, a, literal('say "o"'))],
  [undefined, undefined],
  [literal(''), literal('42', iri(`${XSD}integer`))],
  [quad(b0, a, quad(b0, a, a)), literal('true', iri(`${XSD}boolean`))],
]

function write(
  format: SolutionFormat,
  table: Rows,
  names: readonly string[] = variables,
  options?: WriteResultOptions,
): Promise<string> {
  const terms = table.map(row => {
    const bound = names.map((name, i) => [name, row[i]] as const).filter(([, term]) => term !== undefined)
    return Object.fromEntries(bound) as Record<string, Term>
  })
  return writeResult({ form: 'select', variables: names, terms }, format, options)
}

describe('JSON', () => {
  it('has types, languages, directions, datatypes; what is unbound is left out', async () => {
    const document = JSON.parse(await write('json', rows.slice(0, 6)))
    expect(document.head).toEqual({ vars: ['x', '__proto__'] })
    const binding = (x: object | undefined, proto: object | undefined): object =>
      JSON.parse(
        `{${[x && `"x":${JSON.stringify(x)}`, proto && `"__proto__":${JSON.stringify(proto)}`].filter(part => part !== undefined).join()}}`,
      )
    const uri = { type: 'uri', value: a.value }
    expect(document.results.bindings).toEqual([
      binding(uri, { type: 'literal', value: 'plain' }),
      binding({ type: 'bnode', value: 'b0' }, undefined),
      binding(
        { type: 'literal', value: '1.0e6', datatype: `${XSD}double` },
        { type: 'literal', value: '-3', datatype: `${XSD}negativeInteger` },
      ),
      binding(
        { type: 'literal', value: 'hé, "you"\r\nthere\t', 'xml:lang': 'en' },
        { type: 'literal', value: '=1+1' },
      ),
      binding(
        { type: 'literal', value: 'x', 'xml:lang': 'ar', 'its:dir': 'rtl' },
        {
          type: 'triple',
          value: { subject: uri, predicate: uri, object: { type: 'literal', value: 'say "o"' } },
        },
      ),
      binding(undefined, undefined),
    ])
  })

  it('has an empty list where there is no solution', async () => {
    const expected = { head: { vars: ['x'] }, results: { bindings: [] } }
    expect(JSON.parse(await write('json', [], ['x']))).toEqual(expected)
  })
})

describe('XML', () => {
  it('has a line a binding; what is unbound is left out', async () => {
    expect(await write('xml', rows.slice(0, 6))).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<sparql xmlns="http://www.w3.org/2005/sparql-results#">
  <head>
    <variable name="x"/>
    <variable name="__proto__"/>
  </head>
  <results>
    <result>
      <binding name="x"><uri>http://e.org/a</uri></binding>
      <binding name="__proto__"><literal>plain</literal></binding>
    </result>
    <result>
      <binding name="x"><bnode>b0</bnode></binding>
    </result>
    <result>
      <binding name="x"><literal datatype="${XSD}double">1.0e6</literal></binding>
      <binding name="__proto__"><literal datatype="${XSD}negativeInteger">-3</literal></binding>
    </result>
    <result>
      <binding name="x"><literal xml:lang="en">hé, "you"&#xD;
there\t</literal></binding>
      <binding name="__proto__"><literal>=1+1</literal></binding>
    </result>
    <result>
      <binding name="x"><literal xml:lang="ar" xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0" its:dir="rtl">x</literal></binding>
      <binding name="__proto__"><triple><subject><uri>http://e.org/a</uri></subject><predicate><uri>http://e.org/a</uri></predicate><object><literal>say "o"</literal></object></triple></binding>
    </result>
    <result>
    </result>
  </results>
</sparql>
`)
  })

  it('names the character that it can not hold', async () => {
    await expect(write('xml', [[literal('a\u0000b')]], ['x'])).rejects.toThrow(
      'The text "a\\u0000b" can\'t be written as XML, which has no way to hold the character U+0000; choose another format.',
    )
  })
})

describe('CSV', () => {
  it('has values without types, quotes where RFC 4180 asks for them, CR LF at line ends', async () => {
    expect(await write('csv', rows)).toBe(
      [
        'x,__proto__',
        'http://e.org/a,plain',
        '_:b0,',
        '1.0e6,-3',
        '"hé, ""you""\r\nthere\t",=1+1',
        'x,"<<( http://e.org/a http://e.org/a ""say """"o"""""" )>>"',
        ',',
        ',42',
        '<<( _:b0 http://e.org/a <<( _:b0 http://e.org/a http://e.org/a )>> )>>,true',
        '',
      ].join('\r\n'),
    )
  })

  it('for spreadsheets has no cell that begins a formula', async () => {
    const cells = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '"=1', 'a=1', '=1,"2"']
    const table = cells.map(cell => [literal(cell)])
    expect(await write('csv', table, ['v'], { spreadsheetSafe: true })).toBe(
      'v\r\n\'=1+1\r\n\'+1\r\n\'-1\r\n\'@SUM(A1)\r\n\'\t=1\r\n"\'\r=1"\r\n"""=1"\r\na=1\r\n"\'=1,""2"""\r\n',
    )
  })

  it('without variables has lines that are empty, but there', async () => {
    expect(await write('csv', [[], []], [])).toBe('\r\n\r\n\r\n')
  })

  it('comes back cell by cell', async () => {
    const cells = ['', 'a,b', '"', '\r\n', ' ', '""', 'é']
    const text = await write(
      'csv',
      cells.map(cell => [literal(cell), a]),
    )
    expect(readCsvCells(text)).toEqual([variables, ...cells.map(cell => [cell, a.value])])
  })
})

describe('TSV', () => {
  it('has terms as in Turtle, one row a line', async () => {
    const text = await write('tsv', [...rows, [iri('a b\t<>\u0000'), literal('tab\tline\nend"\\')]])
    expect(text).toBe(`?x\t?__proto__
<http://e.org/a>\t"plain"
_:b0\t
1.0e6\t"-3"^^<${XSD}negativeInteger>
"hé, \\"you\\"\\r\\nthere\\t"@en\t"=1+1"
"x"@ar--rtl\t<<( <http://e.org/a> <http://e.org/a> "say \\"o\\"" )>>
\t
""\t42
<<( _:b0 <http://e.org/a> <<( _:b0 <http://e.org/a> <http://e.org/a> )>> )>>\ttrue
<a\\u0020b\\u0009\\u003C\\u003E\\u0000>\t"tab\\tline\\nend\\"\\\\"
`)
  })

  it('without variables has lines that are empty, but there', async () => {
    expect(await write('tsv', [[]], [])).toBe('\n\n')
  })
})

describe('every term comes back from', () => {
  const READERS: readonly [SolutionFormat, (text: string) => Promise<unknown> | unknown][] = [
    ['json', readJsonResult],
    ['xml', readXmlResult],
    ['tsv', readTsvResult],
  ]
  const hard: Rows = [
    [literal('<&>"\'\u{1f600}]]>\t\n\r\r\n  '), literal('')],
    [literal(' ', iri('http://e.org/?a=1&b=2')), iri('http://e.org/?a=1&b=2#é')],
    [literal('1', iri(`${XSD}integer`)), literal('1.', iri(`${XSD}decimal`))],
  ]
  test.each(READERS)('%s', async (format, reader) => {
    const table = { variables: ['p', 'q'], rows: [...rows, ...hard] }
    const read = (await reader(await write(format, table.rows, table.variables))) as Table
    expect(differenceOf(table, read, { ordered: true })).toBeUndefined()
  })
})

describe('what a format can not hold', () => {
  const quads = [quad(a, a, a)]
  const select = { form: 'select', variables: ['x'], terms: [] } as const
  const rowFormats = 'choose json, xml, csv or tsv.'
  const syntaxes = 'choose turtle, trig, ntriples, nquads or jsonld.'
  test.each([
    [
      { form: 'ask', answer: true },
      'csv',
      "csv can't hold the answer of an ASK query, which is true or false; choose json or xml.",
    ],
    [{ form: 'ask', answer: true }, 'tsv', 'choose json or xml.'],
    [
      select,
      'turtle',
      `turtle can't hold the answer of a SELECT query, which is a table of terms; ${rowFormats}`,
    ],
    [
      { form: 'construct', quads },
      'csv',
      `csv can't hold the answer of a CONSTRUCT query, which is a set of triples; ${syntaxes}`,
    ],
    [
      { form: 'describe', quads },
      'json',
      `json can't hold the answer of a DESCRIBE query, which is a set of triples; ${syntaxes}`,
    ],
  ] as const)('$0.form as $1', async (answer, format, message) => {
    await expect(writeResult(answer, format)).rejects.toThrow(message)
  })
})

describe('answers that are no table', () => {
  test.each([
    [{ form: 'ask', answer: true }, 'json', '{"head":{},"boolean":true}\n'],
    [
      { form: 'ask', answer: false },
      'xml',
      '<?xml version="1.0" encoding="UTF-8"?>\n<sparql xmlns="http://www.w3.org/2005/sparql-results#">\n  <head/>\n  <boolean>false</boolean>\n</sparql>\n',
    ],
    [{ form: 'construct', quads: [quad(a, a, a)] }, 'ntriples', `<${a.value}> <${a.value}> <${a.value}> .\n`],
    [
      { form: 'describe', quads: [quad(a, a, a)] },
      'turtle',
      `@prefix e: <http://e.org/> .\n\ne:a e:a e:a .\n`,
    ],
  ] as const)('$0.form as $1', async (answer, format, text) => {
    expect(await writeResult(answer, format, { prefixes: new Map([['e', 'http://e.org/']]) })).toBe(text)
  })

  it('an ASK is read back from JSON and XML', async () => {
    for (const answer of [true, false]) {
      expect(readJsonResult(await writeResult({ form: 'ask', answer }, 'json'))).toBe(answer)
      expect(await readXmlResult(await writeResult({ form: 'ask', answer }, 'xml'))).toBe(answer)
    }
  })
})
