// A combobox after the ARIA authoring practices: the input keeps the focus, Up and Down move through the
// list, Enter opens.
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { SearchHit } from '../core/search-index.ts'
import { useViewer } from './context.ts'
import { isTyping } from './is-typing.ts'
import { KindBadge } from './kind-badge.tsx'

const LIMIT = 12

/** The search field with its results; `/` leads to it from anywhere. */
export function SearchBox(): JSX.Element {
  const { data, overview, view, headingWanted, dispatch } = useViewer()
  const input = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const [hits, setHits] = useState<readonly SearchHit[]>([])
  const [active, setActive] = useState(0)
  const [open, setOpen] = useState(false)
  const ready = overview.value !== undefined

  useEffect(() => {
    let current = true
    if (ready && query.trim() !== '') {
      data.request('search', { query, limit: LIMIT }).then(found => {
        if (!current) return
        setHits(found)
        setActive(0)
      })
    } else setHits([])
    return () => {
      current = false
    }
  }, [data, query, ready])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyping(event.target)) return
      event.preventDefault()
      input.current?.focus()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  const choose = (hit: SearchHit | undefined, add: boolean) => {
    if (hit === undefined) return
    if (add) dispatch({ type: 'addFocus', iri: hit.iri })
    else if (view.peek() === 'graph') dispatch({ type: 'focus', iris: [hit.iri] })
    else dispatch({ type: 'select', selection: { kind: 'entity', iri: hit.iri } })
    setOpen(false)
    setQuery('')
    headingWanted.value = add ? 'view' : 'inspector'
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      if (hits.length > 0) setActive((active + step + hits.length) % hits.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      choose(hits[active], event.shiftKey)
    } else if (event.key === 'Escape') {
      setOpen(false)
      if (!open) setQuery('')
    } else setOpen(true)
  }
  const shown = open && query.trim() !== '' && ready
  return (
    <search class="search">
      <input
        ref={input}
        type="text"
        role="combobox"
        placeholder="Search names and identifiers …"
        aria-label="Search by name, synonym or identifier"
        aria-keyshortcuts="/"
        aria-expanded={shown}
        aria-controls="search-list"
        aria-autocomplete="list"
        aria-activedescendant={shown && hits.length > 0 ? `hit-${active}` : undefined}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={event => {
          setQuery(event.currentTarget.value)
          setOpen(true)
        }}
        onKeyDown={onKeyDown}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
      />
      <kbd>/</kbd>
      <div id="search-list" class="hits" role="listbox" aria-label="Results" hidden={!shown}>
        {shown &&
          hits.map((hit, i) => (
            <Hit key={hit.iri} hit={hit} index={i} active={i === active} choose={choose} />
          ))}
        {shown && hits.length === 0 && <p class="none">Nothing in these data has that name or identifier.</p>}
      </div>
    </search>
  )
}

interface HitProps {
  readonly hit: SearchHit
  readonly index: number
  readonly active: boolean
  choose(hit: SearchHit, add: boolean): void
}

function Hit({ hit, index, active, choose }: HitProps): JSX.Element {
  return (
    <div
      id={`hit-${index}`}
      class="hit"
      role="option"
      tabIndex={-1}
      aria-selected={active}
      onPointerDown={event => {
        // Before the input loses the focus and the list closes.
        event.preventDefault()
        choose(hit, event.shiftKey)
      }}
    >
      <KindBadge kind={hit.kind} className={hit.className} silent />
      <span class="name">
        {hit.label}
        {hit.via && <span class="via"> {hit.via}</span>}
      </span>
      <span class="class">{hit.className}</span>
    </div>
  )
}
