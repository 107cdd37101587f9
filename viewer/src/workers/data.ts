// The data worker: the only holder of the triples. It loads what the manifest names and answers requests.
import { KnowledgeGraph } from '../../../src/core.ts'
import { CLAIM_MODEL } from '../../../src/metastasis/index.ts'
import { type Manifest, readManifest } from '../core/manifest.ts'
import type { DataOperation, DataRequests, Overview, Request, Response } from '../core/messages.ts'
import { type Knowledge, openKnowledge } from './knowledge.ts'

let knowledge: Promise<Knowledge> | undefined

addEventListener('message', async (event: MessageEvent<Request>) => {
  const { id, operation, args } = event.data
  try {
    const result = await run(operation, args)
    postMessage({ id, result } satisfies Response)
  } catch (error) {
    postMessage({ id, error: error instanceof Error ? error.message : String(error) } satisfies Response)
  }
})

async function run(
  operation: DataOperation,
  args: Request['args'],
): Promise<DataRequests[DataOperation]['result']> {
  if (operation === 'load') {
    knowledge = load((args as DataRequests['load']['args']).manifest)
    return overviewOf(knowledge)
  }
  if (knowledge === undefined) throw new Error('No data have been loaded yet.')
  const { operations } = await knowledge
  return (operations[operation] as (args: Request['args']) => DataRequests[DataOperation]['result'])(args)
}

async function overviewOf(loaded: Promise<Knowledge>): Promise<Overview> {
  return (await loaded).overview
}

async function load(address: string): Promise<Knowledge> {
  const manifest = readManifest(await fetchText(address), address)
  const sources = await Promise.all(
    manifest.files.map(async ({ name, syntax, url }) => ({ text: await fetchText(url), syntax, name })),
  )
  const kg = await KnowledgeGraph.load(...sources, { claims: CLAIM_MODEL })
  return openKnowledge(kg, originOf(manifest))
}

function originOf(manifest: Manifest): { title: string; bundled: boolean; files: string[] } {
  return { title: manifest.title, bundled: manifest.bundled, files: manifest.files.map(file => file.name) }
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`"${address}" could not be read: the server answered ${response.status}.`)
  return response.text()
}
