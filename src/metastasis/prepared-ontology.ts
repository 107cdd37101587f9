// The bundled ontology in a form that is opened without parsing, sorting or inferring: what was loaded, and
// for which files and which short-cuts it stands. Files that hold anything else than they did then, or
// another claim model, and it is not used. The Turtle is what counts; a test holds that both give the same.
import type { Checksum } from '#io'
import { type ClaimModel, statementsOf } from '../graph/claim-model.ts'
import type { KnowledgeGraph } from '../knowledge-graph.ts'
import { ByteReader, ByteWriter, DamagedBytes } from '../store/packed-bytes.ts'
import { packSnapshot, unpackSnapshot } from '../store/packed-snapshot.ts'
import type { Snapshot } from '../store/snapshot.ts'

/** Raised whenever the bytes mean something else. */
const FORMAT = 'metastasis-kg prepared ontology 1'

export interface PreparedOntology {
  readonly snapshot: Snapshot
  readonly prefixes: ReadonlyMap<string, string>
}

interface Header {
  readonly files: readonly Checksum[]
  readonly shortCuts: readonly string[]
  readonly prefixes: readonly (readonly [prefix: string, namespace: string])[]
}

/** The bytes of a graph that was loaded from `files` with its claim model and not edited since. */
export function prepareOntology(graph: KnowledgeGraph, files: readonly Checksum[]): Uint8Array {
  const header: Header = {
    files,
    shortCuts: shortCutsOf(graph.claims),
    prefixes: [...graph.prefixes],
  }
  const writer = new ByteWriter()
  writer.text(FORMAT)
  writer.text(JSON.stringify(header))
  writer.append(packSnapshot(graph.store.snapshot))
  return writer.bytes
}

/** What the bytes hold, where they were made from just these files and short-cuts by this format; else undefined. */
export function readPreparedOntology(
  bytes: Uint8Array,
  files: readonly Checksum[],
  claims: ClaimModel | undefined,
): PreparedOntology | undefined {
  try {
    const reader = new ByteReader(bytes)
    if (reader.text() !== FORMAT) return undefined
    const header = JSON.parse(reader.text()) as Header
    if (!isSame(header.files, files) || !isSame(header.shortCuts, shortCutsOf(claims))) return undefined
    return { snapshot: unpackSnapshot(reader), prefixes: new Map(header.prefixes) }
  } catch (error) {
    if (error instanceof DamagedBytes || error instanceof TypeError || error instanceof SyntaxError)
      return undefined
    throw error
  }
}

/** What the inferred triples depend on besides the data. */
function shortCutsOf(claims: ClaimModel | undefined): readonly string[] {
  if (claims === undefined) return []
  return statementsOf(claims)
    .filter(({ shortCut }) => shortCut !== undefined)
    .map(({ subject, object, shortCut, subjectClimbs, objectClimbs }) =>
      [subject, object, shortCut, subjectClimbs, objectClimbs].map(term => term?.value ?? '').join(' '),
    )
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
