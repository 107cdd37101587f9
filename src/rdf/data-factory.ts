import type * as RDF from '@rdfjs/types'
import { termFromKey, termKey } from './term-key.ts'
import {
  blankNode,
  type Direction,
  defaultGraph,
  type Graph,
  iri,
  literal,
  type NamedNode,
  Quad,
  quad,
  type Subject,
  type Term,
  variable,
} from './terms.ts'

let fresh = 0

/** An RDF/JS data factory that makes this library's terms, for libraries that want to be handed one. */
export const dataFactory: RDF.DataFactory<Quad> = {
  namedNode: iri,
  blankNode: label => blankNode(label ?? `fresh${fresh++}`),
  literal: (value, kind) => {
    if (kind === undefined || typeof kind === 'string' || 'termType' in kind) return literal(value, kind)
    return literal(value, kind.language, (kind.direction || undefined) as Direction | undefined)
  },
  variable,
  defaultGraph,
  quad: (s, p, o, g) => quad(s as Subject, p as NamedNode, o as Term, g as Graph | undefined),
  fromTerm: (term =>
    term.termType === 'DefaultGraph'
      ? defaultGraph()
      : term.termType === 'Variable'
        ? variable(term.value)
        : termFromKey(termKey(term))) as NonNullable<RDF.DataFactory<Quad>['fromTerm']>,
  fromQuad: source => toQuad(source),
}

/** `source` as a quad of this library's own terms. */
export function toQuad(source: RDF.BaseQuad): Quad {
  if (source instanceof Quad) return source
  const graph = source.graph.termType === 'DefaultGraph' ? defaultGraph() : termFromKey(termKey(source.graph))
  return quad(
    termFromKey(termKey(source.subject)) as Subject,
    termFromKey(termKey(source.predicate)) as NamedNode,
    termFromKey(termKey(source.object)),
    graph as Graph,
  )
}
