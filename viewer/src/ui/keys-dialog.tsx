// The keys of the whole page, and the list of all keys.
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useViewer } from './context.ts'
import { isTyping } from './is-typing.ts'

const KEYS: readonly (readonly [keys: string, what: string])[] = [
  ['/', 'search; Up and Down choose, Enter opens, Shift + Enter adds to the graph'],
  ['Arrows', 'move between the cells of the matrix, or the nodes of the list beside the graph'],
  ['Home, End', 'first and last cell of a row; with Ctrl of the table'],
  ['Enter or Space', 'evidence of a cell; once more opens its graph'],
  ['Escape', 'close the evidence'],
  ['?', 'this list'],
]

/** The button that lists the keys; Escape closes the inspector from anywhere on the page. */
export function KeysDialog(): JSX.Element {
  const { state, dispatch } = useViewer()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || dialog.current?.open) return
      if (event.key === '?') dialog.current?.showModal()
      else if (event.key === 'Escape' && state.peek().selection !== undefined) {
        // The cell it belongs to takes the focus that the panel gives up.
        if (document.activeElement?.closest('.inspector'))
          document.querySelector<HTMLElement>('.matrix-table td[aria-current]')?.focus()
        dispatch({ type: 'select', selection: undefined })
      } else return
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [dispatch, state])
  return (
    <>
      <button
        type="button"
        class="icon keys-button"
        aria-label="Keys"
        aria-keyshortcuts="?"
        title="Keys (?)"
        onClick={() => dialog.current?.showModal()}
      >
        ?
      </button>
      <dialog ref={dialog} class="keys" aria-labelledby="keys-title">
        <h2 id="keys-title">Keys</h2>
        <dl>
          {KEYS.map(([keys, what]) => (
            <div key={keys}>
              <dt>{keys}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </dialog>
    </>
  )
}
