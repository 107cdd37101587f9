import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { EvidenceCard } from '../core/domain.ts'
import { EvidenceCardView } from './evidence-card.tsx'

const FIRST = 12

interface Props {
  readonly cards: readonly EvidenceCard[]
  /** The claim whose value the matrix prints, where it is among them. */
  readonly printed?: string | undefined
}

/** One card per paper and claim; a long list in portions. */
export function EvidenceCards({ cards, printed }: Props): JSX.Element {
  const [count, setCount] = useState(FIRST)
  return (
    <>
      <ol class="cards">
        {cards.slice(0, count).map(card => (
          <li key={`${card.claim} ${card.readings[0].evidence}`}>
            <EvidenceCardView card={card} printed={card.claim === printed} />
          </li>
        ))}
      </ol>
      {cards.length > count && (
        <button type="button" class="more" onClick={() => setCount(cards.length)}>
          Show all {cards.length} cards
        </button>
      )}
    </>
  )
}
