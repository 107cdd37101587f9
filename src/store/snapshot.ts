// One version of the store: what a query reads from its start to its end, whatever is edited meanwhile.
// Inferred triples stand apart from the asserted ones. Queries see both together unless they say
// otherwise, so an index of the union is made when first asked for.
import type { Dictionary, TermId } from './dictionary.ts'
import { QuadIndex } from './quad-index.ts'

export interface Positions {
  /** Names of the files read, in order. */
  readonly files: readonly string[]
  /** File (index into `files`) and line (from 1; 0 unknown) of each row of the first order. */
  readonly file: Uint16Array
  readonly line: Uint32Array
}

export interface SnapshotParts {
  readonly version: number
  readonly asserted: QuadIndex
  readonly named: QuadIndex
  readonly inferred: QuadIndex
  /** Ids of all named graphs, empty ones included. */
  readonly graphs: ReadonlySet<TermId>
  readonly positions?: Positions | undefined
}

export class Snapshot {
  readonly dictionary: Dictionary
  readonly version: number
  /** The default graph as it was loaded or edited. */
  readonly asserted: QuadIndex
  /** All named graphs but the inferred one. */
  readonly named: QuadIndex
  readonly inferred: QuadIndex
  readonly graphs: ReadonlySet<TermId>
  readonly positions: Positions | undefined
  #visible: QuadIndex | undefined

  constructor(dictionary: Dictionary, parts: SnapshotParts) {
    this.dictionary = dictionary
    this.version = parts.version
    this.asserted = parts.asserted
    this.named = parts.named
    this.inferred = parts.inferred
    this.graphs = parts.graphs
    this.positions = parts.positions
  }

  get parts(): SnapshotParts {
    const { version, asserted, named, inferred, graphs, positions } = this
    return { version, asserted, named, inferred, graphs, positions }
  }

  /** The default graph as queries see it: asserted and inferred triples together. */
  get visible(): QuadIndex {
    if (this.inferred.length === 0) return this.asserted
    this.#visible ??= union(this.asserted, this.inferred, this.dictionary.end)
    return this.#visible
  }

  /** Asserted quads of all graphs. */
  get size(): number {
    return this.asserted.length + this.named.length
  }
}

function union(a: QuadIndex, b: QuadIndex, end: number): QuadIndex {
  const length = a.length + b.length
  const columns = a.columns.map((column, k) => {
    const both = new Uint32Array(length)
    both.set(column)
    both.set(b.columns[k]!, column.length)
    return both
  })
  return QuadIndex.build(columns, length, end)
}
