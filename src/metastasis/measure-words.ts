// The denominators of the measure kinds as they stand at the end of a sentence: "… in 65.1 % of patients
// with metastatic disease at diagnosis". A test holds that every kind of the ontology has its words.
import type { NamedNode } from '../rdf/terms.ts'
import { mkg } from './vocabulary.ts'

const WORDS: readonly (readonly [NamedNode, string])[] = [
  [mkg.synchronousAmongAll, 'of all patients, at diagnosis'],
  [mkg.synchronousAmongMetastatic, 'of patients who are metastatic at diagnosis'],
  [mkg.siteAmongMetastatic, 'of patients with metastatic disease'],
  [mkg.autopsyAmongAll, 'of all patients autopsied with this tumor'],
  [mkg.autopsyAmongMetastatic, 'of patients autopsied with metastases'],
  [mkg.autopsyAmongHematogenous, 'of patients autopsied with blood-borne metastases'],
  [mkg.exclusiveSite, 'of patients with metastatic disease, as the only site'],
  [mkg.exclusiveAmongSingleSite, 'of patients with a single metastatic site'],
  [mkg.shareOfLocations, 'of recorded metastatic locations at stage IV'],
  [mkg.everAmongAll, 'of all patients, over the whole course'],
  [mkg.incidenceAmongAll, 'of all patients, newly during observation'],
  [mkg.cumulativeAmongAll, 'of all patients, within the follow-up'],
  [mkg.everAmongMetastatic, 'of patients with metastatic disease, over the whole course'],
  [mkg.firstDistantRelapse, 'of patients with a distant relapse, at the first one'],
  [mkg.siteAmongExtrathoracic, 'of patients with metastasis outside the chest'],
  [mkg.siteAmongExtrahepatic, 'of patients with metastasis outside the liver'],
  [mkg.pooledAmongMetastatic, 'of patients with distant metastasis, pooled over studies'],
  [mkg.pooledEverAmongMetastatic, 'of patients with metastatic disease, over follow-up, pooled over studies'],
  [mkg.siteAmongBiopsied, 'of patients who had the site biopsied'],
  [mkg.originShare, 'of patients with a metastasis in this site'],
]

/** From a measure kind's IRI to its denominator in words. */
export const MEASURE_WORDS: ReadonlyMap<string, string> = new Map(
  WORDS.map(([kind, words]) => [kind.value, words]),
)
