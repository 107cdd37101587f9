import type { SolutionFormat } from './result-formats.ts'
import type { Answer, WriteResultOptions } from './result-pieces.ts'
import type { Syntax } from './syntax.ts'

/**
 * The answer of a query as text: `json`, `xml`, `csv` or `tsv` for SELECT, `json` or `xml` for ASK, a syntax of
 * RDF for CONSTRUCT and DESCRIBE. Loads the writers on first use.
 * @throws UsageError where the format can't hold what is there
 * @example await writeResult(await kg.sparql('ASK { ?s ?p ?o }'), 'json') // '{"head":{},"boolean":true}\n'
 */
export async function writeResult(
  answer: Answer,
  format: SolutionFormat | Syntax,
  options?: WriteResultOptions,
): Promise<string> {
  const { resultPieces } = await import('./result-pieces.ts')
  return [...resultPieces(answer, format, options)].join('')
}
