// Answers of different engines made comparable: two equal answers have equal fingerprints.
import { createHash } from 'node:crypto'
import type { Cell } from './engines/engine.ts'
import type { BenchQuery } from './queries.ts'

const NUMERIC = /#(integer|decimal|double|float|int|long|short|byte)$/
/** Decimals are divided to different lengths, and the hand-written plans count in doubles. */
const DIGITS = 12

/** The number of rows and a hash over them, sorted unless their order is part of the answer. */
export function fingerprint(query: BenchQuery, rows: readonly Cell[][]): string {
  const lines = rows.map(row => row.map(cellText).join('\t'))
  if (!query.ordered) lines.sort()
  const hash = createHash('sha256')
  for (const line of lines) hash.update(line).update('\n')
  return `${rows.length} rows, ${hash.digest('hex').slice(0, 16)}`
}

/** A term as text, numbers by their value: one engine gives 95.10 back as 95.1. */
function cellText(term: Cell): string {
  if (term === undefined) return ''
  if (term.termType !== 'Literal') return `<${term.value}>`
  const datatype = term.datatype.value
  if (NUMERIC.test(datatype)) return Number(term.value).toPrecision(DIGITS)
  return `${JSON.stringify(term.value)}@${term.language}^${datatype}`
}
