import { describe, expect, it } from 'vitest'
import { readQuads } from '../../src/formats/read.ts'
import { readQuadsSync } from '../../src/formats/read-sync.ts'
import type { Syntax } from '../../src/formats/syntax.ts'
import { LimitError, ParseError } from '../../src/rdf/errors.ts'
import { termKey } from '../../src/rdf/term-key.ts'
import { read, readSync, sameGraph } from './quads.ts'

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

async function failure(text: string, syntax: Syntax): Promise<ParseError> {
  const error = await read(text, syntax, { source: 'data.ttl' }).then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(error).toBeInstanceOf(ParseError)
  return error as ParseError
}

const SIX_LINES = `@prefix ex: <http://e.org/> .
ex:a ex:p ex:b .
ex:a ex:p "text
over a line" .
`.replace('"text\nover a line"', '"""text\nover a line"""')

it('an error on line 7 names the file, the line and the reason in one line', async () => {
  const text = `${SIX_LINES}ex:b ex:p ex:c .\nex:b ex:p ex:c ;\n   ex:q "open .\n`
  expect(text.split('\n')[6]).toContain('"open')
  const error = await failure(text, 'turtle')
  expect([error.source, error.line, error.column]).toEqual(['data.ttl', 7, 9])
  expect(error.message).toMatch(/^data\.ttl:7:9: the string that begins with .* is not closed on its line/)
  expect(error.message).not.toContain('\n')
})

describe('errors say what was expected and what stands there', () => {
  const cases: [title: string, text: string, syntax: Syntax, place: string, reason: string][] = [
    [
      'a missing dot',
      '<http://e.org/a> <http://e.org/b> 1\n<http://e.org/c> <http://e.org/b> 2 .',
      'turtle',
      '2:1',
      'expected ".", ";" or "," after the literal "1", got <http://e.org/c> (is a "." or ";" missing at the end of line 1?)',
    ],
    [
      'an unknown prefix',
      '\n  nope:a nope:b 1 .',
      'turtle',
      '2:3',
      'the prefix "nope:" is not declared; put "@prefix nope: <…> ." above',
    ],
    [
      'a well-known prefix',
      'owl:Class a 1 .',
      'turtle',
      '1:1',
      'the prefix "owl:" is not declared; put "@prefix owl: <http://www.w3.org/2002/07/owl#> ." above',
    ],
    [
      'a relative address without base',
      '<http://e.org/a> <b> 1 .',
      'turtle',
      '1:18',
      'the address <b> is relative and there is no base to resolve it; write it in full',
    ],
    [
      'the empty address without base',
      '<> <http://e.org/b> 1 .',
      'turtle',
      '1:1',
      'the address <> is relative and there is no base to resolve it; write it in full',
    ],
    [
      'a literal as subject',
      '"x" <http://e.org/b> 1 .',
      'turtle',
      '1:1',
      'expected an IRI, a prefixed name or a blank node, got the literal "x": a literal can only be an object',
    ],
    [
      'a space in an IRI',
      '<http://e.org/a> <http://e.org/b c> 1 .',
      'turtle',
      '1:18',
      'the IRI that begins with "<http://e.org/b" is not closed, or holds a character that needs escaping (space, <, ", {, }, |, ^, `, \\)',
    ],
    [
      'an end in the middle',
      '<http://e.org/a> <http://e.org/b> (1 2',
      'turtle',
      '1:39',
      'expected an IRI, a prefixed name or a blank node, got the end of the text',
    ],
    [
      'a bare word',
      '<http://e.org/a> <http://e.org/b> foo .',
      'turtle',
      '1:35',
      'expected a term or punctuation after <http://e.org/b>, got "foo"',
    ],
    [
      'a graph in Turtle',
      '{ <http://e.org/a> <http://e.org/b> 1 }',
      'turtle',
      '1:1',
      'a graph in "{ … }" can\'t stand here; graphs need TriG, and can\'t be nested',
    ],
    [
      'an unclosed graph',
      '<http://e.org/g> { <http://e.org/a> <http://e.org/b> 1 .',
      'trig',
      '1:57',
      'the graph is not closed: a "}" is missing before the end of the text',
    ],
    [
      'a graph in N-Triples',
      '<http://e.org/a> <http://e.org/b> <http://e.org/c> <http://e.org/d> .',
      'ntriples',
      '1:52',
      'expected ".", ";" or "," after <http://e.org/c>, got <http://e.org/d>',
    ],
    [
      'a control character',
      '<http://e.org/a> <http://e.org/b> \u001b[31m .',
      'turtle',
      '1:35',
      'expected a term or punctuation after <http://e.org/b>, got "\\u001b[31m"',
    ],
    [
      'broken JSON',
      '{"@id": "http://e.org/a",\n "b": [1,}',
      'jsonld',
      '2:10',
      "not JSON: unexpected token '}'",
    ],
    [
      'JSON cut short',
      '{"@id": "http://e.org/a",\n "b": [1',
      'jsonld',
      '2:9',
      'not JSON: the text ends too early: something is not closed',
    ],
    ['JSON that is no object', '\n42', 'jsonld', '1', 'JSON-LD must be an object or an array'],
  ]
  it.each(cases)('%s', async (_title, text, syntax, place, reason) => {
    expect((await failure(text, syntax)).message).toBe(`data.ttl:${place}: ${reason}`)
  })
})

describe('a text in pieces of any size reads as the whole', () => {
  const text = `${SIX_LINES}ex:é ex:p "😀\\u00e9"@de-AT, -1.5e3, true ; ex:q ( [ a ex:C ] <http://e.org/x#y> ) . # end`
  const whole = readSync(text, 'turtle')
  it.each([1, 2, 3, 7, 64, 1000])('pieces of %d', async size => {
    const cut = await read(pieces(text, size), 'turtle')
    expect(cut.quads.map(termKey)).toEqual(whole.quads.map(termKey))
    expect(cut.lines).toEqual(whole.lines)
    expect(cut.prefixes).toEqual(whole.prefixes)
  })
  it('and an error keeps its place', async () => {
    for (const size of [1, 5, 1000]) {
      await expect(read(pieces(`${SIX_LINES}\n  oops .`, size), 'turtle')).rejects.toMatchObject({
        line: 6,
        column: 3,
      })
    }
  })
})

it('each quad carries the line on which its object ends', () => {
  const { lines } = readSync(`${SIX_LINES}ex:a\n  ex:p\n    1 ,\n    2 .`, 'turtle')
  // A literal over several lines counts by its first.
  expect(lines).toEqual([2, 3, 7, 8])
})

it('an empty text holds no quads, in every syntax', async () => {
  for (const syntax of ['turtle', 'trig', 'ntriples', 'nquads', 'jsonld'] as const) {
    for (const text of ['', ' \n', ...(syntax === 'jsonld' ? ['{}', '[]'] : ['# only a comment'])]) {
      expect((await read(text, syntax)).quads).toEqual([])
      expect((await read(pieces(text, 1), syntax)).quads).toEqual([])
    }
  }
})

it('blank nodes carry the prefix, anonymous ones too, and never meet', () => {
  const text = '_:a <http://e.org/p> [] . [] <http://e.org/p> _:b0 . [] <http://e.org/p> () .'
  const keys = readSync(text, 'turtle', { blankNodePrefix: 'file7_' }).quads.flatMap(q =>
    [q.subject, q.object].map(termKey),
  )
  const blank = keys.filter(key => key.startsWith('_:'))
  expect(blank.every(key => key.startsWith('_:file7_'))).toBe(true)
  expect(new Set(blank).size).toBe(5)
  // The same text gives the same labels each time.
  expect(
    readSync(text, 'turtle', { blankNodePrefix: 'file7_' }).quads.flatMap(q =>
      [q.subject, q.object].map(termKey),
    ),
  ).toEqual(keys)
})

it('terms that N3.js has no key for get one: triple terms, in RDF 1.2', () => {
  const { quads } = readSync(
    '<http://e.org/r> <http://e.org/p> <<( _:a <http://e.org/q> "x"@ar--rtl )>> .',
    'turtle',
  )
  expect(termKey(quads[0]!)).toBe(
    termKey(
      readSync('<http://e.org/r> <http://e.org/p> <<( _:a <http://e.org/q> "x"@AR--rtl )>> .', 'ntriples')
        .quads[0]!,
    ),
  )
  expect(quads[0]!.object.termType).toBe('Quad')
})

it('an error of the sink comes out as it is, a RangeError too', () => {
  for (const error of [new LimitError('full'), new RangeError('own')]) {
    const add = () => {
      throw error
    }
    expect(() =>
      readQuadsSync(
        '<http://e.org/a> <http://e.org/b> 1 .',
        { syntax: 'turtle', source: 's', blankNodePrefix: '' },
        { add },
      ),
    ).toThrow(error)
  }
})

describe('nesting neither hangs nor overflows', () => {
  const deep = 50_000
  it('collections', () => {
    expect(
      readSync(`<http://e.org/a> <http://e.org/p> ${'('.repeat(deep)}${')'.repeat(deep)} .`, 'turtle').quads
        .length,
    ).toBeGreaterThan(deep)
  })
  it('blank nodes', () => {
    const text = `<http://e.org/a> <http://e.org/p> ${'[ <http://e.org/p> '.repeat(deep)}1${' ]'.repeat(deep)} .`
    expect(readSync(text, 'turtle').quads.length).toBe(deep + 1)
  })
  it('triple terms are refused with the limit named', async () => {
    const text = `<http://e.org/a> <http://e.org/p> ${'<<( <http://e.org/a> <http://e.org/p> '.repeat(2000)}1${' )>>'.repeat(2000)} .`
    expect((await failure(text, 'turtle')).message).toContain('triple terms nested deeper than 64 levels')
  })
  it('JSON is refused with the limit named', async () => {
    const text = `${'{"http://e.org/p":'.repeat(100_000)}1${'}'.repeat(100_000)}`
    expect((await failure(text, 'jsonld')).message).toContain(
      'nested deeper than 256 levels, the limit for JSON-LD',
    )
  })
  it('JSON up to the limit reads', async () => {
    const text = `${'{"http://e.org/p":'.repeat(250)}"x"${'}'.repeat(250)}`
    expect((await read(text, 'jsonld')).quads.length).toBe(250)
  })
})

it('huge terms read', () => {
  const iri = `http://e.org/${'a'.repeat(1_000_000)}`
  const { quads } = readSync(`<${iri}> <http://e.org/p> "${'x'.repeat(2_000_000)}" .`, 'turtle')
  expect([quads[0]!.subject.value.length, quads[0]!.object.value.length]).toEqual([iri.length, 2_000_000])
})

it('reading stops at an aborted signal', async () => {
  const controller = new AbortController()
  async function* endless(): AsyncGenerator<string> {
    for (;;) {
      yield '<http://e.org/a> <http://e.org/b> 1 .\n'
      controller.abort()
    }
  }
  const reading = readQuads(
    endless(),
    { syntax: 'turtle', source: 's', blankNodePrefix: '', signal: controller.signal },
    { add() {} },
  )
  await expect(reading).rejects.toThrow(/abort/i)
})

it('the empty graph is the default graph, others are named by their keys', () => {
  const { quads } = readSync(
    '<http://e.org/a> <http://e.org/b> 1 . _:g { <http://e.org/a> <http://e.org/b> 2 }'.replaceAll(
      /<([a-z])>/g,
      '<http://e.org/$1>',
    ),
    'trig',
  )
  expect(quads.map(q => q.graph.termType)).toEqual(['DefaultGraph', 'BlankNode'])
  expect(
    sameGraph(
      quads,
      readSync(
        '<http://e.org/a> <http://e.org/b> "1"^^<http://www.w3.org/2001/XMLSchema#integer> . <http://e.org/a> <http://e.org/b> "2"^^<http://www.w3.org/2001/XMLSchema#integer> _:x .',
        'nquads',
      ).quads,
    ),
  ).toBe(true)
})
