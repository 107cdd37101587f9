import type { JSX } from 'preact'
import { useViewer } from './context.ts'

/** What went wrong, until the reader closes it. */
export function Problems(): JSX.Element | null {
  const { problems } = useViewer()
  if (problems.value.length === 0) return null
  return (
    <div class="problems" role="alert">
      <ul>
        {problems.value.map(problem => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      <button type="button" class="quiet" onClick={() => (problems.value = [])}>
        Close
      </button>
    </div>
  )
}
