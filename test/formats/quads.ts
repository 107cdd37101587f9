// What the tests of this folder share: texts to quads, and graphs compared up to blank node labels.
import { isomorphic } from 'rdf-isomorphic'
import { readQuads } from '../../src/formats/read.ts'
import { readQuadsSync } from '../../src/formats/read-sync.ts'
import type { Syntax } from '../../src/formats/syntax.ts'
import { termFromKey, termKey } from '../../src/rdf/term-key.ts'
import {
  type BlankNode,
  blankNode,
  defaultGraph,
  type Graph,
  iri,
  type NamedNode,
  type Quad,
  quad,
  type Subject,
  type Term,
} from '../../src/rdf/terms.ts'

export interface Reading {
  readonly quads: Quad[]
  readonly lines: number[]
  readonly prefixes: Map<string, string>
}

const collect = () => {
  const reading: Reading = { quads: [], lines: [], prefixes: new Map() }
  const sink = {
    add(s: string, p: string, o: string, g: string, line: number) {
      const graph = g === '' ? defaultGraph() : (termFromKey(g) as Graph)
      reading.quads.push(quad(termFromKey(s) as Subject, termFromKey(p) as NamedNode, termFromKey(o), graph))
      reading.lines.push(line)
    },
    prefix(prefix: string, namespace: string) {
      reading.prefixes.set(prefix, namespace)
    },
  }
  return { reading, sink }
}

interface Options {
  readonly base?: string
  readonly blankNodePrefix?: string
  readonly source?: string
}

export function readSync(text: string, syntax: Exclude<Syntax, 'jsonld'>, options: Options = {}): Reading {
  const { reading, sink } = collect()
  readQuadsSync(text, { syntax, source: 'text', blankNodePrefix: '', ...options }, sink)
  return reading
}

export async function read(
  text: string | AsyncIterable<string>,
  syntax: Syntax,
  options: Options = {},
): Promise<Reading> {
  const { reading, sink } = collect()
  await readQuads(text, { syntax, source: 'text', blankNodePrefix: '', ...options }, sink)
  return reading
}

export function sameGraph(a: readonly Quad[], b: readonly Quad[]): boolean {
  return isomorphic(withoutTripleTerms(a), withoutTripleTerms(b))
}

// rdf-isomorphic does not look for blank nodes in triple terms within triple terms, so each term becomes a
// node with its three parts.
function withoutTripleTerms(quads: readonly Quad[]): Quad[] {
  const nodes = new Map<string, BlankNode>()
  const flat: Quad[] = []
  const flatten = (term: Term): Exclude<Term, Quad> => {
    if (term.termType !== 'Quad') return term
    const known = nodes.get(termKey(term))
    if (known !== undefined) return known
    const node = blankNode(`term-${nodes.size}`)
    nodes.set(termKey(term), node)
    for (const part of ['subject', 'predicate', 'object'] as const) {
      flat.push(quad(node, iri(`urn:part:${part}`), flatten(term[part])))
    }
    return node
  }
  for (const q of quads) flat.push(quad(q.subject, q.predicate, flatten(q.object), q.graph))
  return flat
}
