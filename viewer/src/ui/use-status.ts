import { useEffect } from 'preact/hooks'
import { useViewer } from './context.ts'

/** Says `words` to a screen reader when they change; nothing while they are undefined. */
export function useStatus(words: string | undefined): void {
  const { status } = useViewer()
  useEffect(() => {
    if (words !== undefined) status.value = words
  }, [status, words])
}
