import { loadKernel } from '../hand-written/kernel.ts'
import { PLANS } from '../hand-written/plans.ts'
import { type Cell, type LoadedEngine, readyQuery } from './engine.ts'

export async function loadHandWritten(path: string): Promise<LoadedEngine> {
  const kernel = await loadKernel(path)
  return {
    size: kernel.spo.length,
    async prepare(query) {
      const plan = PLANS.get(query.name)
      return (
        plan &&
        readyQuery(
          query,
          () => plan(kernel),
          (row, column) => row[column] as Cell,
        )
      )
    },
  }
}
