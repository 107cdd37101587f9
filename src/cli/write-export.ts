import { writeFileSafely } from '#io'
import { type DocumentComments, readComments } from '../formats/comments.ts'
import type { Syntax } from '../formats/syntax.ts'
import { writePieces } from '../formats/write.ts'
import type { KnowledgeGraph } from '../knowledge-graph.ts'
import { blankNodePrefix } from '../loader.ts'
import { type Inputs, type InputText, inputsOf, textOf } from './inputs.ts'
import { interruptible, untilAborted } from './interruption.ts'
import { graphOf, openGraph } from './open-graph.ts'
import { printPieces } from './output.ts'

export interface ExportRequest {
  readonly syntax: Syntax
  /** A path; standard output without it. */
  readonly output: string | undefined
  readonly inferred: boolean
}

/** Writes the graph of `files` where and as `request` says. */
export async function writeExport(files: readonly string[], request: ExportRequest): Promise<void> {
  const { syntax, output, inferred } = request
  const inputs = await inputsOf(files)
  const { graph, comments } = await graphWithComments(inputs, syntax)
  const quads = await graph.quads(syntax, { inferred })
  const pieces = writePieces(quads, syntax, { prefixes: graph.prefixes, comments })
  if (output === undefined) return printPieces(pieces)
  const paths = inputs.list.filter(input => typeof input === 'string')
  await interruptible(signal => writeFileSafely(output, untilAborted(pieces, signal), { inputs: paths }))
}

interface Commented {
  readonly graph: KnowledgeGraph
  readonly comments?: DocumentComments
}

/** Comments have a place only where one Turtle file becomes one Turtle file. */
async function graphWithComments(inputs: Inputs, syntax: Syntax): Promise<Commented> {
  const [only, another] = inputs.list
  if (syntax !== 'turtle' || only === undefined || another !== undefined)
    return { graph: await openGraph(inputs) }
  const read = await textOf(only)
  const graph = await graphOf([read])
  if (read.syntax !== 'turtle') return { graph }
  return { graph, comments: commentsOf(read) }
}

function commentsOf({ text, name, base }: InputText): DocumentComments {
  return readComments(text, { source: name, base, blankNodePrefix: blankNodePrefix(1) })
}
