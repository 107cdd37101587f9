import type { JSX } from 'preact'
import { SCALE_BREAKS } from '../core/palette.ts'
import { STATE_WORDS } from '../core/words.ts'

/** The scale and the five cell states, each as it looks in the table. */
export function MatrixLegend(): JSX.Element {
  return (
    <dl class="legend" aria-label="Legend">
      <div class="scale">
        {SCALE_BREAKS.map((from, i) => (
          <div key={from}>
            <dt class={`cell value v${i}`}>{from}</dt>
            <dd>{i === SCALE_BREAKS.length - 1 ? `≥ ${from} %` : `${from}–<${SCALE_BREAKS[i + 1]} %`}</dd>
          </div>
        ))}
      </div>
      <div>
        <dt class="cell rare">0.3</dt>
        <dd>{STATE_WORDS.rare} (below 1 %, or sought and not found)</dd>
      </div>
      <div>
        <dt class="cell value v2 conflict">21</dt>
        <dd>{STATE_WORDS.conflict}</dd>
      </div>
      <div>
        <dt class="cell other">
          <span class="dot" />2
        </dt>
        <dd>{STATE_WORDS.otherKind} (number of observations)</dd>
      </div>
      <div>
        <dt class="cell none" />
        <dd>{STATE_WORDS.notStudied}</dd>
      </div>
    </dl>
  )
}
