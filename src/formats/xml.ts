// Pieces of XML 1.0 text, escaped so that any parser reads back the very characters. What no XML document can
// hold, not even as a reference, is an error: the C0 controls but tab and line ends, U+FFFE, U+FFFF and half
// surrogate pairs (https://www.w3.org/TR/xml/#charsets). Names of elements and attributes are the caller's own.
import { quote, UsageError } from '../rdf/errors.ts'

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** Attributes in order; undefined leaves one out. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>

/** `<name a="…">`. @throws UsageError for a value that XML can't hold */
export function startTag(name: string, attributes?: XmlAttributes): string {
  return `<${name}${attributesText(attributes)}>`
}

/** `<name a="…"/>`. @throws UsageError for a value that XML can't hold */
export function emptyElement(name: string, attributes?: XmlAttributes): string {
  return `<${name}${attributesText(attributes)}/>`
}

/** `<name a="…">text</name>`. @throws UsageError for a text or value that XML can't hold */
export function textElement(name: string, text: string, attributes?: XmlAttributes): string {
  return `<${name}${attributesText(attributes)}>${escapedText(text)}</${name}>`
}

function attributesText(attributes: XmlAttributes | undefined): string {
  if (attributes === undefined) return ''
  let text = ''
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) text += ` ${name}="${escapedValue(value)}"`
  return text
}

/** `text` as the content of an element. @throws UsageError */
export function escapedText(text: string): string {
  refuseUnwritable(text)
  // A parser turns a carriage return into a line feed, and `]]>` may not stand in text.
  return text.replace(/[&<>\r]/g, reference)
}

/** `value` as it stands between double quotes. @throws UsageError */
function escapedValue(value: string): string {
  refuseUnwritable(value)
  // A parser turns tabs and line ends in an attribute into spaces.
  return value.replace(/[&<>"\t\n\r]/g, reference)
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
])

function reference(character: string): string {
  return NAMED.get(character) ?? `&#x${codeOf(character)};`
}

// Lone surrogates match, whole pairs do not, because of the u flag.
const UNWRITABLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u

function refuseUnwritable(text: string): void {
  const found = UNWRITABLE.exec(text)
  if (found === null) return
  throw new UsageError(
    `The text ${quote(text)} can't be written as XML, which has no way to hold the character U+${codeOf(found[0]).padStart(4, '0')}; choose another format.`,
  )
}

function codeOf(character: string): string {
  return character.codePointAt(0)!.toString(16).toUpperCase()
}
