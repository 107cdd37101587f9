import type { JSX } from 'preact'
import type { View } from '../core/state.ts'
import { useViewer } from './context.ts'
import { KeysDialog } from './keys-dialog.tsx'
import { SearchBox } from './search-box.tsx'

const VIEWS: readonly { view: View; text: string }[] = [
  { view: 'matrix', text: 'Matrix' },
  { view: 'graph', text: 'Graph' },
]

/** Title with data version, search, views, theme. */
export function Header(): JSX.Element {
  const { view: current, overview, theme, dispatch } = useViewer()
  const loaded = overview.value
  const dark = theme.name.value === 'dark'
  return (
    <header class="header">
      <button type="button" class="skip" onClick={skip}>
        Skip to the content
      </button>
      <div class="brand">
        <h1 title={loaded?.title}>{loaded?.title ?? 'metastasis-kg'}</h1>
        {loaded && (
          <p class="version">
            {loaded.data.version ? `data ${loaded.data.version}` : loaded.files.join(', ')}
          </p>
        )}
      </div>
      <SearchBox />
      <nav class="tabs" aria-label="Views">
        {VIEWS.map(({ view, text }) => (
          <button
            key={view}
            type="button"
            aria-current={current.value === view ? 'page' : undefined}
            disabled={view === 'matrix' && loaded?.kinds.length === 0}
            title={
              view === 'matrix' && loaded?.kinds.length === 0
                ? 'These data hold no observations of where tumors spread'
                : undefined
            }
            onClick={() => dispatch({ type: 'open', view })}
          >
            {text}
          </button>
        ))}
      </nav>
      <KeysDialog />
      <button
        type="button"
        class="icon theme"
        onClick={theme.toggle}
        aria-label={dark ? 'Use light colors' : 'Use dark colors'}
      >
        <ThemeIcon dark={dark} />
      </button>
    </header>
  )
}

function ThemeIcon({ dark }: { dark: boolean }): JSX.Element {
  return (
    <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
      {dark ? (
        <g stroke="currentColor" stroke-width="1.6" stroke-linecap="round" fill="none">
          <circle cx="10" cy="10" r="3.4" />
          <path d="M10 1.8v2M10 16.2v2M1.8 10h2M16.2 10h2M4.2 4.2l1.4 1.4M14.4 14.4l1.4 1.4M4.2 15.8l1.4-1.4M14.4 5.6l1.4-1.4" />
        </g>
      ) : (
        <path d="M16.5 12.2A7 7 0 0 1 7.8 3.5a7 7 0 1 0 8.7 8.7z" fill="currentColor" />
      )}
    </svg>
  )
}

// A link to #main would take the place of the state in the address, so this is a button.
function skip(): void {
  document.querySelector<HTMLElement>('#main select, #main button, #main [tabindex="0"]')?.focus()
}
