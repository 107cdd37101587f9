// Plain records of what the graph says of a thing: strings and numbers, so that they can cross to a worker.
import type { KnowledgeGraph } from '../knowledge-graph.ts'
import { BlankNode, iri, type NamedNode, type Subject } from '../rdf/terms.ts'

export interface Named {
  readonly iri: string
  readonly label: string
}

export function named(kg: KnowledgeGraph, subject: string): Named {
  return { iri: subject, label: labelOf(kg, subject) }
}

export function labelOf(kg: KnowledgeGraph, subject: string): string {
  return kg.label(resource(subject))
}

/** The resource of an IRI, or of a blank node written `_:label`. */
export function resource(name: string): Subject {
  return name.startsWith('_:') ? new BlankNode(name.slice(2)) : iri(name)
}

/** The values of `property` as strings (IRIs for resources), in the order of the store. */
export function valuesOf(kg: KnowledgeGraph, subject: string, property: NamedNode): string[] {
  return kg.objects(resource(subject), property).map(term => term.value)
}

export function textOf(kg: KnowledgeGraph, subject: string, property: NamedNode): string | undefined {
  return valuesOf(kg, subject, property)[0]
}

export function numberOf(kg: KnowledgeGraph, subject: string, property: NamedNode): number | undefined {
  const text = textOf(kg, subject, property)
  return text === undefined ? undefined : Number(text)
}

/** The labels of the values of `property`, sorted. */
export function labelsOf(kg: KnowledgeGraph, subject: string, property: NamedNode): string[] {
  return valuesOf(kg, subject, property)
    .map(value => labelOf(kg, value))
    .sort()
}

export function firstLabel(kg: KnowledgeGraph, subject: string, property: NamedNode): string | undefined {
  return labelsOf(kg, subject, property)[0]
}

/** `record` without the properties that are undefined. */
export function present<Value extends object>(
  record: { [Key in keyof Value]: Value[Key] | undefined },
): Value {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Value
}

/** Order of strings by code unit: the same everywhere, whatever the locale. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
