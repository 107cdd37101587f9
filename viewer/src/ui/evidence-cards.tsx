import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { EvidenceCard } from '../core/domain.ts'
import { EvidenceCardView } from './evidence-card.tsx'

const FIRST = 12

/** One card per source; a long list in portions. */
export function EvidenceCards({ cards }: { cards: readonly EvidenceCard[] }): JSX.Element {
  const [count, setCount] = useState(FIRST)
  return (
    <>
      <ol class="cards">
        {cards.slice(0, count).map(card => (
          <li key={`${card.claim} ${card.evidence}`}>
            <EvidenceCardView card={card} />
          </li>
        ))}
      </ol>
      {cards.length > count && (
        <button type="button" class="more" onClick={() => setCount(cards.length)}>
          Show all {cards.length} sources
        </button>
      )}
    </>
  )
}
