// State, commands and history of one viewer. The interface reads signals and dispatches commands; nothing
// else writes. One object per mounted viewer, so that two can stand on a page.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Overview } from './core/messages.ts'
import { type Command, makesHistory, reduce } from './core/reducer.ts'
import { INITIAL_STATE, type View, type ViewerState } from './core/state.ts'
import { decodeState, encodeState } from './core/url-codec.ts'
import { createLayoutClient, type DataClient, type LayoutClient, startDataWorker } from './data-client.ts'
import { createTheme, type Theme } from './theme.ts'

export interface ViewerStore {
  readonly state: ReadonlySignal<ViewerState>
  readonly overview: ReadonlySignal<Overview | undefined>
  /** The view shown: the graph where the data hold no observations, whatever the state asks for. */
  readonly view: ReadonlySignal<View>
  /** IRI of the measure kind shown; undefined until the data are there. */
  readonly measureKind: ReadonlySignal<string | undefined>
  /** What changed, in words for a screen reader. */
  readonly status: Signal<string>
  /** Whose heading takes the focus as soon as it is there, after what had it is gone. */
  readonly headingWanted: Signal<'inspector' | 'view' | undefined>
  /** What went wrong, for the reader; empty when all is well. */
  readonly problems: Signal<readonly string[]>
  readonly theme: Theme
  readonly data: DataClient
  readonly layouts: LayoutClient
  dispatch(command: Command): void
}

export interface ViewerOptions {
  /** Address of the list of data files. */
  readonly manifest: string
}

/** A store that has begun to load its data and follows the address bar. */
export function createStore({ manifest }: ViewerOptions): ViewerStore {
  const state = signal<ViewerState>(INITIAL_STATE)
  const overview = signal<Overview | undefined>(undefined)
  const problems = signal<readonly string[]>([])
  const data = startDataWorker()

  const restore = () => {
    const { state: restored, problems: found } = decodeState(location.hash)
    state.value = reduce(state.value, { type: 'restore', state: restored })
    problems.value = found
  }
  restore()
  addEventListener('popstate', restore)

  data.request('load', { manifest }).then(
    loaded => {
      overview.value = loaded
    },
    (error: Error) => {
      problems.value = [...problems.value, `The data could not be loaded. ${error.message}`]
    },
  )

  return {
    state,
    overview,
    measureKind: computed(() => {
      const kinds = overview.value?.kinds ?? []
      const chosen = state.value.measureKind
      return kinds.some(kind => kind.iri === chosen) ? chosen : kinds[0]?.iri
    }),
    view: computed(() => (overview.value?.kinds.length === 0 ? 'graph' : state.value.view)),
    status: signal(''),
    headingWanted: signal(undefined),
    problems,
    theme: createTheme(),
    data,
    layouts: createLayoutClient(),
    dispatch(command) {
      const next = reduce(state.value, command)
      if (next === state.value) return
      state.value = next
      const fragment = encodeState(next)
      if (makesHistory(command)) history.pushState(null, '', fragment)
      else history.replaceState(null, '', fragment)
    },
  }
}
