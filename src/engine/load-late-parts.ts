import { setLateParts } from './late.ts'

/** Resolves when the parts that calls without `await` may ask for are there. */
export async function loadLateParts(): Promise<void> {
  setLateParts(await import('./late-parts.ts'))
}
