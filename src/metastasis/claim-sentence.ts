// A claim in one sentence: an observation from its number, any other claim as the curator stated it, or made
// from what it says, or by its label.
import type { KnowledgeGraph } from '../knowledge-graph.ts'
import type { NamedNode } from '../rdf/terms.ts'
import { MEASURE_WORDS } from './measure-words.ts'
import { labelOf, labelsOf, numberOf, textOf } from './named.ts'
import { mkg } from './vocabulary.ts'

/** The claim in words, without a full stop of its own unless its statement has one. */
export function claimSentence(kg: KnowledgeGraph, claim: string): string {
  return (
    tropismSentence(kg, claim) ??
    originSentence(kg, claim) ??
    textOf(kg, claim, mkg.statement) ??
    processSentence(kg, claim) ??
    labelOf(kg, claim)
  )
}

function tropismSentence(kg: KnowledgeGraph, claim: string): string | undefined {
  const tumor = textOf(kg, claim, mkg.ofTumor)
  const percent = numberOf(kg, claim, mkg.percent)
  if (tumor === undefined || percent === undefined) return undefined
  const site = textOf(kg, claim, mkg.inSite)
  const words = shareInWords(kg, claim, percent)
  if (site !== undefined) return `${labelOf(kg, tumor)} metastasizes to ${labelOf(kg, site)} in ${words}`
  const sought = textOf(kg, claim, mkg.soughtInSite)
  return sought && `No metastasis of ${labelOf(kg, tumor)} was found in ${labelOf(kg, sought)}: ${words}`
}

function shareInWords(kg: KnowledgeGraph, claim: string, percent: number): string {
  const kind = textOf(kg, claim, mkg.measureKind)
  const words = kind && (MEASURE_WORDS.get(kind) ?? `(${labelOf(kg, kind)})`)
  const years = numberOf(kg, claim, mkg.followUpYears)
  const within = years === undefined ? undefined : `${years} years`
  return [`${percent} %`, words, within && `(${within})`].filter(Boolean).join(' ')
}

function originSentence(kg: KnowledgeGraph, claim: string): string | undefined {
  const tumor = textOf(kg, claim, mkg.fromTumor)
  const site = textOf(kg, claim, mkg.metastasesOf)
  const percent = numberOf(kg, claim, mkg.percent)
  if (tumor === undefined || site === undefined || percent === undefined) return undefined
  return `${percent} % of patients with metastases in ${labelOf(kg, site)} have ${labelOf(kg, tumor)} as the primary tumor`
}

const PROCESS_VERBS: readonly (readonly [NamedNode, string])[] = [
  [mkg.claimsPromotionOf, 'promotes'],
  [mkg.claimsInhibitionOf, 'inhibits'],
  [mkg.claimsMarkingOf, 'marks'],
  [mkg.claimsMediationOf, 'mediates'],
  [mkg.disputesPromotionOf, 'is disputed to promote'],
  [mkg.disputesInhibitionOf, 'is disputed to inhibit'],
  [mkg.disputesMarkingOf, 'is disputed to mark'],
  [mkg.disputesMediationOf, 'is disputed to mediate'],
  [mkg.onTarget, 'acts on'],
]

function processSentence(kg: KnowledgeGraph, claim: string): string | undefined {
  const actors = [...labelsOf(kg, claim, mkg.actor), ...labelsOf(kg, claim, mkg.byTherapy)]
  const said = PROCESS_VERBS.map(([property, verb]) => ({
    verb,
    objects: labelsOf(kg, claim, property),
  })).find(({ objects }) => objects.length > 0)
  if (actors.length === 0 || said === undefined) return undefined
  const site = labelsOf(kg, claim, mkg.contextSite)
  const tumor = labelsOf(kg, claim, mkg.contextTumor)
  return [
    `${list(actors)} ${said.verb} ${list(said.objects)}`,
    site.length > 0 && `(${list(site)})`,
    tumor.length > 0 && `in ${list(tumor)}`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** "a", "a and b", "a, b and c". */
function list(labels: readonly string[]): string {
  return labels.length < 2 ? labels.join('') : `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`
}
