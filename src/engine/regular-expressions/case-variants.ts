// Case as XPath sees it (F&O 3.1, section 5.6.2): two characters are variants of each other where their
// lower-case or their upper-case forms are equal. That is not what V8's flag `i` does, which folds: it
// would also let `\p{Lu}` match "a", and keep "ı" and "I" apart.

/** Variants of ASCII letters that lie beyond ASCII: dotless i, Kelvin sign, long s. */
const BEYOND_ASCII: Readonly<Record<string, number>> = { i: 0x131, k: 0x212a, s: 0x17f }

/** Code points past which no character has case; a test holds it. */
const LAST_CASED = 0x1efff

/** The case variants of the code points `from` to `to` that lie outside of that range. */
export function caseVariants(from: number, to: number): readonly number[] {
  const variants: number[] = []
  for (let c = Math.max(from, 65); c <= Math.min(to, 122); c++) {
    const letter = String.fromCharCode(c)
    const lower = letter.toLowerCase()
    const swapped = lower === letter ? letter.toUpperCase() : lower
    if (swapped === letter) continue
    variants.push(swapped.charCodeAt(0))
    if (lower in BEYOND_ASCII) variants.push(BEYOND_ASCII[lower]!)
  }
  if (to > 127) {
    for (const alike of groups()) {
      const inside = alike.filter(c => c > 127 && c >= from && c <= to)
      if (inside.length > 0) variants.push(...alike)
    }
  }
  return variants.filter(c => c < from || c > to)
}

let cased: readonly (readonly number[])[] | undefined

/** Sets of characters that share a lower-case or an upper-case form; made on first use, in some 15 ms. */
function groups(): readonly (readonly number[])[] {
  if (cased !== undefined) return cased
  const byForm = new Map<string, Set<number>>()
  const add = (form: string, codePoint: number): void => {
    const alike = byForm.get(form)
    if (alike === undefined) byForm.set(form, new Set([codePoint]))
    else alike.add(codePoint)
  }
  for (let codePoint = 0; codePoint <= LAST_CASED; codePoint++) {
    const c = String.fromCodePoint(codePoint)
    const [lower, upper] = [c.toLowerCase(), c.toUpperCase()]
    if (lower === c && upper === c) continue
    add(`lower ${lower}`, codePoint)
    add(`upper ${upper}`, codePoint)
  }
  cased = [...byForm.values()].filter(alike => alike.size > 1).map(alike => [...alike])
  return cased
}
