// What one query sees of a version: a default graph and named graphs (SPARQL 1.1, section 13). A FROM clause
// chooses among the graphs of the store; a graph that it does not hold is empty, and nothing is ever fetched.
// Blank nodes of two sources never meet in one store, so the merge of graphs is their union.
//
// Without a clause a dataset costs nothing of its own. One FROM is cut out of the sorted quads; several are
// copied together and sorted, linear in their triples and the ids; FROM NAMED is one pass over all quads for
// each sort order that a query reads. What was selected is kept with the version, the last few clauses of it.
import type { NamedNode } from '../rdf/terms.ts'
import type { TermId } from './dictionary.ts'
import { graphOf, graphsOf, mergeOf } from './index-views.ts'
import type { QuadIndex } from './quad-index.ts'
import type { Snapshot } from './snapshot.ts'

export interface Dataset {
  /** Triples. */
  readonly default: QuadIndex
  /** Quads of all named graphs. */
  readonly named: QuadIndex
  /** Ids of the named graphs, empty ones included. */
  readonly graphs: ReadonlySet<TermId>
}

/** FROM and FROM NAMED, or USING and USING NAMED. */
export interface DatasetNames {
  readonly default: readonly NamedNode[]
  /** `'all'` leaves the named graphs as they are. */
  readonly named: readonly NamedNode[] | 'all'
}

const MOST_KEPT = 8

/** The datasets of one version: the same objects each time, so that what was planned for one can be kept. */
interface Kept {
  readonly asserted: Dataset
  readonly visible: Dataset
  readonly datasets: Map<string, Dataset>
}

const kept = new WeakMap<Snapshot, Kept>()

function wholeDatasets(snapshot: Snapshot): Kept {
  let whole = kept.get(snapshot)
  if (whole === undefined) {
    const asserted = assertedDataset(snapshot)
    const visible = snapshot.inferred.length === 0 ? asserted : visibleDataset(snapshot)
    whole = { asserted, visible, datasets: new Map() }
    kept.set(snapshot, whole)
  }
  return whole
}

/**
 * The dataset of a query: the graphs that `names` chooses, all where it is absent. Unless `inferred` is
 * false, inferred triples are seen in the default graph of the store and under the name of their own.
 * They are derived here if they have not been, and make terms known: so call it before looking up terms.
 */
export function selectDataset(
  snapshot: Snapshot,
  names: DatasetNames | undefined,
  inferred: boolean,
): Dataset {
  const whole = wholeDatasets(snapshot)
  const all = inferred ? whole.visible : whole.asserted
  if (names === undefined) return all
  const idOf = (name: NamedNode): TermId => snapshot.dictionary.intern(name.value)
  const chosen = new Set(names.default.map(idOf))
  const named = names.named === 'all' ? undefined : new Set(names.named.map(idOf))
  const key = `${inferred} ${[...chosen]} ${named === undefined ? 'all' : [...named]}`
  const { datasets } = whole
  const known = datasets.get(key)
  if (known !== undefined) return known
  const dataset: Dataset = {
    default: mergeOf([...chosen].map(id => graphOf(all.named, id))),
    named: named === undefined ? all.named : graphsOf(all.named, named),
    graphs: named ?? all.graphs,
  }
  datasets.set(key, dataset)
  if (datasets.size > MOST_KEPT) datasets.delete(datasets.keys().next().value!)
  return dataset
}

function assertedDataset(snapshot: Snapshot): Dataset {
  return {
    default: snapshot.asserted,
    named: snapshot.named,
    get graphs() {
      return snapshot.graphs
    },
  }
}

function visibleDataset(snapshot: Snapshot): Dataset {
  return {
    default: snapshot.visible,
    named: snapshot.visibleNamed,
    get graphs() {
      return snapshot.visibleGraphs
    },
  }
}
