import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useViewer } from './context.ts'
import { Footer } from './footer.tsx'
import { GraphView } from './graph-view.tsx'
import { Header } from './header.tsx'
import { Inspector } from './inspector.tsx'
import { MatrixView } from './matrix-view.tsx'
import { Problems } from './problems.tsx'
import { StartBar } from './start-bar.tsx'

/** The page: header, what the data hold, the chosen view, the inspector beside it, footer. */
export function App(): JSX.Element {
  const { state, view, overview, status, headingWanted } = useViewer()
  const { selection } = state.value
  const loaded = overview.value !== undefined
  const before = useRef(loaded)
  // What had the focus may be gone with the view or the panel it stood in: then a heading takes it.
  useEffect(() => {
    // Not when the page has just come up: then nothing had it.
    if (before.current && document.activeElement === document.body)
      headingWanted.value = selection && view.value === 'matrix' ? 'inspector' : 'view'
    before.current = loaded
  }, [view.value, selection === undefined, loaded])
  return (
    <div class={selection && loaded ? 'page has-inspector' : 'page'}>
      <Header />
      <Problems />
      {view.value === 'matrix' && <StartBar />}
      <main class="stage" id="main" tabIndex={-1}>
        {view.value === 'matrix' ? <MatrixView /> : <GraphView />}
      </main>
      {selection && loaded && <Inspector selection={selection} />}
      <p class="vh" role="status">
        {status.value}
      </p>
      <Footer />
    </div>
  )
}
