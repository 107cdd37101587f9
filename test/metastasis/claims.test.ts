// The claim model and the property chains of the schema say the same, so that the short-cuts made without a
// reasoner are those that a reasoner would infer.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { statementsOf } from '../../src/graph/index.ts'
import { CLAIM_MODEL } from '../../src/metastasis/index.ts'
import { iri, type NamedNode, type Term } from '../../src/rdf/terms.ts'
import { OWL, RDF, RDF_TYPE } from '../../src/rdf/vocabularies.ts'
import type { Store } from '../../src/store/store.ts'
import { storeOf } from '../graph/turtle.ts'

const store = storeOf(readFileSync(new URL('../../ontology/metastasis-kg.ttl', import.meta.url), 'utf8'))
const local = (term: Term): string => term.value.replace('https://w3id.org/metastasis-kg/', '')

const inverse = (property: NamedNode): string => `inverse of ${local(property)}`

/** Chains as `short-cut: first / second`. */
function chainsOfModel(): string[] {
  const chains = new Set<string>()
  for (const { shortCut, subject, object, subjectClimbs, objectClimbs } of statementsOf(CLAIM_MODEL)) {
    if (shortCut === undefined) continue
    chains.add(`${local(shortCut)}: ${inverse(subject)} / ${local(object)}`)
    if (subjectClimbs) chains.add(`${local(shortCut)}: ${inverse(subjectClimbs)} / ${local(shortCut)}`)
    if (objectClimbs) chains.add(`${local(shortCut)}: ${local(shortCut)} / ${local(objectClimbs)}`)
  }
  return [...chains].sort()
}

function chainsOfSchema(): string[] {
  return [...store.match(null, iri(`${OWL}propertyChainAxiom`))]
    .map(({ subject, object }) => `${local(subject)}: ${listOf(store, object).map(step).join(' / ')}`)
    .sort()
}

function listOf(store: Store, head: Term): Term[] {
  if (head.value === `${RDF}nil`) return []
  const [first] = store.match(head, iri(`${RDF}first`))
  const [rest] = store.match(head, iri(`${RDF}rest`))
  return [first!.object, ...listOf(store, rest!.object)]
}

function step(term: Term): string {
  const [inverted] = store.match(term, iri(`${OWL}inverseOf`))
  return inverted ? inverse(inverted.object as NamedNode) : local(term)
}

test('the model has the chains of the schema, and no other', () => {
  expect(chainsOfSchema().length).toBeGreaterThan(0)
  expect(chainsOfModel()).toEqual(chainsOfSchema())
})

test('a hierarchy that is climbed is transitive in the schema', () => {
  const climbed = statementsOf(CLAIM_MODEL).flatMap(s => [s.subjectClimbs, s.objectClimbs].filter(Boolean))
  expect(climbed.length).toBeGreaterThan(0)
  for (const property of climbed)
    expect(store.count(property, iri(RDF_TYPE), iri(`${OWL}TransitiveProperty`))).toBe(1)
})

test('every property of the model is declared in the schema', () => {
  const { evidence, source, retracted, direction, measureKind, context, independence } = CLAIM_MODEL
  const used = [
    ...statementsOf(CLAIM_MODEL).flatMap(s => [s.subject, s.object, s.shortCut, s.contrary, s.opposite]),
    ...[evidence, source, retracted, direction.property, measureKind],
    ...context.map(({ property }) => property),
    ...Object.values(independence),
  ].filter(property => property !== undefined)
  const undeclared = used.filter(
    property =>
      store.count(property, iri(RDF_TYPE), iri(`${OWL}ObjectProperty`)) +
        store.count(property, iri(RDF_TYPE), iri(`${OWL}DatatypeProperty`)) ===
      0,
  )
  expect(undeclared.map(local)).toEqual([])
})

test('every statement that can be denied has the denial as a statement of the same subject', () => {
  const statements = statementsOf(CLAIM_MODEL)
  for (const { subject, contrary } of statements)
    if (contrary)
      expect(statements.some(s => s.subject.equals(subject) && s.object.equals(contrary))).toBe(true)
})
