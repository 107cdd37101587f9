import { QueryError } from '../../rdf/errors.ts'
import type { DatasetClause } from '../algebra.ts'
import type { TermText } from './term-text.ts'

/** FROM or USING, a line a graph. */
export function datasetLines(
  word: 'FROM' | 'USING',
  dataset: DatasetClause | undefined,
  terms: TermText,
): string[] {
  if (dataset === undefined) return []
  if (dataset.named === 'all')
    throw new QueryError(
      `${word} can't say "all named graphs": it sees those alone that it names; name each with ${word} NAMED.`,
    )
  if (dataset.default.length + dataset.named.length === 0)
    throw new QueryError(`${word} can't choose no graph at all; name one that does not exist.`)
  return [
    ...dataset.default.map(({ value }) => `${word} ${terms.iris.text(value)}`),
    ...dataset.named.map(({ value }) => `${word} NAMED ${terms.iris.text(value)}`),
  ]
}
