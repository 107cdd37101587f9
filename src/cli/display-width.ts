// How many columns of a terminal a text takes: two for East Asian wide characters and emoji, none for marks.

const WIDE =
  /^(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Bopomofo}|\p{Script=Yi}|\p{Emoji_Presentation}|[\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]|.\ufe0f)/u
const HALF = /^[\uff61-\uffdc]/
const NONE = /^[\p{Mn}\p{Me}\p{Cf}]+$/u
const PLAIN = /^[\x20-\x7e]*$/

export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length
  let width = 0
  for (const { segment } of graphemesOf(text)) width += graphemeWidth(segment)
  return width
}

let segmenter: Intl.Segmenter | undefined

/** What a reader takes for one character each. Most texts do without the segmenter, which takes a while to make. */
function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return segmenter.segment(text)
}

function graphemeWidth(grapheme: string): number {
  if (NONE.test(grapheme)) return 0
  return WIDE.test(grapheme) && !HALF.test(grapheme) ? 2 : 1
}

/** `text` cut to `width` columns, ending in … where something was cut. */
export function shorten(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  let cut = ''
  let used = 0
  for (const { segment } of graphemesOf(text)) {
    const next = graphemeWidth(segment)
    if (used + next > width - 1) break
    cut += segment
    used += next
  }
  return `${cut}…`
}
