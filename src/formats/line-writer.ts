// N-Triples and N-Quads: one statement a line, in the order in which the quads come.
import type * as RDF from '@rdfjs/types'
import { quote, UsageError } from '../rdf/errors.ts'
import { termText } from './term-text.ts'

export type LineSyntax = 'ntriples' | 'nquads'

/** Pieces are handed on when they have grown past this many characters. */
const PIECE = 65_536

/** The lines, in pieces of about 64 kB, lazily. @throws UsageError for a named graph in N-Triples */
export function* linePieces(quads: Iterable<RDF.Quad>, syntax: LineSyntax): Generator<string> {
  const graphs = syntax === 'nquads'
  // The same subject, predicate and graph come in runs.
  const subjectText = rememberingLast()
  const predicateText = rememberingLast()
  const graphText = rememberingLast()
  let piece = ''
  for (const { subject, predicate, object, graph } of quads) {
    piece += `${subjectText(subject)} ${predicateText(predicate)} ${termText(object)}`
    if (graph.termType === 'DefaultGraph') piece += ' .\n'
    else if (graphs) piece += ` ${graphText(graph)} .\n`
    else throw noNamedGraphs(graph, 'N-Triples', 'N-Quads')
    if (piece.length > PIECE) {
      yield piece
      piece = ''
    }
  }
  if (piece !== '') yield piece
}

export function noNamedGraphs(graph: RDF.Term, syntax: string, instead: string): UsageError {
  return new UsageError(
    `${syntax} can't hold the named graph ${quote(graph.value)}; write ${instead} instead.`,
  )
}

function rememberingLast(): (term: RDF.Term) => string {
  let last: RDF.Term | undefined
  let text = ''
  return term => {
    if (term !== last) {
      last = term
      text = termText(term)
    }
    return text
  }
}
