import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { EvidenceCards } from './evidence-cards.tsx'
import { useRequest } from './use-request.ts'

const PORTION = 10

/** The evidence of an entity's claims, asked for only when they are opened, a portion at a time. */
export function EntityCards({ iri, total }: { iri: string; total: number }): JSX.Element {
  const [count, setCount] = useState(0)
  const { value } = useRequest('entityCards', count === 0 ? undefined : { iri, from: 0, count })
  return (
    <>
      {value && <EvidenceCards key={value.length} cards={value} />}
      {count < total && (
        <button type="button" class="more" onClick={() => setCount(count + PORTION)}>
          {count === 0 ? 'Show the evidence' : `Show more (${count} of ${total} claims)`}
        </button>
      )}
    </>
  )
}
