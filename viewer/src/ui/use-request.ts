import { useEffect, useState } from 'preact/hooks'
import type { DataOperation, DataRequests } from '../core/messages.ts'
import { useViewer } from './context.ts'

export interface Answer<T> {
  readonly value: T | undefined
  readonly error: string | undefined
  /** Whether `value` is not yet the answer to the current request. */
  readonly waiting: boolean
}

/** The data worker's answer; the one before stays until the next is there. No request while `args` is undefined. */
export function useRequest<O extends DataOperation>(
  operation: O,
  args: DataRequests[O]['args'] | undefined,
): Answer<DataRequests[O]['result']> {
  const { data } = useViewer()
  const key = args === undefined ? undefined : JSON.stringify(args)
  const [answer, setAnswer] = useState<{ key: string; value?: DataRequests[O]['result']; error?: string }>()
  useEffect(() => {
    if (key === undefined) return
    let current = true
    data.request(operation, JSON.parse(key) as DataRequests[O]['args']).then(
      value => current && setAnswer({ key, value }),
      (error: Error) => current && setAnswer({ key, error: error.message }),
    )
    return () => {
      current = false
    }
  }, [data, operation, key])
  return {
    value: key === undefined ? undefined : answer?.value,
    error: answer?.key === key ? answer?.error : undefined,
    waiting: key !== undefined && answer?.key !== key,
  }
}
