import type { JSX } from 'preact'
import { QUESTIONS } from '../core/questions.ts'
import type { Command } from '../core/reducer.ts'
import { number } from '../core/words.ts'
import { useViewer } from './context.ts'

/** The kinds that tell a newcomer how large the data are. */
const COUNTED: ReadonlySet<string> = new Set([
  'tumor',
  'site',
  'step',
  'mechanism',
  'gene',
  'therapy',
  'publication',
  'claim',
])

/** Three questions that show what the data answer, and what is in them. */
export function StartBar(): JSX.Element {
  const { overview, dispatch } = useViewer()
  const loaded = overview.value
  return (
    <section class="start" aria-label="Start">
      {loaded?.bundled !== false && <Questions ask={dispatch} ready={loaded !== undefined} />}
      <dl class="counts" aria-label="What the data hold">
        {loaded?.counts
          .filter(({ kind }) => COUNTED.has(kind))
          .map(({ label, count }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{number(count)}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}

/** The question buttons. */
export function Questions({ ask, ready }: { ask: (command: Command) => void; ready: boolean }): JSX.Element {
  return (
    <div class="questions">
      {QUESTIONS.map(({ text, command }) => (
        <button key={text} type="button" class="question" disabled={!ready} onClick={() => ask(command)}>
          {text}
        </button>
      ))}
    </div>
  )
}
