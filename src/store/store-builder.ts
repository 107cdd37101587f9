// Reads quads into a new store. What is read becomes visible only by `build`: a file that breaks off
// half-way leaves nothing behind. A quad in the inferred graph is kept with the inferred triples.
import { INFERRED_GRAPH } from '../rdf/vocabularies.ts'
import { Dictionary, type TermId } from './dictionary.ts'
import { orderShapes } from './orders.ts'
import { QuadBuffer } from './quad-buffer.ts'
import { Revision } from './revision.ts'
import { type Positions, Snapshot } from './snapshot.ts'
import { sortColumns } from './sorted-columns.ts'

export class StoreBuilder {
  readonly dictionary: Dictionary = new Dictionary()
  readonly #asserted: QuadBuffer
  readonly #named: QuadBuffer = new QuadBuffer(4)
  readonly #inferred: QuadBuffer = new QuadBuffer(3)
  readonly #graphs = new Set<TermId>()
  readonly #files: string[] = []
  readonly #keepPositions: boolean

  constructor(options: { positions?: boolean | undefined } = {}) {
    this.#keepPositions = options.positions ?? false
    this.#asserted = new QuadBuffer(3, { positions: this.#keepPositions })
  }

  /** Says that the quads that follow come from `name`. */
  beginFile(name: string): void {
    this.#files.push(name)
  }

  /** Adds a quad given by the keys of its terms; graph '' is the default graph, line 0 is unknown. */
  add(s: string, p: string, o: string, g: string, line: number): void {
    const { dictionary } = this
    const subject = dictionary.intern(s)
    const predicate = dictionary.intern(p)
    const object = dictionary.intern(o)
    if (g === '') {
      this.#asserted.push(subject, predicate, object, 0)
      if (this.#keepPositions) this.#asserted.place(this.#files.length - 1, line)
    } else if (g === INFERRED_GRAPH) this.#inferred.push(subject, predicate, object, 0)
    else {
      const graph = dictionary.intern(g)
      this.#graphs.add(graph)
      this.#named.push(subject, predicate, object, graph)
    }
  }

  /** The first version of a store with all that was added. */
  build(): Snapshot {
    const sorted = sortColumns(this.#asserted.columns, this.#asserted.length)
    const asserted = Revision.of(3, sorted)
    // The default graph is what most queries read: its orders are made at once, the others when asked for.
    for (const k of orderShapes(3).keys()) asserted.index.order(k)
    const graphs = new QuadBuffer(1)
    for (const graph of this.#graphs) graphs.push(graph, 0, 0, 0)
    this.dictionary.trim()
    return new Snapshot(this.dictionary, {
      version: 1,
      asserted,
      named: Revision.sorted(this.#named),
      inferred: Revision.sorted(this.#inferred),
      graphs: Revision.sorted(graphs),
      positions: this.#keepPositions ? this.#positions(sorted.origin) : undefined,
    })
  }

  #positions(origin: Uint32Array): Positions {
    const file = new Uint16Array(origin.length)
    const line = new Uint32Array(origin.length)
    for (let row = 0; row < origin.length; row++) {
      file[row] = this.#asserted.file![origin[row]!]!
      line[row] = this.#asserted.line![origin[row]!]!
    }
    return { files: this.#files, file, line }
  }
}
