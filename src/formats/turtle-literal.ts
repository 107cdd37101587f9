import type * as RDF from '@rdfjs/types'
import { XSD_BOOLEAN, XSD_DECIMAL, XSD_DOUBLE, XSD_INTEGER, XSD_STRING } from '../rdf/vocabularies.ts'
import { escapeCharacter, refuseLoneSurrogates, writableTag } from './term-text.ts'

// The lexical forms that read back, without quotes, to the very same literal.
const SHORT_FORMS: ReadonlyMap<string, RegExp> = new Map([
  [XSD_INTEGER, /^[+-]?\d+$/],
  [XSD_DECIMAL, /^[+-]?\d+\.\d+$/],
  [XSD_DOUBLE, /^[+-]?\d+(?:\.\d*)?[eE][+-]?\d+$/],
  [XSD_BOOLEAN, /^(?:true|false)$/],
])

/** `literal` in Turtle, its datatype by `nameOf`: short where that reads back to the same, else quoted on one line. @throws UsageError */
export function turtleLiteral(literal: RDF.Literal, nameOf: (iri: string) => string): string {
  if (literal.language !== '') return `${quotedOnOneLine(literal.value)}@${writableTag(literal)}`
  const datatype = literal.datatype.value
  if (datatype === XSD_STRING) return quotedOnOneLine(literal.value)
  if (SHORT_FORMS.get(datatype)?.test(literal.value)) return literal.value
  return `${quotedOnOneLine(literal.value)}^^${nameOf(datatype)}`
}

// All but printable ASCII without " and \, and what lies above the controls of Latin-1, without the line and
// paragraph separators and the marks that turn the direction of what follows. Surrogates need a look.
const NEEDS_CARE =
  /[^ !#-[\]-~\u00a0-\u061b\u061d-\u200d\u2010-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/
const ESCAPED = /[^ !#-[\]-~\u00a0-\u061b\u061d-\u200d\u2010-\u2027\u202f-\u2065\u206a-\ufefe\uff00-\ufffd]/g

/** `value` in quotes so that no reader, person or program sees a line end or a control in it. */
function quotedOnOneLine(value: string): string {
  if (!NEEDS_CARE.test(value)) return `"${value}"`
  refuseLoneSurrogates(value)
  return `"${value.replace(ESCAPED, escapeCharacter)}"`
}
