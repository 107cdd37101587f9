// Ours in its three ways: the typed builder, text parsed once and answered often, and text each time.
import type * as RDFJS from '@rdfjs/types'
import { KnowledgeGraph, type QueryResult } from '../../src/core.ts'
import type { BenchQuery } from '../queries.ts'
import { BUILDERS, type RowChain, type TripleChain } from './builder-queries.ts'
import { type Cell, type LoadedEngine, type ReadyQuery, readyQuery } from './engine.ts'

type Prepare = (kg: KnowledgeGraph, query: BenchQuery) => Promise<ReadyQuery | undefined>

export const loadBuilder = (path: string): Promise<LoadedEngine> => load(path, built)
export const loadPrepared = (path: string): Promise<LoadedEngine> => load(path, prepared)
export const loadOneShot = (path: string): Promise<LoadedEngine> => load(path, oneShot)

async function load(path: string, prepare: Prepare): Promise<LoadedEngine> {
  const kg = await KnowledgeGraph.load(path)
  return {
    get size() {
      return kg.size
    },
    prepare: query => prepare(kg, query),
    touch: () => touch(kg),
    add: triple => kg.add([triple]),
  }
}

function touch(kg: KnowledgeGraph): void {
  for (const { subject, predicate, object, graph } of kg.match()) {
    for (let bound = 0; bound < 16; bound++) {
      const place = <T>(number: number, term: T) => (bound & (1 << number) ? term : null)
      for (const _ of kg.match(place(0, subject), place(1, predicate), place(2, object), place(3, graph)))
        break
    }
    return
  }
}

async function prepared(kg: KnowledgeGraph, query: BenchQuery): Promise<ReadyQuery> {
  const ready = await kg.prepare(query.sparql)
  if (query.form === 'construct') return readyQuery(query, () => quads(ready.run()), place)
  return readyQuery(query, () => terms(ready.run()), named)
}

async function oneShot(kg: KnowledgeGraph, query: BenchQuery): Promise<ReadyQuery> {
  const { columns, sparql, form } = query
  const rows = async (): Promise<Cell[][]> => {
    const result = await kg.sparql(sparql)
    if (form === 'construct') return quads(result).map(quad => columns.map(column => place(quad, column)))
    return terms(result).map(row => columns.map(column => row[column]))
  }
  return {
    async read() {
      let length = 0
      const result = await kg.sparql(sparql)
      if (form === 'construct')
        for (const quad of quads(result))
          for (const column of columns) length += place(quad, column).value.length
      if (form === 'select')
        for (const row of terms(result))
          for (const column of columns) length += row[column]?.value.length ?? 0
      return length
    },
    rows,
  }
}

/** What the chain gives to its user: JavaScript values, IRIs as terms; the quads of a construct. */
async function built(kg: KnowledgeGraph, query: BenchQuery): Promise<ReadyQuery | undefined> {
  const build = BUILDERS[query.name]
  if (build === undefined) return undefined
  const { columns } = query
  if (query.form === 'construct') return readyQuery(query, () => (build(kg) as TripleChain).quads(), place)
  const chain = () => build(kg) as RowChain
  return {
    read() {
      let length = 0
      for (const row of chain().all())
        for (let c = 0; c < columns.length; c++) length += textLength(row[columns[c]!])
      return length
    },
    rows: () =>
      chain()
        .terms()
        .map(row => columns.map(column => row[column])),
  }
}

function textLength(value: unknown): number {
  if (typeof value === 'object' && value !== null) return (value as RDFJS.Term).value.length
  return value === undefined ? 0 : String(value).length
}

function terms(result: QueryResult): readonly Readonly<Record<string, Cell>>[] {
  if (result.form !== 'select') throw new Error(`a SELECT was expected, not ${result.form}`)
  return result.terms
}

function quads(result: QueryResult): readonly RDFJS.BaseQuad[] {
  if (!('quads' in result)) throw new Error(`a CONSTRUCT was expected, not ${result.form}`)
  return result.quads as readonly RDFJS.BaseQuad[]
}

function named(row: Readonly<Record<string, Cell>>, name: string): Cell {
  return row[name]
}

function place(quad: RDFJS.BaseQuad, place: string): RDFJS.Term {
  return quad[place as 'subject']
}
