// What narrows a claim: two claims can contradict each other only where these overlap.
import type { ContextProperty } from '../graph/claim-model.ts'
import { mkg } from './vocabulary.ts'

export const NARROWING: readonly ContextProperty[] = [
  { property: mkg.contextTumor, climbs: mkg.subtypeOf },
  { property: mkg.contextSite, climbs: mkg.siteWithin },
  { property: mkg.setting },
  { property: mkg.underTherapy },
]
