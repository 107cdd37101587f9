import type { JSX } from 'preact'
import { SCALE_BREAKS } from '../core/palette.ts'
import { ORIGIN_WORDS, STATE_WORDS } from '../core/words.ts'

/** The scale and the five cell states, each as it looks in the table. */
export function MatrixLegend(): JSX.Element {
  return (
    <ul class="legend" aria-label="Legend">
      <li class="scale">
        {SCALE_BREAKS.map((from, i) => (
          <span key={from}>
            <span class={`key cell value v${i}`} />
            {i === SCALE_BREAKS.length - 1 ? `≥ ${from} %` : `${from}–<${SCALE_BREAKS[i + 1]} %`}
          </span>
        ))}
      </li>
      <li>
        <span class="key cell rare" aria-hidden="true">
          0.3
        </span>
        {STATE_WORDS.rare} (below 1 %, or sought and not found)
      </li>
      <li>
        <span class="key cell value v2 conflict" aria-hidden="true">
          21
        </span>
        {STATE_WORDS.conflict}
      </li>
      <li>
        <span class="key cell value v3 spread" aria-hidden="true">
          54
        </span>
        cohorts differ (range in the cell’s words)
      </li>
      <li>
        <span class="key cell other" aria-hidden="true">
          <span class="dot" />2
        </span>
        {STATE_WORDS.otherKind} (number of observations)
      </li>
      <li>
        <span class="key cell none" />
        {STATE_WORDS.notStudied}
      </li>
      <li>
        <span class="key cell origin" />
        {ORIGIN_WORDS}
      </li>
    </ul>
  )
}
