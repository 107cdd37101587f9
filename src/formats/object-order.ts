import type * as RDF from '@rdfjs/types'
import { compareCodePoints } from '../rdf/code-points.ts'

export interface WrittenObject {
  readonly object: RDF.Term
  /** As it is written; decides where the terms themselves must not, as for what is nested. */
  readonly text: string
  readonly isNested: boolean
}

/** IRIs, then literals by language and value, then triple terms, labelled and nested blank nodes. */
export function compareObjects(a: WrittenObject, b: WrittenObject): number {
  return rank(a) - rank(b) || withinRank(a, b)
}

function rank({ object, isNested }: WrittenObject): number {
  if (isNested) return 4
  return object.termType === 'NamedNode'
    ? 0
    : object.termType === 'Literal'
      ? 1
      : object.termType === 'Quad'
        ? 2
        : 3
}

function withinRank(a: WrittenObject, b: WrittenObject): number {
  if (a.object.termType === 'NamedNode') return compareCodePoints(a.object.value, b.object.value)
  if (a.object.termType === 'Literal') return compareLiterals(a.object, b.object as RDF.Literal)
  // Labels count up, so the shorter is the earlier.
  if (a.object.termType === 'BlankNode' && !a.isNested)
    return a.text.length - b.text.length || compareCodePoints(a.text, b.text)
  return compareCodePoints(a.text, b.text)
}

function compareLiterals(a: RDF.Literal, b: RDF.Literal): number {
  return (
    compareCodePoints(a.language, b.language) ||
    compareCodePoints(a.value, b.value) ||
    compareCodePoints(a.datatype.value, b.datatype.value) ||
    compareCodePoints(a.direction ?? '', b.direction ?? '')
  )
}
