// What to call a resource. `rdfs:label` comes before `skos:prefLabel`, a preferred language before none,
// none before any other; among equals the first in code-point order, so that the choice is stable.
import type * as RDFJS from '@rdfjs/types'
import { compareCodePoints } from '../rdf/code-points.ts'
import { iri, type Literal } from '../rdf/terms.ts'
import { RDFS_LABEL, SKOS_PREF_LABEL } from '../rdf/vocabularies.ts'
import type { Store } from './store.ts'

const PROPERTIES = [iri(RDFS_LABEL), iri(SKOS_PREF_LABEL)]

/** The best label of `term` by these languages, best first; undefined where it has none. */
export function bestLabel(store: Store, term: RDFJS.Term, languages: readonly string[]): string | undefined {
  for (const property of PROPERTIES) {
    let best: Literal | undefined
    for (const { object } of store.match(term, property)) {
      if (object.termType !== 'Literal') continue
      if (best === undefined || compareLabels(object, best, languages) < 0) best = object
    }
    if (best !== undefined) return best.value
  }
  return undefined
}

function compareLabels(a: Literal, b: Literal, languages: readonly string[]): number {
  return rank(a.language, languages) - rank(b.language, languages) || compareCodePoints(a.value, b.value)
}

function rank(language: string, languages: readonly string[]): number {
  const wanted = languages.findIndex(
    range => language === range.toLowerCase() || language.startsWith(`${range.toLowerCase()}-`),
  )
  if (wanted >= 0) return wanted
  return language === '' ? languages.length : languages.length + 1
}

/** What stands after the last `#`, `/` or `:` of an IRI; the whole where nothing does. */
export function localName(iri: string): string {
  return /[^#/:]+$/.exec(iri)?.[0] ?? iri
}
