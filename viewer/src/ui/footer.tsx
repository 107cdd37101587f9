import type { JSX } from 'preact'
import { number } from '../core/words.ts'
import { useViewer } from './context.ts'

/** What the page is not for, and how large the data are. */
export function Footer(): JSX.Element {
  const { overview, view } = useViewer()
  const loaded = overview.value
  return (
    <footer class="footer">
      <strong>Not for clinical decisions.</strong>
      {view.value === 'matrix' && <span>Hatched: no source in these data, never zero.</span>}
      {loaded && (
        <span class="push">
          {number(loaded.triples)} triples{loaded.bundled ? '' : ` from ${loaded.files.join(', ')}`}
        </span>
      )}
    </footer>
  )
}
