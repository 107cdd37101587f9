// WebGL where there is some, SVG where there is none or `?nowebgl=1` asks for it.
import type { CreateRenderer } from './graph-renderer.ts'

/** The renderer this browser can run. */
export async function chooseRenderer(): Promise<CreateRenderer> {
  if (new URLSearchParams(location.search).get('nowebgl') !== '1' && hasWebGl()) {
    const { createSigmaRenderer } = await import('./sigma.ts')
    return createSigmaRenderer
  }
  const { createSvgRenderer } = await import('./svg.ts')
  return createSvgRenderer
}

let known: boolean | undefined

/** Asked of the browser once: every question costs a context, of which there are few. */
function hasWebGl(): boolean {
  known ??= askForWebGl()
  return known
}

function askForWebGl(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2')
    // Browsers keep few contexts alive: give this one back at once.
    context?.getExtension('WEBGL_lose_context')?.loseContext()
    return context !== null
  } catch {
    return false
  }
}
