// What a claim is, as data. A claim is a node of its own between a subject and an object, with evidence;
// a claim model says by which properties, so that the generic layers can fold claims into edges without
// knowing what the claims are about. The model names properties, not values: like an OWL property chain
// it sees only which property a claim uses.
import type { NamedNode } from '../rdf/terms.ts'
import type { Store } from '../store/store.ts'

/** One thing a claim can say: the path subject ← claim → object. */
export interface Statement {
  /** From the claim to its subject. */
  readonly subject: NamedNode
  /** From the claim to its object. */
  readonly object: NamedNode
  /** The property by which subject and object are linked directly; without it no edge is derived. */
  readonly shortCut?: NamedNode
  /** From a narrower subject to a broader one, for which the short-cut holds too. */
  readonly subjectClimbs?: NamedNode
  /** From a narrower object to a wider one, for which the short-cut holds too. */
  readonly objectClimbs?: NamedNode
  /** From a claim that denies this to the same object. */
  readonly contrary?: NamedNode
  /** From a claim that says the reverse to the same object. */
  readonly opposite?: NamedNode
  /** Whether the subject furthers (1) or holds back (-1) the object. */
  readonly sign?: 1 | -1
}

export interface ClaimKind {
  readonly claimClass: NamedNode
  readonly statements: readonly Statement[]
}

export interface ClaimModel {
  /** The class of all claims. */
  readonly claimClass: NamedNode
  readonly kinds: readonly ClaimKind[]
  /** From a claim to its pieces of evidence. */
  readonly evidence: NamedNode
  /** From evidence to the source in which it was read. */
  readonly source: NamedNode
  /** Boolean on a source: true takes its evidence out of every count. */
  readonly retracted: NamedNode
  /** From evidence to the value that says whether it supports or disputes the claim. */
  readonly direction: { readonly property: NamedNode; readonly disputes: NamedNode }
  /** From a claim to what kind of measure its number is. */
  readonly measureKind: NamedNode
  /** Properties that narrow a claim; two claims can contradict each other only where these overlap. */
  readonly context: readonly ContextProperty[]
  /** Contradictions that a comparison of the claims' values shows, besides those between statements. */
  readonly contradictions?: (store: Store) => Iterable<Contradiction>
  /**
   * When two claims count as two sources: when the origins of their cohorts' data differ and no cohort of
   * the one overlaps with a cohort of the other. A claim without a cohort goes by its sources.
   */
  readonly independence: {
    readonly cohort: NamedNode
    readonly dataSource: NamedNode
    readonly overlap: NamedNode
  }
  /** Classes whose individuals are no nodes of the projection, besides claims. */
  readonly folded: readonly NamedNode[]
  /** The classes by which nodes are told apart: an entity's kind is the first of them it belongs to. */
  readonly entityKinds: readonly NamedNode[]
}

export interface ContextProperty {
  readonly property: NamedNode
  /** From a narrower value to a broader one: the two overlap. */
  readonly climbs?: NamedNode
}

/** A claim, the claim that speaks against it, and the edge about which they differ. */
export interface Contradiction {
  /** Key of the short-cut, as `edgeKey` gives it; undefined where the statement has none. */
  readonly edge: string | undefined
  readonly claim: string
  readonly against: string
}

/** Every statement of the model, each once, even where several kinds of claims share it. */
export function statementsOf(model: ClaimModel): readonly Statement[] {
  return [...new Set(model.kinds.flatMap(kind => kind.statements))]
}

/** The properties of claims, evidence and cohorts, which the projection folds into edges. */
export function foldedProperties(model: ClaimModel): readonly NamedNode[] {
  const { cohort, dataSource, overlap } = model.independence
  return [
    ...statementsOf(model).flatMap(({ subject, object, contrary, opposite }) =>
      [subject, object, contrary, opposite].filter(property => property !== undefined),
    ),
    ...model.context.map(({ property }) => property),
    ...[model.evidence, model.source, model.direction.property, model.measureKind],
    ...[cohort, dataSource, overlap],
  ]
}
