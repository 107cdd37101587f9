// Numbers and states in words, the same in the table, the legend and for a screen reader.
import type { CellState, ChosenBy, EvidenceTally, MatrixCell, Quantity } from './domain.ts'

/** The five cell states in the words of the legend. */
export const STATE_WORDS: Readonly<Record<CellState, string>> = {
  value: 'measured',
  rare: 'studied and rare',
  conflict: 'conflicting values',
  otherKind: 'measured only by another kind',
  notStudied: 'no source in these data',
}

/** Of a pair without observations whose site is where the tumor begins. */
export const ORIGIN_WORDS = 'the organ it arises in'

/** A percentage for a narrow cell: one decimal below 10, none above; a value between 0 and 0.05 is "<0.1". */
export function shortPercent(percent: number): string {
  if (percent === 0) return '0'
  if (percent < 0.05) return '<0.1'
  return percent < 9.95 ? trimZero(percent.toFixed(1)) : percent.toFixed(0)
}

const NO_BREAK = '\u00a0'

/** `text` with no line break between a number and its percent sign. */
export function keepPercent(text: string): string {
  return text.replace(/(\d) %/g, `$1${NO_BREAK}%`)
}

/** A percentage as the source gives it, with its unit: "65.1 %". */
export function fullPercent(percent: number): string {
  return `${number(percent)}${NO_BREAK}%`
}

const GROUPED = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 })

/** A number with thousands separators: "295,213". */
export function number(value: number): string {
  return GROUPED.format(value)
}

/** `count` with its noun: "1 source", "2 sources". */
export function counted(count: number, singular: string, plural: string = `${singular}s`): string {
  return `${number(count)} ${count === 1 ? singular : plural}`
}

/** What stands behind something, the same on every page: "3 claims in 2 papers, 2 independent sources". */
export function evidenceWords({ claims, papers, retracted, sources }: EvidenceTally): string {
  const inPapers = papers === 0 ? 'without a paper' : `in ${counted(papers, 'paper')}`
  const gone = retracted > 0 ? ` (${number(retracted)} retracted)` : ''
  return `${counted(claims, 'claim')} ${inPapers}${gone}, ${counted(sources, 'independent source')}`
}

/** Why a cell prints the value of one cohort and not of another. */
export const CHOICE_WORDS: Readonly<Record<ChosenBy, string>> = {
  denominator: 'the largest denominator',
  followUp: 'the longest follow-up, where denominators are equal or not stated,',
  lastYear: 'the latest cohort, where denominators are equal or not stated,',
  order: 'the first of equals by name',
}

/** Whether the cohorts of a cell print different numbers, which its one value hides. */
export function hasSpread({ low, high }: MatrixCell): boolean {
  return low !== undefined && high !== undefined && shortPercent(low) !== shortPercent(high)
}

/** What a cell says, in one phrase without tumor and site: "90.1 %, conflicting values from 70 % to 90.1 %". */
export function cellWords(cell: MatrixCell | undefined, isOrigin = false): string {
  if (cell === undefined) return isOrigin ? ORIGIN_WORDS : STATE_WORDS.notStudied
  const { state, percent, low, high } = cell
  const sources = counted(cell.sources, 'independent source')
  const range =
    low !== undefined && high !== undefined && low !== high
      ? `${number(low)} to ${fullPercent(high)}`
      : undefined
  switch (state) {
    case 'value':
      return `${fullPercent(percent ?? 0)}${range ? `, range ${range}` : ''}, ${sources}`
    case 'rare':
      return percent === 0
        ? `sought and not found, ${sources}`
        : `rare, ${fullPercent(percent ?? 0)}, ${sources}`
    case 'conflict':
      return `${fullPercent(percent ?? 0)}, conflicting values${range ? ` from ${range}` : ''}, ${sources}`
    case 'otherKind':
      return `measured only by another kind, ${counted(cell.otherObservations, 'observation')}`
    case 'notStudied':
      return STATE_WORDS.notStudied
  }
}

/** "8,295 of 12,741 patients", "of 295,213 patients", or undefined without counts. */
export function countsInWords({ numerator, denominator }: Quantity): string | undefined {
  if (denominator === undefined) return undefined
  const all = counted(denominator, 'patient')
  return numerator === undefined ? `of ${all}` : `${number(numerator)} of ${all}`
}

/** "2010–2014", "2010", or undefined. */
export function period(first: number | undefined, last: number | undefined): string | undefined {
  if (first === undefined) return last === undefined ? undefined : String(last)
  return last === undefined || last === first ? String(first) : `${first}–${last}`
}

/** The text with its first letter in upper case. */
export function capitalized(text: string): string {
  return text === '' ? text : text[0].toUpperCase() + text.slice(1)
}

function trimZero(text: string): string {
  return text.endsWith('.0') ? text.slice(0, -2) : text
}
