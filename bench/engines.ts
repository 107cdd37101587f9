// The engines under measurement behind one interface: load a Turtle file, answer a query with every value
// of every row read. Each loads as its own documentation says a user would.
import { createReadStream, readFileSync } from 'node:fs'
import { Store as N3Store, Parser } from 'n3'
import oxigraph from 'oxigraph'
import { KnowledgeGraph } from '../src/core.ts'
import { isNumericType } from '../src/rdf/numeric.ts'
import { termKey } from '../src/rdf/term-key.ts'
import type { Term } from '../src/rdf/terms.ts'
import type { BenchQuery } from './queries.ts'

export interface LoadedEngine {
  /** Triples held. */
  readonly size: number
  /** Makes a query ready; calling the result answers it and gives each row's terms in the order of the projection. */
  prepare(query: BenchQuery): Promise<() => unknown[][]>
}

export const ENGINES: ReadonlyMap<string, (path: string) => Promise<LoadedEngine>> = new Map([
  ['metastasis-kg', loadOurs],
  ['N3.Store', loadN3],
  ['Oxigraph', loadOxigraph],
])

async function loadOurs(path: string): Promise<LoadedEngine> {
  const kg = await KnowledgeGraph.load(path)
  return {
    size: kg.size,
    async prepare({ sparql }) {
      const prepared = await kg.prepare(sparql)
      return () => {
        const result = prepared.run()
        if (result.form !== 'select') throw new Error('a SELECT was expected')
        return result.terms.map(row => result.variables.map(name => row[name]))
      }
    },
  }
}

function loadN3(path: string): Promise<LoadedEngine> {
  const store = new N3Store()
  return new Promise((resolve, reject) => {
    new Parser().parse(createReadStream(path) as never, (error, quad) => {
      if (error) reject(error)
      else if (quad) store.addQuad(quad)
      else
        resolve({
          size: store.size,
          prepare:
            async ({ loops }) =>
            () =>
              loops(store) as unknown[][],
        })
    })
  })
}

async function loadOxigraph(path: string): Promise<LoadedEngine> {
  const store = new oxigraph.Store()
  store.load(readFileSync(path), { format: 'text/turtle', no_transaction: true } as never)
  return {
    size: store.size,
    async prepare({ sparql }) {
      const variables = Array.from(
        /SELECT (.*?) WHERE/.exec(sparql)![1]!.matchAll(/\?(\w+)\)?/g),
        match => match[1]!,
      )
      return () =>
        (store.query(sparql) as Map<string, Term>[]).map(row => variables.map(name => row.get(name)))
    },
  }
}

/** A number that two equal multisets of rows share: the sum of the rows' hashes. */
export function fingerprint(rows: readonly unknown[][]): string {
  let sum = 0
  for (const row of rows) {
    let hash = 2166136261
    for (const term of row) {
      const key = term === undefined ? '' : comparable(term as Term)
      for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 16777619)
      hash = Math.imul(hash ^ 31, 16777619)
    }
    sum = (sum + (hash >>> 0)) % Number.MAX_SAFE_INTEGER
  }
  return `${rows.length} rows, ${sum}`
}

/** A term's key, numbers by their value: Oxigraph gives 95.10 back as 95.1. */
function comparable(term: Term): string {
  const isNumber = term.termType === 'Literal' && isNumericType(term.datatype.value)
  return isNumber ? String(Number(term.value)) : termKey(term)
}
