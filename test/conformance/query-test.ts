// What the suites' tests of queries mean: run the query over the data, compare the answer.
import type * as RDF from '@rdfjs/types'
import { expect } from 'vitest'
import type { Operation } from '../../src/algebra/algebra.ts'
import type { EvaluationOptions } from '../../src/engine/evaluation.ts'
import { PASSES } from '../../src/engine/optimizer/passes.ts'
import type { SolutionFormat } from '../../src/formats/result-formats.ts'
import { writeResult } from '../../src/formats/write-result.ts'
import type { QueryResult } from '../../src/knowledge-graph.ts'
import { QueryError } from '../../src/rdf/errors.ts'
import { sameGraph } from '../formats/quads.ts'
import { differenceOf } from './compare-results.ts'
import { EQUAL_BY_VALUE } from './equal-by-value.ts'
import { type Dataset, graphOf, readGraph } from './graphs.ts'
import { type ManifestTest, textOf } from './manifest.ts'
import {
  type Result,
  readCsvCells,
  readJsonResult,
  readResultSet,
  readTsvResult,
  readXmlResult,
  type Table,
} from './read-results.ts'

/** The answer of a SELECT or an ASK. */
type Solved = Exclude<QueryResult, { readonly form: 'construct' | 'describe' }>

const QT = 'http://www.w3.org/2001/sw/DataAccess/tests/test-query#'

const UNOPTIMIZED: EvaluationOptions = { withoutPasses: PASSES.map(pass => pass.name) }

/** Runs a QueryEvaluationTest or a CSVResultFormatTest: sliced, at once, and at once without the optimizer. */
export async function runQueryTest(test: ManifestTest): Promise<void> {
  const kg = await graphOf(datasetOf(test))
  const text = withBase(test.manifest.one(test.action, `${QT}query`)!)
  const prepared = await kg.prepare(text)
  const ordered = isOrdered(prepared.algebra.operation)
  await check(test, await kg.sparql(text), ordered)
  await check(test, prepared.run(), ordered)
  await check(test, prepared.run(UNOPTIMIZED), ordered)
}

async function check({ result, key }: ManifestTest, answer: QueryResult, ordered: boolean): Promise<void> {
  const expected = result!
  if ('quads' in answer) {
    expect(new Set(answer.quads.map(keyOfQuad)).size, 'each triple once').toBe(answer.quads.length)
    expect(sameGraph(answer.quads, await readGraph(expected, 'expected_')), 'the graph expected').toBe(true)
    return
  }
  const given = resultOf(answer)
  if (expected.endsWith('.csv')) compareCsv(textOf(expected), await writeResult(answer, 'csv'))
  else await checkTerms(key, expected, given, ordered)
  if (expected.endsWith('.tsv')) compareTsv(textOf(expected), await writeResult(answer, 'tsv'))
  if (expected.endsWith('.srj')) compareJson(textOf(expected), await writeResult(answer, 'json'))
  await expectToSurvive(answer, given)
}

async function checkTerms(key: string, expected: string, given: Result, ordered: boolean): Promise<void> {
  const wanted = await readExpected(expected)
  const options = { ordered: ordered || wanted.ordered }
  if (!EQUAL_BY_VALUE.has(key)) return compare(wanted.result, given, options)
  compare(wanted.result, given, { ...options, byValue: true })
  const asTerms = differenceOf(wanted.result as Table, given as Table, options)
  expect(asTerms, 'equal as terms: take it off the list of those that are equal by value').toBeDefined()
}

/** Expects that the query of a test is refused, in words that say that it is for SERVICE. */
export async function expectServiceRefused(test: ManifestTest): Promise<void> {
  const query = test.manifest.one(test.action, `${QT}query`)!
  const kg = await graphOf(datasetOf(test))
  const failure = await kg.sparql(withBase(query)).then(
    () => undefined,
    error => error,
  )
  expect(failure).toBeInstanceOf(QueryError)
  expect(String(failure)).toContain('SERVICE')
}

function datasetOf({ manifest, action }: ManifestTest): Dataset {
  return [
    ...manifest.all(action, `${QT}data`).map(address => ['', address] as const),
    ...manifest.all(action, `${QT}graphData`).map(address => [address, address] as const),
  ]
}

/** The text at `address`, whose relative IRIs resolve against the address. */
export function withBase(address: string): string {
  return `BASE <${address}>\n${textOf(address)}`
}

async function readExpected(address: string): Promise<{ result: Result; ordered: boolean }> {
  const text = () => textOf(address)
  if (address.endsWith('.srx')) return { result: await readXmlResult(text()), ordered: false }
  if (address.endsWith('.srj')) return { result: readJsonResult(text()), ordered: false }
  if (address.endsWith('.tsv')) return { result: readTsvResult(text()), ordered: false }
  const set = readResultSet(await readGraph(address, 'expected_'))
  if (set === undefined) throw new Error(`${address} holds no result set, but the query gives one.`)
  return set
}

function resultOf(answer: Solved): Result {
  if (answer.form === 'ask') return answer.answer
  const { variables, terms } = answer
  return { variables, rows: terms.map(row => variables.map(name => row[name])) }
}

interface Comparing {
  readonly ordered: boolean
  readonly byValue?: boolean
}

function compare(expected: Result, actual: Result, options: Comparing): void {
  if (typeof expected === 'boolean' || typeof actual === 'boolean') expect(actual).toBe(expected)
  else {
    const difference = differenceOf(expected, actual, options)
    if (difference !== undefined) throw new Error(difference)
  }
}

/** Whether ORDER BY says in which order the rows come. */
function isOrdered(operation: Operation): boolean {
  switch (operation.op) {
    case 'orderBy':
      return true
    case 'slice':
    case 'project':
    case 'distinct':
    case 'reduced':
      return isOrdered(operation.input)
    default:
      return false
  }
}

/** The answer, written in each format that can hold it, comes back from other people's readers. */
async function expectToSurvive(answer: Solved, result: Result): Promise<void> {
  const readers: [SolutionFormat, (text: string) => Result | Promise<Result>][] = [
    ['json', readJsonResult],
    ['xml', readXmlResult],
  ]
  if (answer.form === 'select') readers.push(['tsv', readTsvResult])
  for (const [format, read] of readers)
    compare(result, await read(await writeResult(answer, format)), { ordered: true })
}

// The texts of the suites are one of many that say the same: blank nodes have other labels, line ends differ, and
// a double may have another exponent letter. All their queries have an order.

function compareCsv(expected: string, actual: string): void {
  expect(actual).toMatch(/^(?:.*\r\n)+$/)
  const text = (csv: string): string => relabeled(csv.replaceAll('\r\n', '\n'))
  expect(text(actual)).toBe(text(expected))
  expect(readCsvCells(actual).map(row => row.length)).toEqual(readCsvCells(expected).map(row => row.length))
}

function compareTsv(expected: string, actual: string): void {
  const text = (tsv: string): string =>
    relabeled(tsv).replace(/(?<=[\t\n])[-+.\d]+E[-+\d]+(?=[\t\n])/gi, number => number.toLowerCase())
  expect(text(actual)).toBe(text(expected))
}

function compareJson(expected: string, actual: string): void {
  const value = (json: string): unknown =>
    JSON.parse(relabeled(json.replace(/("type" *: *"bnode" *, *"value" *: *)"(.*?)"/g, '$1"_:$2"')))
  expect(value(actual)).toEqual(value(expected))
}

/** Blank nodes numbered in the order in which they come. */
function relabeled(text: string): string {
  const labels = new Map<string, string>()
  return text.replace(/_:[\w.-]+/g, label => {
    if (!labels.has(label)) labels.set(label, `_:b${labels.size}`)
    return labels.get(label)!
  })
}

function keyOfQuad({ subject, predicate, object }: RDF.Quad): string {
  return JSON.stringify([subject, predicate, object])
}
