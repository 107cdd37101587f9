// Commands are the only way to change the state. Each is a pure function of the state before it.
import type { ColumnOrder, Fold, RowOrder, Selection, View, ViewerState } from './state.ts'
import { FIRST_LIMIT, sameSelection } from './state.ts'

export type Command =
  | { readonly type: 'open'; readonly view: View }
  | { readonly type: 'select'; readonly selection: Selection | undefined; readonly measureKind?: string }
  | { readonly type: 'measureKind'; readonly iri: string }
  | { readonly type: 'sortRows'; readonly order: RowOrder }
  | { readonly type: 'sortColumns'; readonly order: ColumnOrder }
  | { readonly type: 'fold'; readonly fold: Fold }
  | {
      readonly type: 'focus'
      readonly iris: readonly string[]
      readonly relations?: readonly string[] | undefined
      readonly kinds?: readonly string[] | undefined
      readonly selection?: Selection | undefined
    }
  | { readonly type: 'addFocus'; readonly iri: string }
  | { readonly type: 'dropFocus'; readonly iri: string }
  | { readonly type: 'filterRelations'; readonly relations: readonly string[] | undefined }
  | { readonly type: 'filterKinds'; readonly kinds: readonly string[] | undefined }
  | { readonly type: 'showInferred'; readonly inferred: boolean }
  | { readonly type: 'limit'; readonly limit: number }
  | { readonly type: 'restore'; readonly state: ViewerState }

/** The state after `command`; the same object where nothing changes. */
export function reduce(state: ViewerState, command: Command): ViewerState {
  switch (command.type) {
    case 'open':
      return state.view === command.view ? state : { ...state, view: command.view }
    case 'select':
      return select(state, command.selection, command.measureKind ?? state.measureKind)
    case 'measureKind':
      return state.measureKind === command.iri ? state : { ...state, measureKind: command.iri }
    case 'sortRows':
      return { ...state, rowOrder: command.order }
    case 'sortColumns':
      return { ...state, columnOrder: command.order }
    case 'fold':
      return { ...state, fold: command.fold }
    case 'focus':
      return {
        ...state,
        view: 'graph',
        focus: [...new Set(command.iris)],
        relations: command.relations,
        kinds: command.kinds,
        limit: FIRST_LIMIT,
        selection: command.selection ?? firstAsSelection(command.iris),
      }
    case 'addFocus':
      return state.focus.includes(command.iri)
        ? { ...state, view: 'graph' }
        : { ...state, view: 'graph', focus: [...state.focus, command.iri] }
    case 'dropFocus':
      return { ...state, focus: state.focus.filter(iri => iri !== command.iri) }
    case 'filterRelations':
      return { ...state, relations: command.relations }
    case 'filterKinds':
      return { ...state, kinds: command.kinds }
    case 'showInferred':
      return { ...state, inferred: command.inferred }
    case 'limit':
      return { ...state, limit: command.limit }
    case 'restore':
      return command.state
  }
}

/** Whether a command makes a step that Back returns from; sorting and folding don't. */
export function makesHistory(command: Command): boolean {
  return !['sortRows', 'sortColumns', 'fold', 'restore'].includes(command.type)
}

function select(
  state: ViewerState,
  selection: Selection | undefined,
  measureKind: string | undefined,
): ViewerState {
  const same = sameSelection(state.selection, selection) && state.measureKind === measureKind
  return same ? state : { ...state, selection, measureKind }
}

function firstAsSelection(iris: readonly string[]): Selection | undefined {
  return iris[0] === undefined ? undefined : { kind: 'entity', iri: iris[0] }
}
