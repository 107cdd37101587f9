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

/** The page: header, the chosen view, the inspector beside it, footer. */
export function App(): JSX.Element {
  const { state, overview, status } = useViewer()
  const { view, selection } = state.value
  const loaded = overview.value !== undefined
  const main = useRef<HTMLElement>(null)
  const first = useRef(true)
  // What had the focus may be gone with the view or the panel it stood in: then the content takes it.
  useEffect(() => {
    if (!first.current && document.activeElement === document.body)
      main.current?.focus({ preventScroll: true })
    first.current = false
  }, [view, selection === undefined])
  return (
    <div class={selection && loaded ? 'page has-inspector' : 'page'}>
      <Header />
      <Problems />
      <main ref={main} class="stage" id="main" tabIndex={-1}>
        {view === 'matrix' && <StartBar />}
        {view === 'matrix' ? <MatrixView /> : <GraphView />}
      </main>
      {selection && loaded && <Inspector selection={selection} />}
      <p class="vh" role="status">
        {status.value}
      </p>
      <Footer />
    </div>
  )
}
