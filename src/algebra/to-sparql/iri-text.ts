// IRIs as SPARQL writes them, and the prologue that what was written so far needs.
import { compareCodePoints } from '../../rdf/code-points.ts'
import { QueryError, quote } from '../../rdf/errors.ts'
import { type Prefixes, toCurie } from '../../rdf/prefixes.ts'

export class IriText {
  readonly #prefixes: Prefixes
  readonly #used = new Set<string>()
  /** Whether what was printed makes IRIs, which may be relative to the base of the query. */
  needsBase = false

  constructor(prefixes: Prefixes) {
    this.#prefixes = prefixes
  }

  text(value: string): string {
    const curie = toCurie(value, this.#prefixes)
    if (curie === undefined) return `<${checked(value)}>`
    this.#used.add(curie.slice(0, curie.indexOf(':')))
    return curie
  }

  /** The base where what was printed needs it, and the prefixes that it uses, sorted, a line each. */
  prologue(base: string | undefined): string {
    const declared = base !== undefined && this.needsBase ? [`BASE <${checked(base)}>\n`] : []
    for (const prefix of [...this.#used].sort(compareCodePoints))
      declared.push(`PREFIX ${prefix}: <${checked(this.#prefixes.get(prefix)!)}>\n`)
    return declared.join('')
  }
}

/** An escape would not help: it stands for the character before anything is parsed (section 19.2). */
function checked(iri: string): string {
  const wrong = /[\p{Cc} <>"{}|^`\\]/u.exec(iri)
  if (wrong === null) return iri
  throw new QueryError(
    `The IRI ${quote(iri)} holds ${quote(wrong[0])}, which no IRI has, so SPARQL can't name it; encode it, as %20 for a space.`,
  )
}

/** A character as an escape that the grammar takes anywhere. */
export function codePoint(c: string): string {
  return `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`
}
