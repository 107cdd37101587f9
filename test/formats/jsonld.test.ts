import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { writeQuads } from '../../src/formats/write.ts'
import { ParseError, UsageError } from '../../src/rdf/errors.ts'
import { termKey } from '../../src/rdf/term-key.ts'
import { blankNode, iri, literal, quad } from '../../src/rdf/terms.ts'
import { XSD } from '../../src/rdf/vocabularies.ts'
import { read, readSync, sameGraph } from './quads.ts'

const a = iri('http://e.org/a')
const p = iri('http://e.org/p')
const prefixes = new Map([
  ['ex', 'http://e.org/'],
  ['xsd', XSD],
])

afterEach(() => {
  // Nothing that was read may have got into the prototype of all objects.
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(({} as Record<string, unknown>)['http://e.org/p']).toBeUndefined()
  expect(Object.keys(Object)).toEqual([])
})

describe('values keep their lexical form, language and direction', () => {
  const objects = [
    literal('1.0', iri(`${XSD}double`)),
    literal('007', iri(`${XSD}integer`)),
    literal('65.10', iri(`${XSD}decimal`)),
    literal('1', iri(`${XSD}boolean`)),
    literal('{"b": 1,  "a": 2}', iri('http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON')),
    literal('x', iri('https://www.w3.org/ns/i18n#ar_rtl')),
    literal('x', 'ar', 'rtl'),
    literal('x', 'en-us'),
    literal('@id'),
    literal('  \n"\\\u0000'),
    literal('http://e.org/a', iri(`${XSD}anyURI`)),
  ]
  it.each(objects.map(object => [termKey(object), object] as const))('%s', async (key, object) => {
    const { quads } = await read(writeQuads([quad(a, p, object)], 'jsonld', { prefixes }), 'jsonld')
    expect(quads.map(q => termKey(q.object))).toEqual([key])
  })
})

it('the document is compact, ordered, and a fixed point', async () => {
  const text = `@prefix ex: <http://e.org/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix mondo: <http://purl.obolibrary.org/obo/MONDO_> .
ex:b a ex:C, ex:B ; rdfs:label "b"@en ; ex:same mondo:0001 ; ex:n 1, 2 ; ex:l ( "x" () [ ex:q 1 ] ) .
ex:g { ex:a ex:p _:x . _:x ex:p ex:a ; a _:t . _:t ex:p _:t }
ex:a ex:p "v" .`
  const source = readSync(text, 'trig')
  const written = writeQuads(source.quads, 'jsonld', { prefixes: source.prefixes })
  expect(JSON.parse(written)).toEqual({
    '@context': {
      ex: 'http://e.org/',
      mondo: { '@id': 'http://purl.obolibrary.org/obo/MONDO_', '@prefix': true },
      rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    },
    '@graph': [
      { '@id': 'ex:a', 'ex:p': 'v' },
      {
        '@id': 'ex:b',
        '@type': ['ex:B', 'ex:C'],
        'rdfs:label': { '@value': 'b', '@language': 'en' },
        'ex:l': { '@list': ['x', { '@list': [] }, { 'ex:q': { '@value': '1', '@type': `${XSD}integer` } }] },
        'ex:n': [
          { '@value': '1', '@type': `${XSD}integer` },
          { '@value': '2', '@type': `${XSD}integer` },
        ],
        'ex:same': { '@id': 'mondo:0001' },
      },
      {
        '@id': 'ex:g',
        '@graph': [
          { '@id': 'ex:a', 'ex:p': { '@type': '_:b0', 'ex:p': { '@id': 'ex:a' } } },
          { '@id': '_:b0', 'ex:p': { '@id': '_:b0' } },
        ],
      },
    ],
  })
  const again = await read(written, 'jsonld')
  expect(sameGraph(again.quads, source.quads)).toBe(true)
  expect(writeQuads(again.quads, 'jsonld', { prefixes: source.prefixes })).toBe(written)
})

it('a prefix that would turn a whole IRI into another is left out', async () => {
  const risky = new Map([
    ['urn', 'http://e.org/'],
    ['__proto__', 'http://e.org/p'],
    ['', 'http://e.org/'],
  ])
  const quads = [quad(a, p, iri('urn:x:y')), quad(a, iri('http://e.org/p//q'), iri('mailto:a@e.org'))]
  const again = await read(writeQuads(quads, 'jsonld', { prefixes: risky }), 'jsonld')
  expect(sameGraph(again.quads, quads)).toBe(true)
  const slashes = await read(
    writeQuads(quads, 'jsonld', { prefixes: new Map([['ex', 'http://e.org/p']]) }),
    'jsonld',
  )
  expect(sameGraph(slashes.quads, quads)).toBe(true)
})

it('triple terms are refused with what to do', () => {
  expect(() => writeQuads([quad(a, p, quad(a, p, a))], 'jsonld')).toThrow(UsageError)
  expect(() => writeQuads([quad(a, p, quad(a, p, a))], 'jsonld')).toThrow(
    /triple term .*write TriG or N-Quads instead/,
  )
})

it('directions are read as those of RDF 1.2', async () => {
  const text =
    '{"http://e.org/p": {"@value": "x", "@language": "AR", "@direction": "rtl"}, "@id": "http://e.org/a"}'
  expect((await read(text, 'jsonld')).quads.map(q => termKey(q.object))).toEqual(['"x"@ar--rtl'])
})

it('no context is fetched: not from the network, not from a file, and the error names the address', async () => {
  let requests = 0
  const server = createServer((_request, response) => {
    requests++
    response.end('{}')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/context.jsonld`
  try {
    for (const context of [
      address,
      [{ a: 'http://e.org/a' }, address],
      { '@import': address },
      'file:///etc/passwd',
    ]) {
      const text = JSON.stringify({ '@context': context, '@id': 'http://e.org/a', 'http://e.org/p': 1 })
      const error = await read(text, 'jsonld', { source: 'a.jsonld' }).catch((caught: unknown) => caught)
      expect(error).toBeInstanceOf(ParseError)
      const named = JSON.stringify(context).includes(address) ? address : 'file:///etc/passwd'
      expect((error as Error).message).toBe(
        `a.jsonld: the context "${named}" lies elsewhere, and nothing is fetched while reading; put the context itself into the text under "@context"`,
      )
    }
    const scoped = JSON.stringify({
      '@context': { t: { '@id': 'http://e.org/t', '@context': address } },
      t: { x: 1 },
    })
    await expect(read(scoped, 'jsonld')).rejects.toThrow('lies elsewhere')
    expect(requests).toBe(0)
  } finally {
    await new Promise(resolve => server.close(resolve))
  }
})

describe('names of object properties are names like others', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']
  it.each(names)('%s as a node, a type, a graph, a property, under a base', async name => {
    const text = `{"@id": "${name}", "@type": "${name}", "http://e.org/p": {"@id": "${name}"}, "@graph": [{"@id": "${name}", "http://e.org/p": "x"}]}`
    const { quads } = await read(text, 'jsonld', { base: 'http://e.org/' })
    expect(quads.map(q => q.subject.value)).toEqual(Array(quads.length).fill(`http://e.org/${name}`))
    expect(quads.length).toBe(3)
    const again = await read(writeQuads(quads, 'jsonld', { prefixes }), 'jsonld')
    expect(sameGraph(again.quads, quads)).toBe(true)
  })
  it.each(names)('%s without a base makes no quads and no harm', async name => {
    const node = `{"@id": "${name}", "http://e.org/p": [{"@id": "${name}", "http://e.org/polluted": "yes"}], "${name}": "x", "@reverse": {"http://e.org/p": {"@id": "${name}"}}}`
    const documents = [
      `{"@context": {"@base": null}, "@id": "${name}", "@type": "${name}", "@graph": [${node}], "@included": [${node}]}`,
      `{"@context": {"@base": null, "@vocab": ""}, "@graph": [${node}], "${name}": {"@id": "${name}"}}`,
      `{"@context": {"${name}": "http://e.org/p"}, "@id": "http://e.org/a", "${name}": "x"}`,
      `{"@context": {"l": {"@id": "http://e.org/p", "@container": "@language"}, "i": {"@id": "http://e.org/q", "@container": "@index"}, "d": {"@id": "http://e.org/r", "@container": "@id"}, "g": {"@id": "http://e.org/s", "@container": ["@graph", "@id"]}}, "@id": "http://e.org/a", "i": {"${name}": "x"}, "d": {"${name}": {"http://e.org/p": 1}}, "g": {"${name}": {"http://e.org/p": 1}}}`,
      `{"@context": {"@vocab": "http://e.org/"}, "@id": "_:${name}", "${name}": {"@id": "_:${name}"}}`,
    ]
    for (const text of documents) {
      for (const options of [{}, { base: 'http://e.org/' }]) {
        await read(text, 'jsonld', options).catch(error => expect(error).toBeInstanceOf(ParseError))
      }
      expect(({} as Record<string, unknown>)['http://e.org/polluted']).toBeUndefined()
    }
  })
})

describe('what is not JSON-LD is an error in words', () => {
  const cases: [string, RegExp][] = [
    ['{"@context": {"a": "b:c"}, "@id": 5}', /"@id" value must a string/],
    ['{"@context": {"a": {"@id": "a:b"}, "b": "a"}, "@context": {"a": "b:x", "b": "a:x"}}', /cyclic/i],
    ['{"@id": "rel", "http://e.org/p": 1}', /the address "rel" is relative/],
  ]
  it.each(cases)('%s', async (text, reason) => {
    const error = await read(text, 'jsonld', { source: 'a.jsonld' }).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(ParseError)
    expect((error as Error).message).toMatch(reason)
  })
})

it('blank nodes carry the prefix', async () => {
  const { quads } = await read('{"@id": "_:x", "http://e.org/p": {"@id": "_:x"}}', 'jsonld', {
    blankNodePrefix: 'f1_',
  })
  expect(quads[0]!.subject.value).toMatch(/^f1_/)
  expect(quads[0]!.object.equals(quads[0]!.subject)).toBe(true)
  expect(quads[0]!.subject.equals(blankNode(quads[0]!.subject.value))).toBe(true)
})

it('a relative name in a list leaves no hole', async () => {
  const text =
    '{"@context": {"@base": null}, "@id": "http://e.org/a", "http://e.org/p": {"@list": ["x", {"@id": "rel"}, {"@id": "_:b"}]}}'
  const { quads } = await read(text, 'jsonld')
  const expected = readSync('<http://e.org/a> <http://e.org/p> ( "x" [] ) .', 'turtle')
  expect(sameGraph(quads, expected.quads)).toBe(true)
})
