// The page's side of the two workers: typed requests, promises of their results.
import type {
  DataOperation,
  DataRequests,
  LayoutRequest,
  LayoutResponse,
  Request,
  Response,
} from './core/messages.ts'

interface Pending {
  readonly resolve: (value: never) => void
  readonly reject: (error: Error) => void
}

export interface DataClient {
  request<O extends DataOperation>(
    operation: O,
    args: DataRequests[O]['args'],
  ): Promise<DataRequests[O]['result']>
  close(): void
}

/** A running data worker. */
export function startDataWorker(): DataClient {
  const worker = new Worker(new URL('./workers/data.ts', import.meta.url), { type: 'module', name: 'data' })
  const pending = new Map<number, Pending>()
  let last = 0
  worker.addEventListener('message', (event: MessageEvent<Response>) => {
    const answer = event.data
    const waiting = pending.get(answer.id)
    pending.delete(answer.id)
    if ('error' in answer) waiting?.reject(new Error(answer.error))
    else waiting?.resolve(answer.result as never)
  })
  failAllOnError(worker, pending)
  return {
    request(operation, args) {
      return new Promise((resolve, reject) => {
        const id = ++last
        pending.set(id, { resolve, reject })
        worker.postMessage({ id, operation, args } satisfies Request)
      })
    },
    close: () => worker.terminate(),
  }
}

export interface LayoutClient {
  /** Positions, flat; rejects when a newer request took its place. */
  layout(input: Omit<LayoutRequest, 'id'>): Promise<Float32Array>
  close(): void
}

/** A layout worker that starts with the first request; a request still running is given up for a newer one. */
export function createLayoutClient(): LayoutClient {
  let worker: Worker | undefined
  let pending = new Map<number, Pending>()
  let last = 0
  const start = (): Worker => {
    const started = new Worker(new URL('./workers/layout.ts', import.meta.url), {
      type: 'module',
      name: 'layout',
    })
    const own = pending
    started.addEventListener('message', (event: MessageEvent<LayoutResponse>) => {
      const waiting = own.get(event.data.id)
      own.delete(event.data.id)
      waiting?.resolve(event.data.positions as never)
    })
    failAllOnError(started, own)
    return started
  }
  return {
    layout(input) {
      if (pending.size > 0) {
        worker?.terminate()
        worker = undefined
        for (const waiting of pending.values()) waiting.reject(new SupersededError())
        pending = new Map()
      }
      worker ??= start()
      const running = worker
      return new Promise((resolve, reject) => {
        const id = ++last
        pending.set(id, { resolve, reject })
        running.postMessage({ id, ...input } satisfies LayoutRequest)
      })
    },
    close: () => worker?.terminate(),
  }
}

/** A newer request made this one's answer useless. */
export class SupersededError extends Error {
  override readonly name: string = 'SupersededError'
}

function failAllOnError(worker: Worker, pending: Map<number, Pending>): void {
  worker.addEventListener('error', event => {
    event.preventDefault()
    const reason = new Error(event.message || 'A part of the viewer could not be started.')
    for (const waiting of pending.values()) waiting.reject(reason)
    pending.clear()
  })
}
