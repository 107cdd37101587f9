/** Whether `text` is a language tag as RDF takes it: parts of 1 to 8 letters or digits, joined by hyphens. */
export function isLanguageTag(text: string): boolean {
  return LANGUAGE_TAG.test(text)
}

/**
 * Whether a tag is in a range by the basic filtering of RFC 4647: it is the range, or goes on with a hyphen where
 * the range ends; `*` takes any tag. Case is of no account.
 */
export function isInLanguageRange(tag: string, range: string): boolean {
  if (range === '*') return tag !== ''
  const [t, r] = [tag.toLowerCase(), range.toLowerCase()]
  return t === r || t.startsWith(`${r}-`)
}

const LANGUAGE_TAG = /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i
