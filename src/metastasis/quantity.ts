// The number of a claim with everything one must know to read it.
import type { KnowledgeGraph } from '../knowledge-graph.ts'
import { firstLabel, numberOf, present, textOf } from './named.ts'
import { mkg } from './vocabulary.ts'

export interface Quantity {
  /** 0 to 100. */
  readonly percent?: number
  readonly numerator?: number
  readonly denominator?: number
  /** Bounds of the 95 % interval that the source states, in the unit of the number. */
  readonly ciLower?: number
  readonly ciUpper?: number
  readonly followUpYears?: number
  readonly value?: number
  readonly comparatorValue?: number
  readonly hazardRatio?: number
  readonly atYears?: number
  readonly unit?: string
  /** "about", "at least" and the like. */
  readonly qualifier?: string
  readonly asPrinted?: string
}

/** The quantity of `claim`, undefined where it has no number. */
export function quantityOf(kg: KnowledgeGraph, claim: string): Quantity | undefined {
  const quantity = present<Quantity>({
    percent: numberOf(kg, claim, mkg.percent),
    numerator: numberOf(kg, claim, mkg.numerator),
    denominator: numberOf(kg, claim, mkg.denominator),
    ciLower: numberOf(kg, claim, mkg.ciLower),
    ciUpper: numberOf(kg, claim, mkg.ciUpper),
    followUpYears: numberOf(kg, claim, mkg.followUpYears),
    value: numberOf(kg, claim, mkg.value),
    comparatorValue: numberOf(kg, claim, mkg.comparatorValue),
    hazardRatio: numberOf(kg, claim, mkg.hazardRatio),
    atYears: numberOf(kg, claim, mkg.atYears),
    unit: firstLabel(kg, claim, mkg.unit),
    qualifier: firstLabel(kg, claim, mkg.valueQualifier),
    asPrinted: textOf(kg, claim, mkg.valueAsPrinted),
  })
  return Object.keys(quantity).length > 0 ? quantity : undefined
}
