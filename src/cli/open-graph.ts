// FILE arguments → the graph that the commands work on. The claim model of the ontology goes with every
// graph: on other data it finds no claims and infers nothing.
import { standardInput } from '#io'
import { KnowledgeGraph } from '../knowledge-graph.ts'
import type { Source } from '../loader.ts'
import { CLAIM_MODEL } from '../metastasis/claims.ts'
import { openBundled } from '../metastasis/open.ts'
import { type Input, type Inputs, nameOf, STANDARD_INPUT } from './inputs.ts'
import { LoadProgress } from './load-progress.ts'

/** The graph of the inputs, with its inferred short-cuts; a bar on stderr tells of long reading. */
export async function openGraph({ list, bundled }: Inputs): Promise<KnowledgeGraph> {
  if (bundled) return openBundled()
  const progress = process.stderr.isTTY ? new LoadProgress() : undefined
  try {
    return await graphOf(list.map(input => sourceOf(input, progress)))
  } finally {
    progress?.stop()
  }
}

/** The graph of sources of any kind, with its inferred short-cuts. */
export function graphOf(sources: readonly Source[]): Promise<KnowledgeGraph> {
  return KnowledgeGraph.load(...sources, { claims: CLAIM_MODEL })
}

function sourceOf(input: Input, progress: LoadProgress | undefined): Source {
  if (input === STANDARD_INPUT) return { from: standardInput(), name: nameOf(input) }
  if (typeof input === 'string' && progress !== undefined) return progress.follow(input)
  return input
}
