// The reports in docs/conformance: one EARL document a suite, and a table of counts over them.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { earlText, type Outcomes, readEarl } from './earl.ts'
import { SUITES, type Suite } from './suites.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'conformance')
export const README: string = join(FOLDER, 'README.md')

/** The outcomes in the report of `suite`; none where there is no report yet. */
export function reportedOutcomes({ report }: Suite): Outcomes {
  const file = join(FOLDER, `${report}.ttl`)
  return existsSync(file) ? readEarl(readFileSync(file, 'utf8')) : new Map()
}

/** Writes the report of `suite`, and the table anew. */
export function writeReport({ report }: Suite, outcomes: Outcomes): void {
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(join(FOLDER, `${report}.ttl`), earlText(outcomes))
  writeFileSync(README, readmeText())
}

export function readmeText(): string {
  const rows = SUITES.map(suite => {
    const outcomes = [...reportedOutcomes(suite).values()]
    const count = (outcome: string): number => outcomes.filter(one => one.outcome === outcome).length
    const title = `[${suite.title}](${suite.specification})`
    const counts = [outcomes.length, count('passed'), count('failed'), count('inapplicable')]
    return `| ${title} | ${counts.join(' | ')} | [${suite.report}.ttl](${suite.report}.ttl) |`
  })
  return `${HEAD}${rows.join('\n')}\n${leftOut()}${TAIL}`
}

/** A list of the reasons for which tests are left out. */
function leftOut(): string {
  const counts = new Map<string, number>()
  for (const suite of SUITES)
    for (const { reason } of reportedOutcomes(suite).values())
      if (reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  if (counts.size === 0) return ''
  const lines = [...counts].map(([reason, count]) => `- ${count}: ${reason}`)
  return `\nLeft out:\n\n${lines.join('\n')}\n`
}

const HEAD = `# Conformance

What the W3C test suites give, one report a suite in EARL. This file and the reports are written by
\`npm run conformance\`; \`npm test\` runs the suites too and fails where a test has another outcome than its report says.

| suite | tests | passed | failed | left out | report |
| --- | ---: | ---: | ---: | ---: | --- |
`

const TAIL = `
Notes:

- The suites are those of [w3c/rdf-tests](https://github.com/w3c/rdf-tests). They are not part of this repository: the
  environment variable \`CONFORMANCE_SUITES\` names the folder that holds them as \`w3c-rdf-tests\`.
- The RDF suites test the readers; each graph read is also written and read again.
- Rows compare as terms, blank nodes up to renaming, in order where the query orders them. A table in the test code
  lists the tests whose expected numbers have another lexical form of the same value and datatype.
- Each query of the suites is answered three times: in slices, at once, and at once without the optimizer. Each answer
  to a SELECT or ASK is also written as JSON, XML and, for SELECT, TSV, and read back by other people's parsers.
- No query is answered under an entailment regime; the tests of regimes that pass have the same answer without one.
- An update has to leave the very graphs that are expected, empty named ones included.
- The result formats are compared as text (CSV, TSV) and as JSON values, not only by their rows.
- Left out on purpose are RDF/XML, the entailment tests of RDF itself, and what the suites describe as HTTP exchanges
  (protocol, graph store protocol, service description): the package has no such server.
`
