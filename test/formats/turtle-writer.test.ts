import { describe, expect, it } from 'vitest'
import { writeQuads } from '../../src/formats/write.ts'
import { UsageError } from '../../src/rdf/errors.ts'
import { blankNode, iri, literal, quad } from '../../src/rdf/terms.ts'
import { XSD } from '../../src/rdf/vocabularies.ts'
import { readSync, sameGraph } from './quads.ts'

const PREFIXES = `@prefix ex: <http://e.org/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
`
function format(text: string, syntax: 'turtle' | 'trig' = 'turtle'): string {
  const { quads, prefixes } = readSync(text, syntax)
  return writeQuads(quads, syntax, { prefixes })
}
function body(text: string, syntax: 'turtle' | 'trig' = 'turtle'): string {
  return format(PREFIXES + text, syntax)
    .replace(/^@prefix .*\n/gm, '')
    .replace(/^\n/, '')
}

it('only used prefixes are declared, sorted', () => {
  expect(format(`${PREFIXES}ex:b skos:note 1 .`)).toBe(
    '@prefix ex: <http://e.org/> .\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n\nex:b skos:note 1 .\n',
  )
})

it('the ontology header comes first, then subjects by code point', () => {
  const text =
    'ex:b ex:p 1 . ex:a10 ex:p 1 . ex:a9 ex:p 1 . ex:Z ex:p 1 . ex:z a owl:Ontology . ex:é ex:p 1 . <http://e.org/\u{1f600}> ex:p 1 . <http://e.org/\uffe6> ex:p 1 .'
  const subjects = body(text)
    .split('\n\n')
    .map(block => block.split(' ')[0]!.trim())
  expect(subjects).toEqual([
    'ex:z',
    'ex:Z',
    'ex:a10',
    'ex:a9',
    'ex:b',
    'ex:é',
    'ex:\uffe6',
    '<http://e.org/\u{1f600}>',
  ])
})

it('type, label, definition and further labels come first, the rest by name', () => {
  expect(
    body(
      'ex:a ex:z 1 ; ex:b 1 ; skos:altLabel "d" ; skos:definition "c" ; rdfs:label "b" ; a ex:C, ex:B ; rdfs:comment "x" .',
    ),
  ).toBe(`ex:a a ex:B, ex:C ;
    rdfs:label "b" ;
    skos:definition "c" ;
    skos:altLabel "d" ;
    ex:b 1 ;
    ex:z 1 ;
    rdfs:comment "x" .
`)
})

it('objects are sorted: IRIs, literals by language and value, blank nodes', () => {
  expect(
    body('ex:a ex:p [ ex:q 2 ], [], "b"@en, "a"@fr, "z", 10, 9, ex:c, ex:b, [ ex:q 1 ] .'),
  ).toBe(`ex:a ex:p
        ex:b ,
        ex:c ,
        10 ,
        9 ,
        "z" ,
        "b"@en ,
        "a"@fr ,
        [
            ex:q 1
        ] ,
        [
            ex:q 2
        ] ,
        [] .
`)
})

describe('numbers and booleans are short only where they read back to the same literal', () => {
  const cases: [string, string, string][] = [
    ['65.1', 'decimal', '65.1'],
    ['42', 'integer', '42'],
    ['-007', 'integer', '-007'],
    ['+1.50', 'decimal', '+1.50'],
    ['1e6', 'double', '1e6'],
    ['1.E-6', 'double', '1.E-6'],
    ['true', 'boolean', 'true'],
    ['1', 'boolean', '"1"^^<http://www.w3.org/2001/XMLSchema#boolean>'],
    ['TRUE', 'boolean', '"TRUE"^^<http://www.w3.org/2001/XMLSchema#boolean>'],
    ['42', 'decimal', '"42"^^<http://www.w3.org/2001/XMLSchema#decimal>'],
    ['42.', 'decimal', '"42."^^<http://www.w3.org/2001/XMLSchema#decimal>'],
    ['42', 'double', '"42"^^<http://www.w3.org/2001/XMLSchema#double>'],
    ['INF', 'double', '"INF"^^<http://www.w3.org/2001/XMLSchema#double>'],
    ['42', 'int', '"42"^^<http://www.w3.org/2001/XMLSchema#int>'],
    [' 42', 'integer', '" 42"^^<http://www.w3.org/2001/XMLSchema#integer>'],
    ['٤٢', 'integer', '"٤٢"^^<http://www.w3.org/2001/XMLSchema#integer>'],
    ['', 'integer', '""^^<http://www.w3.org/2001/XMLSchema#integer>'],
  ]
  it.each(cases)('%j of type %s is %s', (value, type, expected) => {
    const quads = [quad(iri('http://e.org/a'), iri('http://e.org/p'), literal(value, iri(XSD + type)))]
    const text = writeQuads(quads, 'turtle')
    expect(text).toBe(`<http://e.org/a> <http://e.org/p> ${expected} .\n`)
    expect(readSync(text, 'turtle').quads[0]!.object.equals(quads[0]!.object)).toBe(true)
  })
})

it('no literal splits a line, for any reader', () => {
  const value = 'a\nb\rc\u0085d\u2028e\u2029f\u000bg\u000ch\u0000i\u001bj\u202ek"\\l\ttab\ufeff'
  const quads = [quad(iri('http://e.org/a'), iri('http://e.org/p'), literal(value, 'en'))]
  const text = writeQuads(quads, 'turtle')
  expect(text.split(/[\n\r\v\f\u0085\u2028\u2029]/)).toHaveLength(2)
  expect(text).toMatch(/^[ -~]*\n$/)
  expect(readSync(text, 'turtle').quads[0]!.object.value).toBe(value)
})

describe('a name is prefixed only where that needs no escape', () => {
  const cases: [string, string][] = [
    ['http://e.org/a-b_1.c', 'ex:a-b_1.c'],
    ['http://e.org/', 'ex:'],
    ['http://e.org/1', 'ex:1'],
    ['http://e.org/a.', '<http://e.org/a.>'],
    ['http://e.org/a/b', '<http://e.org/a/b>'],
    ['http://e.org/-a', '<http://e.org/-a>'],
    ['http://e.org/a%20b', '<http://e.org/a%20b>'],
    ['http://e.org/µ', '<http://e.org/µ>'],
    ['http://e.org/sub/x', 'sub:x'],
    ['http://e.org/__proto__', 'ex:__proto__'],
    ['http://other.org/a', '<http://other.org/a>'],
  ]
  it.each(cases)('%s', (address, name) => {
    const prefixes = new Map([
      ['ex', 'http://e.org/'],
      ['sub', 'http://e.org/sub/'],
      ['zz', 'http://e.org/sub/'],
    ])
    const text = writeQuads([quad(iri('http://e.org/s'), iri('http://e.org/p'), iri(address))], 'turtle', {
      prefixes,
    })
    expect(text).toContain(`ex:s ex:p ${name} .`)
    expect(readSync(text, 'turtle').quads[0]!.object.value).toBe(address)
  })
})

describe('blank nodes', () => {
  it('nest where they are an object once; lists are lists', () => {
    expect(body('_:x ex:q _:y . ex:a ex:p _:x . _:y ex:r ( 1 ( 2 ) () [ ex:s "t" ] ) .')).toBe(`ex:a ex:p [
        ex:q [
            ex:r (
                1
                ( 2 )
                ()
                [
                    ex:s "t"
                ]
            )
        ]
    ] .
`)
  })

  it('stand without a label where nothing points to them, sorted by content', () => {
    expect(body('_:z ex:p 2 . _:y ex:p 1 . ex:a ex:p 0 .')).toBe(
      'ex:a ex:p 0 .\n\n[] ex:p 1 .\n\n[] ex:p 2 .\n',
    )
  })

  it('get a label where they are used twice or in a circle', () => {
    expect(body('ex:a ex:p _:q . ex:b ex:p _:q . _:q ex:n 1 .')).toBe(
      'ex:a ex:p _:b0 .\n\nex:b ex:p _:b0 .\n\n_:b0 ex:n 1 .\n',
    )
    const circle = body('_:x ex:p _:y . _:y ex:p _:z . _:z ex:p _:x .')
    expect(circle).toBe('_:b0 ex:p _:b1 .\n\n_:b1 ex:p _:b2 .\n\n_:b2 ex:p _:b0 .\n')
  })

  it('broken lists are written as what they are', () => {
    for (const text of [
      'ex:a ex:p _:l . _:l rdf:first 1, 2 ; rdf:rest () .',
      'ex:a ex:p _:l . _:l rdf:first 1 ; rdf:rest _:m . _:m rdf:first 2 .',
      'ex:a ex:p _:l . ex:b ex:p _:m . _:l rdf:first 1 ; rdf:rest _:m . _:m rdf:first 2 ; rdf:rest () .',
      'ex:a ex:p _:l . _:l rdf:first 1 ; rdf:rest () ; ex:q 1 .',
      '_:l rdf:first 1 ; rdf:rest _:l .',
      'ex:a ex:p _:l . _:l rdf:first _:l ; rdf:rest () .',
      '_:l rdf:first 1 ; rdf:rest ( 2 3 ) .',
    ]) {
      const whole = `${PREFIXES}@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n${text}`
      const once = format(whole)
      expect(sameGraph(readSync(once, 'turtle').quads, readSync(whole, 'turtle').quads), once).toBe(true)
      expect(format(once)).toBe(once)
    }
  })

  it('a graph of any nesting is written and reads back', () => {
    const deep = 5_000
    const text = `ex:a ex:p ${'[ ex:p '.repeat(deep)}1${' ]'.repeat(deep)} . ex:b ex:p ${'('.repeat(deep)}1${')'.repeat(deep)} .`
    const once = format(PREFIXES + text)
    expect(Math.max(...once.split('\n').map(line => line.search(/\S|$/)))).toBeLessThan(200)
    expect(readSync(once, 'turtle').quads.length).toBe(readSync(PREFIXES + text, 'turtle').quads.length)
    expect(format(once)).toBe(once)
  })
})

it('TriG: the default graph first, then graphs by name, blank ones last', () => {
  expect(
    body(
      '_:g { ex:a ex:p 4 } ex:h { ex:b ex:p 3 . ex:a ex:p [ ex:q 2 ] } ex:g { ex:a ex:p _:g } ex:a ex:p 1 .',
      'trig',
    ),
  ).toBe(`ex:a ex:p 1 .

ex:g {
    ex:a ex:p _:b0 .
}

ex:h {
    ex:a ex:p [
            ex:q 2
        ] .

    ex:b ex:p 3 .
}

_:b0 {
    ex:a ex:p 4 .
}
`)
})

it('a blank node shared by graphs has one label', () => {
  const text = `${PREFIXES}ex:g { ex:a ex:p _:x } ex:h { _:x ex:p 1 }`
  const once = format(text, 'trig')
  expect(sameGraph(readSync(once, 'trig').quads, readSync(text, 'trig').quads)).toBe(true)
  expect(once.match(/_:b0/g)).toHaveLength(2)
})

it('triple terms and directions are written in the syntax of RDF 1.2', () => {
  const text = 'ex:a ex:says <<( ex:b a <<( _:x ex:p "مرحبا"@ar--rtl )>> )>> . _:x ex:p 1 .'
  expect(body(text)).toBe(
    'ex:a ex:says <<( ex:b a <<( _:b0 ex:p "مرحبا"@ar--rtl )>> )>> .\n\n_:b0 ex:p 1 .\n',
  )
})

describe('what no text can hold is refused', () => {
  const a = iri('http://e.org/a')
  const cases = {
    'a named graph in Turtle': quad(a, a, a, iri('http://e.org/g')),
    'a relative IRI': quad(iri('constructor'), a, a),
    'a space in an IRI': quad(a, a, iri('http://e.org/a b')),
    'half of a surrogate pair': quad(a, a, literal('x\ud800y')),
    'a language tag that is none': quad(a, a, literal('x', 'en us')),
    'a triple as subject': quad(quad(a, a, a) as never, a, a),
  }
  it.each(Object.entries(cases))('%s', (_title, statement) => {
    expect(() => writeQuads([statement], 'turtle')).toThrow(UsageError)
  })
})

it('repeated quads are written once', () => {
  const a = iri('http://e.org/a')
  const row = quad(a, a, blankNode('x'))
  expect(writeQuads([row, row], 'turtle')).toBe('<http://e.org/a> <http://e.org/a> [] .\n')
})
