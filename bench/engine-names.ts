/** All that is measured, ours first; apart from the engines, so that naming them loads none. */
export const ENGINES = [
  'prepared',
  'one-shot',
  'builder',
  'hand-written',
  'N3.Store',
  'Oxigraph',
  'Comunica',
] as const

export type EngineName = (typeof ENGINES)[number]
