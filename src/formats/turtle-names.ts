// IRIs as Turtle writes them. A prefixed name is used only where its local part needs no escape; the
// character classes are those of the grammar, exactly, since a wider one would be refused by other parsers.

import { compareCodePoints } from '../rdf/code-points.ts'
import type { Prefixes } from '../rdf/prefixes.ts'
import { writableIri } from './term-text.ts'

const BASE_CHARS =
  'A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd'
const CHARS = `-${BASE_CHARS}_0-9\\u00b7\\u0300-\\u036f\\u203f\\u2040`

/** PN_LOCAL without escapes and colons. */
const PLAIN_LOCAL = new RegExp(`^(?:[${BASE_CHARS}_0-9](?:[${CHARS}.]*[${CHARS}])?)?$`)
/** PN_PREFIX. */
const PLAIN_PREFIX = new RegExp(`^(?:[${BASE_CHARS}](?:[${CHARS}.]*[${CHARS}])?)?$`)

/** Gives each IRI its shortest name and remembers which prefixes that took. */
export class Names {
  readonly #prefixes: readonly (readonly [prefix: string, namespace: string])[]
  readonly #known = new Map<string, string>()
  readonly #used = new Map<string, string>()

  constructor(prefixes: Prefixes = new Map()) {
    // Longest namespace first; of two prefixes for one namespace the first by name.
    this.#prefixes = [...prefixes]
      .filter(([prefix, namespace]) => PLAIN_PREFIX.test(prefix) && namespace !== '')
      .sort(([a, x], [b, y]) => y.length - x.length || compareCodePoints(a, b))
  }

  /** `ex:local` or `<iri>`. @throws UsageError where the IRI can't be written */
  of(iri: string): string {
    const known = this.#known.get(iri)
    if (known !== undefined) return known
    const name = this.#prefixed(writableIri(iri)) ?? `<${iri}>`
    this.#known.set(iri, name)
    return name
  }

  /** The prefixes used so far, sorted. */
  get used(): (readonly [prefix: string, namespace: string])[] {
    return [...this.#used].sort(([a], [b]) => compareCodePoints(a, b))
  }

  #prefixed(iri: string): string | undefined {
    for (const [prefix, namespace] of this.#prefixes) {
      if (!iri.startsWith(namespace)) continue
      const local = iri.slice(namespace.length)
      if (!PLAIN_LOCAL.test(local)) continue
      this.#used.set(prefix, writableIri(namespace))
      return `${prefix}:${local}`
    }
    return undefined
  }
}
