// One version of the store: what a query reads from its start to its end, whatever is edited meanwhile.
// Inferred triples stand apart from the asserted ones and are derived when somebody first looks at them, from
// this very version. Queries see both together unless they say otherwise; those indexes are made when first
// asked for, too.
import { INFERRED_GRAPH } from '../rdf/vocabularies.ts'
import type { Dictionary, TermId } from './dictionary.ts'
import { asNamed, differenceOf, graphOf, unionOf } from './index-views.ts'
import { QuadBuffer } from './quad-buffer.ts'
import type { QuadIndex } from './quad-index.ts'
import { Revision } from './revision.ts'

export interface Positions {
  /** Names of the files read, in order. */
  readonly files: readonly string[]
  /** File (index into `files`) and line (from 1; 0 unknown) of each row of the first order. */
  readonly file: Uint16Array
  readonly line: Uint32Array
}

/**
 * Derives triples from one version: columns of subject, predicate and object ids. The version it gets has
 * no inferred triples. New terms may be interned in its dictionary. What is asserted already may be among
 * the triples.
 */
export type Derivation = (snapshot: Snapshot) => readonly [Uint32Array, Uint32Array, Uint32Array]

export interface SnapshotParts {
  readonly version: number
  /** The default graph. */
  readonly asserted: Revision
  /** All named graphs but the inferred one. */
  readonly named: Revision
  /** The inferred triples that were read or added as such. */
  readonly inferred: Revision
  /** Ids of the named graphs, empty ones included; a row each. */
  readonly graphs: Revision
  readonly positions?: Positions | undefined
  /** Where there is one, the inferred triples are what it derives, and no others. */
  readonly derive?: Derivation | undefined
  /** What it derives from this very version, without what is asserted, where that is known beforehand. */
  readonly derived?: QuadIndex | undefined
}

export class Snapshot {
  readonly dictionary: Dictionary
  readonly version: number
  readonly parts: SnapshotParts
  #inferred: QuadIndex | undefined
  #visible: QuadIndex | undefined
  #visibleNamed: QuadIndex | undefined
  #graphs: ReadonlySet<TermId> | undefined
  #visibleGraphs: ReadonlySet<TermId> | undefined

  constructor(dictionary: Dictionary, parts: SnapshotParts) {
    this.dictionary = dictionary
    this.version = parts.version
    this.parts = parts
  }

  /** The default graph as it was loaded or edited. */
  get asserted(): QuadIndex {
    return this.parts.asserted.index
  }

  /** The quads of all named graphs but the inferred one. */
  get named(): QuadIndex {
    return this.parts.named.index
  }

  /** The inferred triples; derived when this is first read. */
  get inferred(): QuadIndex {
    const { derive, derived, inferred } = this.parts
    this.#inferred ??= derive ? (derived ?? this.#derived(derive)) : inferred.index
    return this.#inferred
  }

  /** The default graph as queries see it: asserted and inferred triples together. */
  get visible(): QuadIndex {
    this.#visible ??= unionOf(
      this.asserted,
      // What is derived is not asserted; what was read as inferred may be.
      this.parts.derive ? this.inferred : differenceOf(this.inferred, this.asserted),
    )
    return this.#visible
  }

  /** The quads of all named graphs as queries see them: the inferred triples are one under its name. */
  get visibleNamed(): QuadIndex {
    this.#visibleNamed ??= unionOf(this.named, asNamed(this.inferred, this.inferredGraph))
    return this.#visibleNamed
  }

  /** The id of the name of the inferred graph. */
  get inferredGraph(): TermId {
    return this.dictionary.intern(INFERRED_GRAPH)
  }

  /** Ids of all named graphs, empty ones included; not the inferred one. */
  get graphs(): ReadonlySet<TermId> {
    this.#graphs ??= new Set(this.parts.graphs.index.columns[0])
    return this.#graphs
  }

  /** The same, with the inferred graph where it holds triples. */
  get visibleGraphs(): ReadonlySet<TermId> {
    if (this.inferred.length === 0) return this.graphs
    this.#visibleGraphs ??= new Set([...this.graphs, this.inferredGraph])
    return this.#visibleGraphs
  }

  /** Whether there is a graph of that name, perhaps an empty one; not asked about the inferred one. */
  hasGraph(graph: TermId): boolean {
    return this.parts.graphs.index.has(graph, 0, 0)
  }

  /** The triples of one named graph. Costs nothing where the quads of that order are at hand. */
  graph(graph: TermId): QuadIndex {
    return graphOf(this.named, graph)
  }

  get positions(): Positions | undefined {
    return this.parts.positions
  }

  /** Asserted quads of all graphs. */
  get size(): number {
    return this.parts.asserted.length + this.parts.named.length
  }

  #derived(derive: Derivation): QuadIndex {
    const facts = new Snapshot(this.dictionary, {
      ...this.parts,
      inferred: Revision.empty(3),
      derive: undefined,
    })
    const columns = derive(facts)
    const rows = new QuadBuffer(3)
    for (let row = 0; row < columns[0].length; row++)
      rows.push(columns[0][row]!, columns[1][row]!, columns[2][row]!, 0)
    return differenceOf(Revision.sorted(rows).index, this.asserted)
  }
}
