import { bundledOntologyFiles, checksums, preparedOntology } from '#io'
import { loadLateParts } from '../engine/load-late-parts.ts'
import { deriveShortCuts } from '../graph/short-cuts.ts'
import { KnowledgeGraph, type KnowledgeGraphOptions } from '../knowledge-graph.ts'
import { CLAIM_MODEL } from './claims.ts'
import { readPreparedOntology } from './prepared-ontology.ts'

/** The ontology that comes with the package, its short-cuts inferred; every topic file, without the shapes. */
export async function openBundled(options: KnowledgeGraphOptions = {}): Promise<KnowledgeGraph> {
  const meant = { claims: CLAIM_MODEL, ...options }
  const [prepared] = await Promise.all([preparedOntology(), loadLateParts()])
  const files = await bundledOntologyFiles()
  const opened = prepared && openPrepared(prepared, files, meant)
  return opened ?? (await KnowledgeGraph.load(...files, meant))
}

/** The graph of `files` out of their prepared form; undefined where it does not stand for them as they are. */
export function openPrepared(
  bytes: Uint8Array,
  files: readonly string[],
  options: KnowledgeGraphOptions,
): KnowledgeGraph | undefined {
  const { claims, positions, signal, onProgress } = options
  // Lines are only in the Turtle.
  if (positions) return undefined
  signal?.throwIfAborted()
  const prepared = readPreparedOntology(bytes, checksums(files), claims)
  if (prepared === undefined) return undefined
  const { snapshot, prefixes } = prepared
  onProgress?.(snapshot.size)
  const derive = claims && deriveShortCuts(claims)
  return new KnowledgeGraph({ snapshot, prefixes, names: files }, options, derive)
}
