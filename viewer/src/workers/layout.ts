// The layout worker: positions in, positions out. It holds nothing, so it may be ended at any time.
import { forceLayout } from '../core/layout.ts'
import type { LayoutRequest, LayoutResponse } from '../core/messages.ts'

addEventListener('message', (event: MessageEvent<LayoutRequest>) => {
  const { id, ...input } = event.data
  const positions = forceLayout(input)
  postMessage({ id, positions } satisfies LayoutResponse, { transfer: [positions.buffer] })
})
