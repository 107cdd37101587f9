import { join } from 'node:path'
import { bundledOntologyFolder } from '#io'
import { formatsFor, type QueryForm, unfitFormat } from '../formats/result-formats.ts'
import { resultPieces } from '../formats/result-pieces.ts'
import { KnowledgeGraph, type QueryResult } from '../knowledge-graph.ts'
import { escapeControls, UsageError } from '../rdf/errors.ts'
import type { AnswerFormat, AnswerOptions, Question } from './commands/query.ts'
import { inputsOf, queryText, STANDARD_INPUT } from './inputs.ts'
import { interruptible } from './interruption.ts'
import { openGraph } from './open-graph.ts'
import { print, printLines, printPieces } from './output.ts'
import { undeclaredPrefixes, withPrefixes } from './prologue.ts'
import { queryNotes } from './query-notes.ts'
import { solutionTable } from './solution-table.ts'

/** Prints the answer to `question`; resolves to false where it is the answer of an ASK and negative. */
export async function answerQuery(question: Question, options: AnswerOptions): Promise<boolean> {
  const inputs = await inputsOf(question.data)
  if ('file' in question && question.file === '-' && inputs.list.includes(STANDARD_INPUT))
    throw new UsageError('Standard input (-) can be read only once: give the query or the data another way.')
  const given = 'file' in question ? await queryText(question.file) : question.text
  const graph = await openGraph(inputs)
  const text = await withBundledPrefixes(given, graph)
  const { algebra } = await graph.prepare(text)
  const format = fittingFormat(algebra.form, options.format)
  for (const note of queryNotes(graph, algebra))
    process.stderr.write(`metastasis-kg: note: ${escapeControls(note)}\n`)
  const { inferred, timeout } = options
  const result = await interruptible(signal =>
    graph.sparql(text, { signal, inferred, ...(timeout > 0 && { timeout: timeout * 1_000 }) }),
  )
  await printResult(result, format, graph, options)
  return result.form !== 'ask' || result.answer
}

/** The format asked for, or the usual one. @throws UsageError where it can't hold the answer */
function fittingFormat(form: QueryForm, asked: AnswerFormat | undefined): AnswerFormat {
  const isGraph = form === 'construct' || form === 'describe'
  const fitting: AnswerFormat[] = isGraph ? formatsFor(form) : ['table', ...formatsFor(form)]
  if (asked === undefined) return fitting[0]!
  if (fitting.includes(asked)) return asked
  throw unfitFormat(form, asked, fitting)
}

function printResult(
  result: QueryResult,
  format: AnswerFormat,
  { prefixes }: KnowledgeGraph,
  { spreadsheetSafe }: AnswerOptions,
): Promise<void> {
  if (format !== 'table') return printPieces(resultPieces(result, format, { prefixes, spreadsheetSafe }))
  if (result.form === 'ask') return print(`${result.answer}\n`)
  if (result.form !== 'select') throw unfitFormat(result.form, format, formatsFor(result.form))
  const { variables, terms } = result
  const rows = terms.map(row => variables.map(name => row[name]))
  return printLines(solutionTable(variables, rows, prefixes))
}

/** The graph knows the prefixes of its own data; those of the bundled ontology are looked up where used. */
async function withBundledPrefixes(text: string, { prefixes }: KnowledgeGraph): Promise<string> {
  if (undeclaredPrefixes(text).every(prefix => prefixes.has(prefix))) return text
  const main = await KnowledgeGraph.load(join(await bundledOntologyFolder(), 'metastasis-kg.ttl'))
  return withPrefixes(text, new Map([...main.prefixes].filter(([prefix]) => !prefixes.has(prefix))))
}
