// What the viewer shows, as one plain object. Everything drawn is derived from it and from the data, so a
// link that carries it restores the page. It changes only by the commands of reducer.ts.

export type View = 'matrix' | 'graph'

export type Selection =
  | { readonly kind: 'cell'; readonly tumor: string; readonly site: string }
  | { readonly kind: 'entity'; readonly iri: string }
  | { readonly kind: 'edge'; readonly subject: string; readonly relation: string; readonly object: string }

/** By name, by number of sites measured by any kind, or by the value in the column of one site. */
export type RowOrder = 'name' | 'count' | { readonly site: string }
export type ColumnOrder = 'name' | 'count' | 'group'

/** Which rows and columns stand: measured by the chosen kind, measured by any kind. */
export type Fold = 'kind' | 'any'

export interface ViewerState {
  readonly view: View
  readonly selection: Selection | undefined
  /** IRI; undefined = the measure kind with the most cells. */
  readonly measureKind: string | undefined
  readonly rowOrder: RowOrder
  readonly columnOrder: ColumnOrder
  readonly fold: Fold
  /** Entities the graph starts from, in the order they were added. */
  readonly focus: readonly string[]
  /** Relations drawn; undefined = all. */
  readonly relations: readonly string[] | undefined
  /** Entity kinds drawn; undefined = all. */
  readonly kinds: readonly string[] | undefined
  /** Whether edges are drawn that nobody stated and that follow from narrower ones. */
  readonly inferred: boolean
  /** Most nodes drawn. */
  readonly limit: number
}

/** Nodes drawn until more are asked for. */
export const FIRST_LIMIT = 50

/** The state of an address without a fragment. */
export const INITIAL_STATE: ViewerState = {
  view: 'matrix',
  selection: undefined,
  measureKind: undefined,
  rowOrder: 'count',
  columnOrder: 'count',
  fold: 'any',
  focus: [],
  relations: undefined,
  kinds: undefined,
  inferred: false,
  limit: FIRST_LIMIT,
}

/** Whether two selections name the same thing. */
export function sameSelection(a: Selection | undefined, b: Selection | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
