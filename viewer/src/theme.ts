// Light or dark: as the system says, until the reader chooses. The choice is kept where storage is allowed.
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { ThemeName } from './core/palette.ts'

export interface Theme {
  readonly name: ReadonlySignal<ThemeName>
  toggle(): void
}

const KEY = 'metastasis-kg-theme'

/** The theme of the page; sets `data-theme` on the root element. */
export function createTheme(): Theme {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const systemName = signal<ThemeName>(system.matches ? 'dark' : 'light')
  const chosen = signal<ThemeName | undefined>(readChoice())
  const name = computed<ThemeName>(() => chosen.value ?? systemName.value)
  system.addEventListener('change', event => {
    systemName.value = event.matches ? 'dark' : 'light'
  })
  name.subscribe(value => {
    document.documentElement.dataset.theme = value
  })
  return {
    name,
    toggle() {
      chosen.value = name.value === 'dark' ? 'light' : 'dark'
      keepChoice(chosen.value)
    },
  }
}

function readChoice(): ThemeName | undefined {
  try {
    const value = localStorage.getItem(KEY)
    return value === 'light' || value === 'dark' ? value : undefined
  } catch {
    return undefined
  }
}

function keepChoice(value: ThemeName): void {
  try {
    localStorage.setItem(KEY, value)
  } catch {
    // Storage is denied: the choice lasts as long as the page.
  }
}
