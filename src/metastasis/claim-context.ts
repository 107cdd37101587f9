// What a claim is about, by the role in which each entity stands in it.
import type { KnowledgeGraph } from '../knowledge-graph.ts'
import type { NamedNode } from '../rdf/terms.ts'
import { byText, labelOf, valuesOf } from './named.ts'
import { mkg } from './vocabulary.ts'

export interface ContextEntry {
  readonly role: string
  readonly iri: string
  readonly label: string
}

/** In the order in which a card shows them. */
const ROLES: readonly (readonly [NamedNode, string])[] = [
  [mkg.ofTumor, 'tumor'],
  [mkg.fromTumor, 'tumor'],
  [mkg.contextTumor, 'tumor'],
  [mkg.aboutTumor, 'tumor'],
  [mkg.inSite, 'site'],
  [mkg.soughtInSite, 'site'],
  [mkg.metastasesOf, 'site'],
  [mkg.contextSite, 'site'],
  [mkg.aboutSite, 'site'],
  [mkg.forecastsSite, 'site'],
  [mkg.actor, 'actor'],
  [mkg.explainingActor, 'actor'],
  [mkg.biomarker, 'biomarker'],
  [mkg.byTherapy, 'therapy'],
  [mkg.therapy, 'therapy'],
  [mkg.indicates, 'therapy'],
  [mkg.comparator, 'comparator'],
  [mkg.claimsResponseTo, 'therapy'],
  [mkg.claimsResistanceTo, 'therapy'],
  [mkg.claimsToxicityTo, 'therapy'],
  [mkg.disputesResponseTo, 'therapy'],
  [mkg.disputesResistanceTo, 'therapy'],
  [mkg.disputesToxicityTo, 'therapy'],
  [mkg.underTherapy, 'under therapy'],
  [mkg.setting, 'setting'],
  [mkg.claimsPromotionOf, 'process'],
  [mkg.claimsInhibitionOf, 'process'],
  [mkg.claimsMarkingOf, 'process'],
  [mkg.claimsMediationOf, 'process'],
  [mkg.disputesPromotionOf, 'process'],
  [mkg.disputesInhibitionOf, 'process'],
  [mkg.disputesMarkingOf, 'process'],
  [mkg.disputesMediationOf, 'process'],
  [mkg.aboutProcess, 'process'],
  [mkg.throughMechanism, 'mechanism'],
  [mkg.raisesMechanism, 'mechanism raised'],
  [mkg.lowersMechanism, 'mechanism lowered'],
  [mkg.alongRoute, 'route'],
  [mkg.viaFactor, 'by way of'],
  [mkg.producedBy, 'produced by'],
  [mkg.actsOnCell, 'acts on'],
  [mkg.onTarget, 'target'],
  [mkg.targetAction, 'action on the target'],
  [mkg.endpoint, 'endpoint'],
  [mkg.outcomeDirection, 'outcome'],
  [mkg.claimsAim, 'aim'],
  [mkg.disputesAim, 'aim'],
  [mkg.indicationStatus, 'status'],
  [mkg.regulator, 'regulator'],
  [mkg.selectedBy, 'selected by'],
  [mkg.significance, 'significance'],
  [mkg.statisticKind, 'statistic'],
  [mkg.stageCategory, 'stage'],
  [mkg.factorKind, 'kind of factor'],
  [mkg.supportsTheory, 'supports'],
  [mkg.disputesTheory, 'speaks against'],
]

/** The entities of a claim with their roles; within a role by label. */
export function claimContext(kg: KnowledgeGraph, claim: string): ContextEntry[] {
  return ROLES.flatMap(([property, role]) =>
    valuesOf(kg, claim, property)
      .map(value => ({ role, iri: value, label: labelOf(kg, value) }))
      .sort((a, b) => byText(a.label, b.label)),
  )
}
