// Names of JavaScript for the local names of IRIs. A name that is an identifier stays as it is; of any other,
// what is no part of an identifier is left out and the next letter written large: has-part is hasPart.

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u

/** Whether `name` can be written behind a point; `__proto__` can, and would not be a property. */
export function isIdentifier(name: string): boolean {
  return IDENTIFIER.test(name) && name !== '__proto__'
}

/** An identifier for each of the names, no two alike. Names that are identifiers keep theirs. */
export function identifiersFor(names: readonly string[]): Map<string, string> {
  const identifiers = new Map(names.filter(isIdentifier).map(name => [name, name]))
  const taken = new Set(identifiers.values())
  for (const name of names) {
    if (identifiers.has(name)) continue
    const base = identifierLike(name)
    let identifier = base
    for (let number = 2; taken.has(identifier); number++) identifier = `${base}_${number}`
    taken.add(identifier)
    identifiers.set(name, identifier)
  }
  return identifiers
}

function identifierLike(name: string): string {
  const words = decoded(name)
    .split(/[^\p{ID_Continue}$]+/u)
    .filter(word => word !== '')
  const joined = words.map((word, k) => (k === 0 ? word : capitalized(word))).join('')
  if (isIdentifier(joined)) return joined
  return joined === '__proto__' ? '_proto' : `_${joined}`
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

export function capitalized(word: string): string {
  const [first = ''] = word
  return first.toUpperCase() + word.slice(first.length)
}

const RESERVED: ReadonlySet<string> = new Set(
  `await break case catch class const continue debugger default delete do else enum export extends false finally
  for function if implements import in instanceof interface let new null package private protected public return
  static super switch this throw true try typeof var void while with yield arguments eval`.split(/\s+/),
)

/** Whether `name` can be the name of a constant. */
export function isConstantName(name: string): boolean {
  return isIdentifier(name) && !RESERVED.has(name)
}
