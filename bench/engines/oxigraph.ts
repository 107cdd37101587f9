import { readFileSync } from 'node:fs'
import type * as RDFJS from '@rdfjs/types'
import oxigraph from 'oxigraph'
import { type Cell, type LoadedEngine, mediaType, readyQuery } from './engine.ts'

type Bindings = ReadonlyMap<string, Cell>

export async function loadOxigraph(path: string): Promise<LoadedEngine> {
  const store = new oxigraph.Store()
  store.load(readFileSync(path), { format: mediaType(path), no_transaction: true } as never)
  return {
    get size() {
      return store.size
    },
    async prepare(query) {
      const { sparql, form } = query
      if (form === 'construct')
        return readyQuery(
          query,
          () => store.query(sparql) as unknown as RDFJS.Quad[],
          (quad, place) => quad[place as 'subject'],
        )
      return readyQuery(
        query,
        () => store.query(sparql) as Bindings[],
        (row, name) => row.get(name),
      )
    },
    add: triple => store.add(oxigraph.fromQuad(triple as never) as never),
  }
}
