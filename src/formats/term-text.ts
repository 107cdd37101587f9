// Terms as N-Triples and N-Quads write them (canonical form of RDF 1.2), and the checks that keep a writer
// from producing text that no parser reads back: an IRI or a literal that can't be written is an error here.
import type * as RDF from '@rdfjs/types'
import { quote, UsageError } from '../rdf/errors.ts'
import { isLanguageTag } from '../rdf/language-tag.ts'
import { XSD_STRING } from '../rdf/vocabularies.ts'

// Everything but controls, space, <, >, ", {, }, |, \, ^ and the grave accent.
const ABSOLUTE_IRI = /^[a-z][a-z0-9+.-]*:[!#-;=?-[\]_a-z~-\uffff]*$/i
const LONE_SURROGATE = /\p{Surrogate}/u

/** `iri` itself, once it is sure that a parser will take it back. @throws UsageError */
export function writableIri(iri: string): string {
  if (!ABSOLUTE_IRI.test(iri)) {
    throw new UsageError(
      `The IRI ${quote(iri)} can't be written: it is relative or holds a character that no IRI may hold.`,
    )
  }
  refuseLoneSurrogates(iri)
  return iri
}

/** The language tag with its direction, as it follows the `@`. @throws UsageError */
export function writableTag(literal: RDF.Literal): string {
  if (!isLanguageTag(literal.language)) {
    throw new UsageError(
      `The language tag ${quote(literal.language)} can't be written: parts of 1 to 8 letters or digits joined by "-" are expected.`,
    )
  }
  return literal.direction ? `${literal.language}--${literal.direction}` : literal.language
}

/** @throws UsageError where `text` holds half of a surrogate pair, which no UTF-8 text can hold */
export function refuseLoneSurrogates(text: string): void {
  if (LONE_SURROGATE.test(text)) {
    throw new UsageError(
      `The text ${quote(text)} can't be written: it holds half of a surrogate pair, which is no character.`,
    )
  }
}

// Both name what may stay: all but controls, ", \ and the two code points that are no characters. The first
// leaves out surrogates as well, because a half one must not pass; whole pairs stay as they are.
const NEEDS_CARE = /[^ !#-[\]-~\u0080-\ud7ff\ue000-\ufffd]/
const ESCAPED = /[^ !#-[\]-~\u0080-\ufffd]/g
const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\b', '\\b'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\f', '\\f'],
  ['\r', '\\r'],
])

/** `value` between quotes, escaped as canonical N-Triples has it. @throws UsageError */
export function quotedCanonically(value: string): string {
  if (!NEEDS_CARE.test(value)) return `"${value}"`
  refuseLoneSurrogates(value)
  return `"${value.replace(ESCAPED, escapeCharacter)}"`
}

export function escapeCharacter(character: string): string {
  return (
    SHORT_ESCAPES.get(character) ??
    `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  )
}

const PLAIN_LABEL = /^[A-Za-z0-9_](?:\.?[A-Za-z0-9_-])*$/

/** A label that parsers take, different for different labels; labels that are fine stay. */
export function writableLabel(label: string): string {
  if (PLAIN_LABEL.test(label) && !label.startsWith('_x')) return label
  return `_x${label.replace(/[^A-Za-z0-9]/g, unit => `_${unit.charCodeAt(0).toString(16)}_`)}`
}

/** `term` in canonical N-Triples. @throws UsageError */
export function termText(term: RDF.Term): string {
  switch (term.termType) {
    case 'NamedNode':
      return `<${writableIri(term.value)}>`
    case 'BlankNode':
      return `_:${writableLabel(term.value)}`
    case 'Literal': {
      const quoted = quotedCanonically(term.value)
      if (term.language !== '') return `${quoted}@${writableTag(term)}`
      return term.datatype.value === XSD_STRING ? quoted : `${quoted}^^<${writableIri(term.datatype.value)}>`
    }
    case 'Quad':
      return `<<( ${termText(term.subject)} ${termText(term.predicate)} ${termText(term.object)} )>>`
    default:
      throw new UsageError(`A term of type ${term.termType} can't be written.`)
  }
}
