// The part of a command's help that commander does not write: examples and exit statuses.

export interface HelpExtras {
  /** Command line without the program's name → what it does. */
  readonly examples: readonly (readonly [string, string])[]
  /** What status 0 and 1 mean for this command; 2 to 5 mean the same for all. */
  readonly statuses?: readonly (readonly [number, string])[]
}

const SHARED: readonly (readonly [number, string])[] = [
  [2, 'wrong usage, a text with a syntax error, a missing file, a taken port'],
  [3, 'a fault of this program'],
  [4, 'a limit was reached'],
  [5, 'the network gave no answer'],
]

export const FILES_HELP = `
Files:
  Turtle, TriG, N-Triples, N-Quads or JSON-LD, also gzipped. A folder means the
  RDF files directly in it, - is standard input, an http(s) address is fetched.
  Where none is named, the bundled ontology is taken.
`

export function helpText({ examples, statuses = [[0, 'fine']] }: HelpExtras): string {
  const shown = examples.map(([line, meaning]) => `  $ metastasis-kg ${line}\n      ${meaning}`)
  const listed = [...statuses, ...SHARED].map(([status, meaning]) => `  ${status}  ${meaning}`)
  return `\nExamples:\n${shown.join('\n')}\n\nExit status:\n${listed.join('\n')}`
}
