// metastasis-kg query: a SPARQL query over the files, answered as a table, in a result format or as RDF.
import type { Command } from 'commander'
import { SOLUTION_FORMATS, type SolutionFormat } from '../../formats/result-formats.ts'
import { SYNTAXES, type Syntax, syntaxNamed } from '../../formats/syntax.ts'
import { UsageError } from '../../rdf/errors.ts'
import { choice, wholeNumber } from '../choice.ts'
import { FILES_HELP, helpText } from '../help-text.ts'

export type AnswerFormat = 'table' | SolutionFormat | Syntax

const FORMATS: readonly AnswerFormat[] = ['table', ...SOLUTION_FORMATS.keys(), ...SYNTAXES.keys()]

export interface AnswerOptions {
  /** The usual one of the query's form where it is absent. */
  readonly format?: AnswerFormat
  /** Seconds; 0 is no limit. */
  readonly timeout: number
  readonly inferred: boolean
  readonly spreadsheetSafe?: true
}

interface QueryOptions extends AnswerOptions {
  readonly file?: string
  readonly data?: readonly string[]
}

const FORMATS_HELP = `
Formats:
  SELECT              table (default), json, xml, csv, tsv
  ASK                 table (default; true or false), json, xml
  CONSTRUCT, DESCRIBE turtle (default), trig, ntriples, nquads, jsonld
`

export function query(program: Command): void {
  program
    .command('query')
    .summary('answer a SPARQL query')
    .description(
      'Answer a SPARQL 1.1 query: SELECT, ASK, CONSTRUCT or DESCRIBE. Prefixes of the data and of the bundled ontology need not be declared. The short-cut edges of the ontology are inferred; classes and properties stand for themselves, without their narrower ones, and a note on stderr says where that matters.',
    )
    .argument('[QUERY]', 'the query; or name a file that holds it with -f')
    .option('-f, --file <file>', 'take the query from this file, - for standard input')
    .option('--data <FILE...>', 'what to query instead of the bundled ontology')
    .option('--format <format>', 'how to print the answer, see below', readFormat)
    .option('--timeout <seconds>', 'stop after this time, 0 for never', wholeNumber(0, 86_400), 30)
    .option('--spreadsheet-safe', "with csv: put ' before cells that a spreadsheet would run as a formula")
    .option('--no-inferred', 'leave the inferred triples out')
    .addHelpText(
      'after',
      FORMATS_HELP +
        FILES_HELP +
        helpText({
          examples: [
            [
              "query 'SELECT ?site WHERE { mkg:tumor-prostate-cancer mkg:metastasizesTo ?site }'",
              'where prostate cancer spreads to',
            ],
            ['query --format csv -f question.rq > answer.csv', 'the query from a file, the answer as CSV'],
            ["query --data mine.ttl --format json 'SELECT * { ?s ?p ?o } LIMIT 3'", 'data of your own'],
            ["query 'ASK { mkg:site-bone a mkg:Organ }'", 'a yes or no, also as the exit status'],
            ["query 'DESCRIBE mkg:site-bone' > bone.ttl", 'what is said of one thing, as Turtle'],
          ],
          statuses: [
            [0, 'fine; for ASK: true'],
            [1, 'the answer of ASK is false'],
          ],
        }),
    )
    .action(run)
}

function readFormat(name: string): AnswerFormat {
  // `json` is a result format before it is an ending of JSON-LD files.
  return FORMATS.find(format => format === name.toLowerCase()) ?? syntaxNamed(name) ?? choice(FORMATS)(name)
}

async function run(text: string | undefined, options: QueryOptions): Promise<void> {
  const asked = questionOf(text, options)
  const { answerQuery } = await import('../answer-query.ts')
  const answer = await answerQuery(asked, options)
  if (!answer) process.exitCode = 1
}

/** A query as text or as the file that holds it, and what it is asked of. */
export type Question = { readonly data: readonly string[] } & (
  | { readonly text: string }
  | { readonly file: string }
)

// SPARQL's forms of queries and updates and its prologue, or its braces: no name of a file looks like that.
const LOOKS_LIKE_A_QUERY =
  /\{|^\s*(?:select|ask|construct|describe|prefix|base|insert|delete|with|load|clear|drop|create|add|move|copy)\s/i

/** Where the query comes from and what it is asked of. `--data a.ttl QUERY` leaves the query among the files. */
function questionOf(text: string | undefined, { file, data = [] }: QueryOptions): Question {
  if (text !== undefined && file !== undefined)
    throw new UsageError('Give the query as an argument or with -f, not both.')
  if (file !== undefined) return { file, data }
  if (text !== undefined) return { text, data }
  const last = data.at(-1)
  if (last !== undefined && LOOKS_LIKE_A_QUERY.test(last)) return { text: last, data: data.slice(0, -1) }
  throw new UsageError('There is no query: give it as an argument, or name a file that holds it with -f.')
}
