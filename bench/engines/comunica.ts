// Comunica's smallest build over the store that its authors made for it.
import { createReadStream } from 'node:fs'
import { QueryEngine } from '@comunica/query-sparql-rdfjs-lite'
import type * as RDFJS from '@rdfjs/types'
import { Parser } from 'n3'
import { RdfStore } from 'rdf-stores'
import type { BenchQuery } from '../queries.ts'
import { type Cell, type LoadedEngine, mediaType, type ReadyQuery } from './engine.ts'

export async function loadComunica(path: string): Promise<LoadedEngine> {
  const store = RdfStore.createDefault()
  await new Promise<void>((resolve, reject) => {
    new Parser({ format: mediaType(path) }).parse(createReadStream(path) as never, (error, quad) => {
      if (error) reject(error)
      else if (quad) store.addQuad(quad as RDFJS.Quad)
      else resolve()
    })
  })
  const engine = new QueryEngine()
  const context = { sources: [store] as [RdfStore] }
  return {
    get size() {
      return store.size
    },
    async prepare(query) {
      const { sparql, form } = query
      if (form === 'construct')
        return ready<RDFJS.Quad>(
          query,
          async () => (await engine.queryQuads(sparql, context)).toArray(),
          (quad, place) => quad[place as 'subject'],
        )
      return ready<RDFJS.Bindings>(
        query,
        async () => (await engine.queryBindings(sparql, context)).toArray(),
        (row, name) => row.get(name),
      )
    },
    add: triple => store.addQuad(triple),
  }
}

function ready<Row>(
  { columns }: BenchQuery,
  answer: () => Promise<readonly Row[]>,
  cell: (row: Row, column: string) => Cell,
): ReadyQuery {
  return {
    async read() {
      let length = 0
      for (const row of await answer())
        for (let c = 0; c < columns.length; c++) length += cell(row, columns[c]!)?.value.length ?? 0
      return length
    },
    rows: async () => (await answer()).map(row => columns.map(column => cell(row, column))),
  }
}
