import type { EngineName } from '../engine-names.ts'
import { loadComunica } from './comunica.ts'
import type { Loader } from './engine.ts'
import { loadHandWritten } from './hand-written.ts'
import { loadBuilder, loadOneShot, loadPrepared } from './metastasis-kg.ts'
import { loadN3Store } from './n3-store.ts'
import { loadOxigraph } from './oxigraph.ts'

const LOADERS: Readonly<Record<EngineName, Loader>> = {
  prepared: loadPrepared,
  'one-shot': loadOneShot,
  builder: loadBuilder,
  'hand-written': loadHandWritten,
  'N3.Store': loadN3Store,
  Oxigraph: loadOxigraph,
  Comunica: loadComunica,
}

export function loaderOf(engine: string): Loader {
  const loader = LOADERS[engine as EngineName]
  if (loader === undefined) throw new Error(`no engine is called ${engine}`)
  return loader
}
