import { parseArgs } from 'node:util'
import { ENGINES } from './engine-names.ts'
import { QUERIES } from './queries.ts'

export const SECTIONS = ['queries', 'graphs', 'edits', 'cold', 'bundle', 'types'] as const
export type Section = (typeof SECTIONS)[number]

export const HELP: string = `npm run bench -- [options] [SIZE...]

Sizes are numbers of triples, 10000, 100000 and 1000000 by default. A run without options writes
bench/RESULTS.md; one with options only prints.

  --section NAME   only this part, may be repeated: ${SECTIONS.join(', ')}
  --engine NAME    only this engine, may be repeated: ${ENGINES.join(', ')}
  --query NAME     only this query, may be repeated
  --profile NAME   instead of all else, where the time of this query goes; with one --engine (prepared) and SIZE (100000)
  --help           this text

Queries: ${QUERIES.map(({ name }) => name).join(', ')}
`

export interface Options {
  readonly sizes: readonly number[]
  readonly sections: readonly Section[]
  readonly engines: readonly string[]
  readonly queries: readonly string[]
  readonly profile: string | undefined
  readonly help: boolean
  /** Whether the run is the whole bench, whose results are kept. */
  readonly whole: boolean
}

export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      section: { type: 'string', multiple: true },
      engine: { type: 'string', multiple: true },
      query: { type: 'string', multiple: true },
      profile: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  const queryNames = QUERIES.map(({ name }) => name)
  const sizes = positionals.map(Number)
  if (sizes.some(size => !Number.isInteger(size) || size < 1000))
    throw new Error(`sizes are whole numbers from 1000, not ${positionals.join(', ')}`)
  if (values.profile !== undefined) known([values.profile], queryNames, 'query')
  return {
    sizes: sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000],
    sections: known(values.section ?? SECTIONS, SECTIONS, 'section'),
    engines: known(values.engine ?? ENGINES, ENGINES, 'engine'),
    queries: known(values.query ?? queryNames, queryNames, 'query'),
    profile: values.profile,
    help: values.help === true,
    whole: args.length === 0,
  }
}

function known<Name extends string>(names: readonly string[], all: readonly Name[], what: string): Name[] {
  const wrong = names.find(name => !all.includes(name as Name))
  if (wrong !== undefined) throw new Error(`no ${what} is called ${wrong}; there are ${all.join(', ')}`)
  return names as Name[]
}
