import { type Context, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { ViewerStore } from '../store.ts'

/** Hands the store down to the components of one viewer. */
export const ViewerContext: Context<ViewerStore | undefined> = createContext<ViewerStore | undefined>(
  undefined,
)

/** The store of the viewer this component stands in. */
export function useViewer(): ViewerStore {
  const store = useContext(ViewerContext)
  if (store === undefined) throw new Error('A component of the viewer stands outside of it.')
  return store
}
