// Results of queries as the suites give them, read by other people's parsers, so that our own writers can be
// held against the same readers.
import { Readable } from 'node:stream'
import type * as RDF from '@rdfjs/types'
import { Parser } from 'n3'
import { SparqlJsonParser } from 'sparqljson-parse'
import { SparqlXmlParser } from 'sparqlxml-parse'

export interface Table {
  readonly variables: readonly string[]
  /** A term a variable; undefined is unbound. */
  readonly rows: readonly (readonly (RDF.Term | undefined)[])[]
}

/** A table, or the answer of an ASK. */
export type Result = Table | boolean

export async function readXmlResult(text: string): Promise<Result> {
  const parser = new SparqlXmlParser()
  if (text.includes('<boolean>')) return parser.parseXmlBooleanStream(Readable.from([text]))
  const stream = parser.parseXmlResultsStream(Readable.from([text]))
  let variables: string[] = []
  stream.on('variables', (found: RDF.Variable[]) => {
    variables = found.map(variable => variable.value)
  })
  const solutions: Record<string, RDF.Term>[] = []
  for await (const solution of stream as AsyncIterable<unknown>)
    solutions.push(solution as Record<string, RDF.Term>)
  return tableOf(variables, solutions)
}

export function readJsonResult(text: string): Result {
  const parser = new SparqlJsonParser()
  const document = JSON.parse(text)
  if (document.boolean !== undefined) return parser.parseJsonBoolean(document)
  return tableOf(document.head.vars, parser.parseJsonResults(document) as Record<string, RDF.Term>[])
}

export function readTsvResult(text: string): Table {
  const [head, ...lines] = text.replace(/\r?\n$/, '').split(/\r?\n/)
  const variables = head === '' ? [] : head!.split('\t').map(name => name.replace(/^\?/, ''))
  return {
    variables,
    rows: lines.map(line => {
      const cells = line.split('\t')
      return variables.map((_, column) => turtleTerm(cells[column]!))
    }),
  }
}

function turtleTerm(text: string): RDF.Term | undefined {
  if (text === '') return undefined
  // A prefix, even an empty one, keeps the labels as they are.
  return new Parser({ format: 'Turtle', blankNodePrefix: '' }).parse(`<urn:s> <urn:p> ${text} .`)[0]!.object
}

/** Cells as text, quotes taken off; which were quoted can't be told any more. */
export function readCsvCells(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    if (end === '' && row.length === 0 && !quoted && !plain) break
    row.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

const RS = 'http://www.w3.org/2001/sw/DataAccess/tests/result-set#'

export interface ResultSet {
  readonly result: Result
  /** Whether every row has its place (rs:index). */
  readonly ordered: boolean
}

/** The result that a graph describes in the vocabulary of result sets; undefined where it describes none. */
export function readResultSet(quads: readonly RDF.BaseQuad[]): ResultSet | undefined {
  const objects = (subject: RDF.Term, name: string): RDF.Term[] =>
    quads
      .filter(({ subject: s, predicate }) => s.equals(subject) && predicate.value === RS + name)
      .map(quad => quad.object)
  const set = quads.find(({ object }) => object.value === `${RS}ResultSet`)?.subject
  if (set === undefined) return undefined
  const answer = objects(set, 'boolean')[0]
  if (answer !== undefined) return { result: answer.value === 'true', ordered: false }
  const variables = objects(set, 'resultVariable').map(variable => variable.value)
  const solutions = objects(set, 'solution').map(solution => ({
    index: Number(objects(solution, 'index')[0]?.value),
    terms: new Map(
      objects(solution, 'binding').map(binding => [
        objects(binding, 'variable')[0]!.value,
        objects(binding, 'value')[0]!,
      ]),
    ),
  }))
  const ordered = solutions.length > 0 && solutions.every(({ index }) => !Number.isNaN(index))
  if (ordered) solutions.sort((a, b) => a.index - b.index)
  return {
    result: { variables, rows: solutions.map(({ terms }) => variables.map(name => terms.get(name))) },
    ordered,
  }
}

function tableOf(variables: readonly string[], solutions: readonly Record<string, RDF.Term>[]): Table {
  return {
    variables,
    rows: solutions.map(row => variables.map(name => (Object.hasOwn(row, name) ? row[name] : undefined))),
  }
}
