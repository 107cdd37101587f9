// The characters of names in SPARQL and Turtle, as pieces of a character class for a pattern with the flag `u`
// (PN_CHARS_U and PN_CHARS of the grammars). Unicode's own letters and digits are others.

/** PN_CHARS_U and the digits: what a name may begin with. */
export const NAME_START: string =
  'A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}0-9'

/** What may follow, but for the hyphen, which names of variables do not have. */
export const NAME_REST: string = `${NAME_START}\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}`
