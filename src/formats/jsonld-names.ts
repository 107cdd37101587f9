// IRIs as JSON-LD compacts them by a context of prefixes. A prefix that could make some whole IRI of the data
// look like a compact one is left out, since that IRI would come back changed.
import type * as RDF from '@rdfjs/types'
import { compareCodePoints } from '../rdf/code-points.ts'
import type { Prefixes } from '../rdf/prefixes.ts'
import type { Arranged } from './arranged.ts'
import { writableIri } from './term-text.ts'

// Narrower than JSON-LD allows: no colon, no keyword, nothing empty.
const PLAIN_PREFIX = /^[A-Za-z][\w.-]*$/
// A plain string in the context makes a prefix only where it ends so.
const ENDS_AS_NAMESPACE = /[:/?#[\]@]$/

export class CompactNames {
  readonly #prefixes: readonly (readonly [prefix: string, namespace: string])[]
  readonly #used = new Map<string, string>()

  constructor(graphs: Arranged, prefixes: Prefixes = new Map()) {
    const schemes = schemesOf(graphs)
    this.#prefixes = [...prefixes]
      .filter(
        ([prefix, namespace]) =>
          PLAIN_PREFIX.test(prefix) &&
          !(prefix in Object.prototype) &&
          !schemes.has(prefix.toLowerCase()) &&
          namespace !== '',
      )
      .sort(([a, x], [b, y]) => y.length - x.length || compareCodePoints(a, b))
  }

  /** `prefix:rest` or the IRI. @throws UsageError where the IRI can't be written */
  of(iri: string): string {
    writableIri(iri)
    for (const [prefix, namespace] of this.#prefixes) {
      // What begins with two slashes is taken as a whole IRI.
      if (!iri.startsWith(namespace) || iri.startsWith('//', namespace.length)) continue
      this.#used.set(prefix, namespace)
      return `${prefix}:${iri.slice(namespace.length)}`
    }
    return iri
  }

  /** The context that declares the prefixes used so far, sorted. */
  get context(): {
    readonly [prefix: string]: string | { readonly '@id': string; readonly '@prefix': true }
  } {
    return Object.fromEntries(
      [...this.#used]
        .sort(([a], [b]) => compareCodePoints(a, b))
        .map(([prefix, namespace]) => [
          prefix,
          ENDS_AS_NAMESPACE.test(namespace) ? namespace : { '@id': namespace, '@prefix': true as const },
        ]),
    )
  }
}

/** The schemes, lower-cased, of the IRIs of `graphs` that have no `//` behind them. */
function schemesOf(graphs: Arranged): Set<string> {
  const schemes = new Set<string>()
  const see = (iri: string): void => {
    const colon = iri.indexOf(':')
    if (colon > 0 && !iri.startsWith('//', colon + 1)) schemes.add(iri.slice(0, colon).toLowerCase())
  }
  const seeTerm = (term: RDF.Term): void => {
    if (term.termType === 'NamedNode') see(term.value)
    if (term.termType === 'Literal') see(term.datatype.value)
  }
  for (const { graph, subjects } of graphs.values()) {
    seeTerm(graph)
    for (const { subject, predicates } of subjects.values()) {
      seeTerm(subject)
      for (const [predicate, objects] of predicates) {
        see(predicate)
        for (const object of objects.values()) seeTerm(object)
      }
    }
  }
  return schemes
}
