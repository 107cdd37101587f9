// write ∘ read gives the graph back, for every syntax, on random graphs made of what is known to break writers.
import fc from 'fast-check'
import { Store } from 'oxigraph'
import { describe, expect, it } from 'vitest'
import { SYNTAXES, type Syntax } from '../../src/formats/syntax.ts'
import { writeQuads } from '../../src/formats/write.ts'
import {
  blankNode,
  defaultGraph,
  type Graph,
  iri,
  literal,
  type Quad,
  quad,
  type Subject,
  type Term,
} from '../../src/rdf/terms.ts'
import { RDF, RDFS, XSD } from '../../src/rdf/vocabularies.ts'
import { read, readSync, sameGraph } from './quads.ts'

const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'a',
  'B',
  'a.b',
  'a.',
  '-x',
  '1',
  '',
  'a/b',
  'a:b',
  'é',
  '😀',
  'µ',
  '%41',
  "it's",
  '(x)',
  'x#y',
  '_',
  'true',
  'a~b',
  'a//b',
]
const NAMESPACES = ['http://e.org/', 'http://e.org/deep/', 'http://e.org/ns/', 'urn:x:', 'mailto:']
const prefixes = new Map([
  ['ex', 'http://e.org/'],
  ['deep', 'http://e.org/deep/'],
  ['', 'http://e.org/ns/'],
  ['urn', 'http://e.org/ns/'],
  ['__proto__', 'urn:x:'],
  ['constructor', 'http://e.org/x#'],
  ['rdf', RDF],
  ['xsd', XSD],
  ['bad prefix', 'http://e.org/'],
])

const HOSTILE = [
  '',
  '"',
  '""',
  '"""',
  "'''",
  '\\',
  '\\"',
  '\\u0041',
  '\n',
  '\r\n',
  '\t',
  '\b\f',
  '\u0000',
  '\u001b[31m',
  '\u007f\u0085',
  '\u2028\u2029',
  '\u202e',
  '\ufeff',
  '\ufffe',
  '😀',
  'a\u0301',
  ' ',
  '#',
  '<a>',
  '@en',
  '"@en',
  '^^',
  '_:b',
  '{',
  '}',
  ';',
  '.',
  ' .\n',
  '--rtl',
  '__proto__',
  '1',
  'true',
]

const address = fc
  .tuple(fc.constantFrom(...NAMESPACES), fc.constantFrom(...NAMES))
  .map(([namespace, name]) => iri(namespace + name))
const label = fc.constantFrom('b0', 'b1', 'x', '__proto__', 'constructor', 'a b', 'é').map(blankNode)
const text = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 4 })
  .map(parts => parts.join(''))
const value: fc.Arbitrary<Term> = fc.oneof(
  text.map(t => literal(t)),
  fc.tuple(text, fc.constantFrom('en', 'de-at', 'zh-hans-cn')).map(([t, tag]) => literal(t, tag)),
  fc
    .tuple(text, fc.constantFrom('ltr' as const, 'rtl' as const))
    .map(([t, direction]) => literal(t, 'ar', direction)),
  fc
    .tuple(
      fc.constantFrom('1', '1.0', '-1.50', '1e3', 'true', 'false', '0x1', ''),
      fc.constantFrom('integer', 'decimal', 'double', 'boolean', 'date'),
    )
    .map(([t, type]) => literal(t, iri(XSD + type))),
  fc.tuple(text, address).map(([t, type]) => literal(t, type)),
)
const subject: fc.Arbitrary<Subject> = fc.oneof(address, label)
const predicate = fc.oneof(
  address,
  fc.constantFrom('type', 'first', 'rest', 'nil').map(name => iri(RDF + name)),
  fc.constant(iri(`${RDFS}label`)),
)
const plainObject: fc.Arbitrary<Term> = fc.oneof(address, label, value, fc.constant(iri(`${RDF}nil`)))
const tripleTerm: fc.Arbitrary<Term> = fc
  .tuple(
    subject,
    predicate,
    fc.oneof(
      plainObject,
      fc.tuple(subject, predicate, plainObject).map(t => quad(...t)),
    ),
  )
  .map(t => quad(...t))
const graphName: fc.Arbitrary<Graph> = fc.oneof(fc.constant(defaultGraph()), address, label)
/** A list with its cells, which random triples hardly ever make. */
const list = fc
  .tuple(subject, predicate, fc.array(plainObject, { maxLength: 4 }), fc.nat(9999))
  .map(([s, p, items, salt]): Quad[] => {
    const cell = (i: number): Subject =>
      i === items.length ? iri(`${RDF}nil`) : blankNode(`list${salt}.${i}`)
    return [
      quad(s, p, cell(0)),
      ...items.flatMap((item, i) => [
        quad(cell(i), iri(`${RDF}first`), item),
        quad(cell(i), iri(`${RDF}rest`), cell(i + 1)),
      ]),
    ]
  })

function graphs({ named, terms }: { named: boolean; terms: boolean }): fc.Arbitrary<Quad[]> {
  const one = fc.tuple(
    subject,
    predicate,
    terms ? fc.oneof({ arbitrary: plainObject, weight: 5 }, tripleTerm) : plainObject,
    named ? graphName : fc.constant(defaultGraph()),
  )
  return fc
    .tuple(fc.array(one, { maxLength: 12 }), fc.array(list, { maxLength: 2 }))
    .map(([quads, lists]) => [...quads.map(q => quad(...q)), ...lists.flat()])
}

function distinct(quads: readonly Quad[]): Quad[] {
  return quads.filter((q, i) => quads.findIndex(other => other.equals(q)) === i)
}

describe('what is written reads back as the same graph', () => {
  for (const [syntax, { label: name, graphs: named }] of SYNTAXES) {
    it(name, async () => {
      await fc.assert(
        fc.asyncProperty(graphs({ named, terms: syntax !== 'jsonld' }), async quads => {
          const written = writeQuads(quads, syntax, { prefixes })
          const again = await read(written, syntax, { blankNodePrefix: 'again_' })
          expect(sameGraph(distinct(again.quads), distinct(quads)), written).toBe(true)
          if (syntax === 'ntriples' || syntax === 'nquads') return
          const second = { prefixes: syntax === 'jsonld' ? prefixes : again.prefixes }
          expect(writeQuads(again.quads, syntax, second)).toBe(written)
        }),
        { seed: 1, numRuns: 500 },
      )
    })
  }
})

describe('another parser reads the same graph', () => {
  const OXIGRAPH: [Syntax, string][] = [
    ['turtle', 'text/turtle'],
    ['trig', 'application/trig'],
    ['nquads', 'application/n-quads'],
  ]
  it.each(OXIGRAPH)('%s, by Oxigraph', (syntax, format) => {
    fc.assert(
      fc.property(graphs({ named: syntax !== 'turtle', terms: true }), quads => {
        const written = writeQuads(quads, syntax, { prefixes })
        const store = new Store()
        store.load(written, { format })
        expect(store.size, written).toBe(distinct(quads).length)
      }),
      { seed: 2, numRuns: 200 },
    )
  })
})

it('the stable form does not depend on the order of the quads', () => {
  fc.assert(
    fc.property(graphs({ named: true, terms: true }), fc.nat(), (quads, seed) => {
      const other = quads
        .map((q, i) => ({ q, key: (i * 7919 + seed) % 101 }))
        .sort((x, y) => x.key - y.key)
        .map(({ q }) => q)
      for (const syntax of ['trig'] as const) {
        expect(writeQuads(other, syntax, { prefixes })).toBe(writeQuads(quads, syntax, { prefixes }))
      }
    }),
    { seed: 3, numRuns: 300 },
  )
})

it('the comparison used here tells graphs apart', async () => {
  const graph = (text: string) => readSync(text, 'trig', { base: 'http://e.org/' }).quads
  const pairs: [string, string][] = [
    ['<a> <p> _:x, _:y .', '<a> <p> _:x .'],
    ['_:x <p> _:y . _:y <p> _:x .', '_:x <p> _:x . _:y <p> _:y .'],
    ['<a> <p> "x"@en .', '<a> <p> "x"@de .'],
    ['<a> <p> "x"@ar--rtl .', '<a> <p> "x"@ar .'],
    ['<a> <p> <<( _:x <p> _:x )>> .', '<a> <p> <<( _:x <p> _:y )>> .'],
    ['<a> <p> <<( _:x <p> <<( _:x <p> 1 )>> )>> .', '<a> <p> <<( _:x <p> <<( _:y <p> 1 )>> )>> .'],
    ['<g> { <a> <p> 1 }', '<a> <p> 1 .'],
  ]
  for (const [one, other] of pairs) {
    expect(sameGraph(graph(one), graph(one))).toBe(true)
    expect(sameGraph(graph(one), graph(other)), `${one} / ${other}`).toBe(false)
  }
})
