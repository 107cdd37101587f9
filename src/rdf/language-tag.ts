/** Whether `text` is a language tag as RDF takes it: parts of 1 to 8 letters or digits, joined by hyphens. */
export function isLanguageTag(text: string): boolean {
  return LANGUAGE_TAG.test(text)
}

const LANGUAGE_TAG = /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i
