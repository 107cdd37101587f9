import { Quad } from '../rdf/terms.ts'
import { INFERRED_GRAPH } from '../rdf/vocabularies.ts'
import { SYNTAXES, type Syntax } from './syntax.ts'

/**
 * The quads as an export has them: without the inferred graph unless asked for; where the syntax has no
 * named graphs, inferred triples join the default graph.
 */
export function* exportedQuads(
  quads: Iterable<Quad>,
  syntax: Syntax,
  inferred: 'with' | 'without',
): Generator<Quad> {
  const keepsGraphs = SYNTAXES.get(syntax)!.graphs
  for (const quad of quads) {
    if (quad.graph.value !== INFERRED_GRAPH) yield quad
    else if (inferred === 'with')
      yield keepsGraphs ? quad : new Quad(quad.subject, quad.predicate, quad.object)
  }
}
