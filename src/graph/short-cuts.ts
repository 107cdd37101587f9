// The triples that claims amount to: what the owl:propertyChainAxioms of the schema entail, worked out
// from the claim model alone. For each statement with a short-cut, claims give pairs (subject, object),
// which then also hold for everything above the subject and above the object. Cost: the claims, and the
// pairs that come out.
import { termKey } from '../rdf/term-key.ts'
import type { NamedNode, Subject, Term } from '../rdf/terms.ts'
import { type Derivation, Store } from '../store/store.ts'
import { type ClaimModel, type Statement, statementsOf } from './claim-model.ts'
import { climber, propertyAndBelow } from './hierarchy.ts'
import { MultiMap } from './multi-map.ts'

export interface ShortCut {
  readonly subject: Subject
  readonly relation: NamedNode
  readonly object: Subject
  /** Keys of the claims that say it of this very subject and object, sorted. */
  readonly claims: readonly string[]
  /** Keys of the claims that say it of something narrower, sorted; none stands in `claims` as well. */
  readonly climbed: readonly string[]
}

/** The short-cuts of all claims in `store`, each once, sorted by subject, relation and object. */
export function shortCuts(store: Store, model: ClaimModel): readonly ShortCut[] {
  const found = new Map<string, Draft>()
  for (const statement of statementsOf(model)) collect(store, statement, found)
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, draft]) => finished(draft))
}

/** The derivation that gives a store the short-cuts of `model` as its inferred triples. */
export function deriveShortCuts(model: ClaimModel): Derivation {
  return snapshot => {
    const cuts = shortCuts(new Store(snapshot), model)
    const column = (place: 'subject' | 'relation' | 'object'): Uint32Array =>
      Uint32Array.from(cuts, cut => snapshot.dictionary.intern(termKey(cut[place])))
    return [column('subject'), column('relation'), column('object')]
  }
}

interface Draft {
  readonly subject: Subject
  readonly relation: NamedNode
  readonly object: Subject
  readonly claims: Set<string>
  readonly climbed: Set<string>
}

function collect(store: Store, statement: Statement, found: Map<string, Draft>): void {
  const relation = statement.shortCut
  if (relation === undefined) return
  const subjectsAbove = statement.subjectClimbs ? climber(store, statement.subjectClimbs) : alone
  const objectsAbove = statement.objectClimbs ? climber(store, statement.objectClimbs) : alone
  for (const [claim, subject, object] of stated(store, statement))
    for (const s of subjectsAbove(subject))
      for (const o of objectsAbove(object)) {
        if (!isResource(s) || !isResource(o)) continue
        const draft = draftOf(found, s, relation, o)
        const direct = s === subject && o === object
        ;(direct ? draft.claims : draft.climbed).add(claim)
      }
}

/** Key of the claim, subject and object, for each claim that makes the statement. */
export function* stated(store: Store, statement: Statement): Generator<[string, Term, Term]> {
  const subjects = new MultiMap<string, Term>()
  for (const property of propertyAndBelow(store, statement.subject))
    for (const { subject: claim, object } of store.match(null, property)) subjects.add(termKey(claim), object)
  for (const property of propertyAndBelow(store, statement.object))
    for (const { subject: claim, object } of store.match(null, property)) {
      const key = termKey(claim)
      for (const subject of subjects.get(key)) yield [key, subject, object]
    }
}

function alone(term: Term): readonly Term[] {
  return [term]
}

function isResource(term: Term): term is Subject {
  return term.termType === 'NamedNode' || term.termType === 'BlankNode'
}

function draftOf(found: Map<string, Draft>, subject: Subject, relation: NamedNode, object: Subject): Draft {
  const key = edgeKey(subject, relation, object)
  const draft = found.get(key) ?? { subject, relation, object, claims: new Set(), climbed: new Set() }
  found.set(key, draft)
  return draft
}

function finished({ subject, relation, object, claims, climbed }: Draft): ShortCut {
  const narrower = [...climbed].filter(claim => !claims.has(claim))
  return { subject, relation, object, claims: [...claims].sort(), climbed: narrower.sort() }
}

/** What a short-cut or edge is known by: the keys of subject, relation and object, a space between. */
export function edgeKey(subject: Subject, relation: NamedNode, object: Subject): string {
  return `${termKey(subject)} ${relation.value} ${termKey(object)}`
}
