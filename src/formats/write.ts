import type * as RDF from '@rdfjs/types'
import { quote, UsageError } from '../rdf/errors.ts'
import type { Prefixes } from '../rdf/prefixes.ts'
import type { DocumentComments } from './comments.ts'
import { jsonLdText } from './jsonld-writer.ts'
import { linePieces } from './line-writer.ts'
import type { Syntax } from './syntax.ts'
import { turtlePieces } from './turtle-writer.ts'

export interface WriteOptions {
  /** Used by Turtle, TriG and JSON-LD, which declare those that they come to use. */
  readonly prefixes?: Prefixes | undefined
  /** Put back by Turtle and TriG. */
  readonly comments?: DocumentComments | undefined
}

/**
 * The quads as text. Turtle, TriG and JSON-LD come in the stable form: it depends on the graph alone, not on
 * order or blank node labels. The line-based syntaxes keep the order of the quads.
 * @throws UsageError where the syntax can't hold what is there
 */
export function writeQuads(quads: Iterable<RDF.Quad>, syntax: Syntax, options: WriteOptions = {}): string {
  return [...writePieces(quads, syntax, options)].join('')
}

/** The same in pieces, lazily for the line-based syntaxes, so that a text of any size can be written. */
export function writePieces(
  quads: Iterable<RDF.Quad>,
  syntax: Syntax,
  options: WriteOptions = {},
): Iterable<string> {
  switch (syntax) {
    case 'ntriples':
    case 'nquads':
      return linePieces(quads, syntax)
    case 'turtle':
    case 'trig':
      return turtlePieces(quads, syntax, options)
    case 'jsonld':
      return [jsonLdText(quads, options.prefixes)]
    default:
      throw new UsageError(
        `${quote(String(syntax))} is no syntax that can be written; take turtle, trig, ntriples, nquads or jsonld.`,
      )
  }
}
