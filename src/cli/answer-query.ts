import { join } from 'node:path'
import { bundledOntologyFolder } from '#io'
import { answerToJson, csvPieces, jsonPieces, type Row, tsvPieces } from '../formats/solutions.ts'
import { KnowledgeGraph, type QueryResult } from '../knowledge-graph.ts'
import { escapeControls, UsageError } from '../rdf/errors.ts'
import type { AnswerOptions, Question } from './commands/query.ts'
import { inputsOf, queryText, STANDARD_INPUT } from './inputs.ts'
import { openGraph } from './open-graph.ts'
import { print, printLines, printPieces } from './output.ts'
import { undeclaredPrefixes, withPrefixes } from './prologue.ts'
import { queryNotes } from './query-notes.ts'
import { solutionTable } from './solution-table.ts'

/** Prints the answer to `question`; resolves to false where it is the answer of an ASK and negative. */
export async function answerQuery(question: Question, options: AnswerOptions): Promise<boolean> {
  const { list } = await inputsOf(question.data)
  if ('file' in question && question.file === '-' && list.includes(STANDARD_INPUT))
    throw new UsageError('Standard input (-) can be read only once: give the query or the data another way.')
  const text = 'file' in question ? await queryText(question.file) : question.text
  const graph = await openGraph(list)
  const prepared = await graph.prepare(await withBundledPrefixes(text, graph))
  for (const note of queryNotes(graph, prepared.algebra.operation))
    process.stderr.write(`metastasis-kg: note: ${escapeControls(note)}\n`)
  const result = prepared.run({
    inferred: options.inferred,
    ...(options.timeout > 0 && { timeout: options.timeout * 1_000 }),
  })
  if (result.form === 'ask') {
    await print(options.format === 'json' ? answerToJson(result.answer) : `${result.answer}\n`)
    return result.answer
  }
  await printSolutions(result, graph, options)
  return true
}

type Solutions = Extract<QueryResult, { form: 'select' }>

function printSolutions(
  { variables, terms }: Solutions,
  { prefixes }: KnowledgeGraph,
  { format, spreadsheetSafe }: AnswerOptions,
): Promise<void> {
  const rows = terms.map((row): Row => variables.map(variable => row[variable]))
  switch (format) {
    case 'table':
      return printLines(solutionTable(variables, rows, prefixes))
    case 'csv':
      return printPieces(csvPieces(variables, rows, { spreadsheetSafe }))
    case 'tsv':
      return printPieces(tsvPieces(variables, rows))
    case 'json':
      return printPieces(jsonPieces(variables, rows))
  }
}

/** The graph knows the prefixes of its own data; those of the bundled ontology are looked up where used. */
async function withBundledPrefixes(text: string, { prefixes }: KnowledgeGraph): Promise<string> {
  if (undeclaredPrefixes(text).every(prefix => prefixes.has(prefix))) return text
  const main = await KnowledgeGraph.load(join(await bundledOntologyFolder(), 'metastasis-kg.ttl'))
  return withPrefixes(text, new Map([...main.prefixes].filter(([prefix]) => !prefixes.has(prefix))))
}
