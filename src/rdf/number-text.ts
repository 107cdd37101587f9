// How doubles and floats are written: as terms in the canonical form of XSD 1.1 (1.5E0), and as strings
// the way XPath casts them (1.5). Both have the fewest digits that give the same number back.

/** The canonical form of an `xsd:double` or, where `float` says so, of an `xsd:float`. */
export function canonicalDouble(value: number, float = false): string {
  const special = specialForm(value)
  if (special !== undefined) return special
  if (value === 0) return Object.is(value, -0) ? '-0.0E0' : '0.0E0'
  const [mantissa, exponent] = (float ? shortestFloat(value) : value.toExponential()).split('e')
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${Number(exponent)}`
}

/** The string that XPath's cast to `xs:string` gives (F&O 19.1.2.2): without an exponent from 1E-6 to 1E6. */
export function doubleAsString(value: number, float = false): string {
  const special = specialForm(value)
  if (special !== undefined) return special
  if (value === 0) return Object.is(value, -0) ? '-0' : '0'
  const size = Math.abs(value)
  if (size < 1e-6 || size >= 1e6) return canonicalDouble(value, float)
  return float ? String(Number(shortestFloat(value))) : String(value)
}

function specialForm(value: number): string | undefined {
  if (Number.isNaN(value)) return 'NaN'
  if (Number.isFinite(value)) return undefined
  return value > 0 ? 'INF' : '-INF'
}

/** The shortest exponential form that is nearest to this float and no other. */
function shortestFloat(value: number): string {
  for (let digits = 0; digits < 8; digits++) {
    const text = value.toExponential(digits)
    if (Math.fround(Number(text)) === value) return text
  }
  return value.toExponential(8)
}
