// LOAD (SPARQL 1.1 Update, section 3.1.4). It is off unless whoever runs the update says how to read a
// document: a text from elsewhere must not make this process fetch what it names.
import type { UpdateOperation } from '../../algebra/algebra.ts'
import { QueryError, quote } from '../../rdf/errors.ts'
import { type BlankNode, Quad, type Subject, type Term } from '../../rdf/terms.ts'
import type { Draft } from '../../store/draft.ts'
import { freshBlankNodes } from '../../store/fresh-blank-nodes.ts'
import { requireWritable, targetGraph } from './graph-target.ts'
import type { UpdateOptions } from './update-options.ts'

export type Load = Extract<UpdateOperation, { kind: 'load' }>

/** The triples of a document; undefined where it could not be had and that was to be passed over. */
export type LoadedDocument = readonly Quad[] | undefined

/**
 * Reads the document of a LOAD.
 * @throws QueryError where LOAD is off or the document can't be read, unless the operation is SILENT
 */
export async function readDocument(
  { source, silent }: Load,
  { load, signal }: UpdateOptions,
): Promise<LoadedDocument> {
  try {
    if (load === undefined)
      throw new QueryError(
        `LOAD is off: an update reads no document (${quote(source.value)}) unless kg.update(…, { load }) says how; or load the document first and add its triples.`,
      )
    const quads = [...(await load(source))]
    if (quads.some(({ graph }) => graph.termType !== 'DefaultGraph'))
      throw new QueryError(`${quote(source.value)} holds named graphs; LOAD takes a document of one graph.`)
    return quads
  } catch (error) {
    signal?.throwIfAborted()
    if (silent) return undefined
    if (error instanceof QueryError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new QueryError(`LOAD of ${quote(source.value)} failed: ${reason}`, { cause: error })
  }
}

/** Adds the triples to the graph of the LOAD, which is made where it is missing. */
export function insertDocument({ into, silent }: Load, document: LoadedDocument, draft: Draft): void {
  if (document === undefined) return
  if (!requireWritable(into, draft, 'LOAD', silent)) return
  const graph = targetGraph(into)
  const renamed = renaming(freshBlankNodes(draft.snapshot.dictionary))
  draft.createGraph(graph)
  draft.add(
    document.map(
      ({ subject, predicate, object }) =>
        new Quad(renamed(subject) as Subject, predicate, renamed(object), graph),
    ),
  )
}

/** Blank nodes of a document are its own: each gets a new label, the same all through the document. */
function renaming(fresh: () => BlankNode): (term: Term) => Term {
  const nodes = new Map<string, BlankNode>()
  const renamed = (term: Term): Term => {
    if (term.termType === 'Quad')
      return new Quad(renamed(term.subject) as Subject, term.predicate, renamed(term.object))
    if (term.termType !== 'BlankNode') return term
    const node = nodes.get(term.value) ?? fresh()
    nodes.set(term.value, node)
    return node
  }
  return renamed
}
