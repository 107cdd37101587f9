// Oxigraph's answer to a query over a few quads. What WebAssembly hands out is held until the event loop turns,
// and Oxigraph 0.5.11 keeps some kilobytes of every query; after a few thousand the collector does little else.
// So quads are given back, terms are made once, rows come as text, and a new instance begins now and then.
import { createRequire } from 'node:module'
import type * as Oxigraph from 'oxigraph'
import { termKey } from '../../src/rdf/term-key.ts'
import type { Graph, Quad, Term } from '../../src/rdf/terms.ts'
import { readJsonResult, type Table } from '../conformance/read-results.ts'
import type { Solution } from '../engine/naive-solutions.ts'
import { EMPTY_GRAPH } from '../engine/random-data.ts'

const QUERIES_AN_INSTANCE = 2000

const require = createRequire(import.meta.url)

/** An instance of the module, with a store and the terms made for it. */
class Instance {
  readonly #module: typeof Oxigraph
  readonly #store: Oxigraph.Store
  readonly #terms = new Map<string, Oxigraph.Term>()
  queries = 0

  constructor() {
    delete require.cache[require.resolve('oxigraph')]
    this.#module = require('oxigraph') as typeof Oxigraph
    this.#store = new this.#module.Store()
  }

  answer(text: string, quads: readonly Quad[]): Solution[] {
    this.queries++
    this.#store.update('DROP ALL')
    for (const each of quads) this.#add(each)
    this.#store.update(`CREATE SILENT GRAPH <${EMPTY_GRAPH.value}>`)
    const { variables, rows } = readJsonResult(
      this.#store.query(text, { results_format: 'json' }) as string,
    ) as Table
    return rows.map(row => new Map(variables.flatMap((name, v) => (row[v] ? [[name, row[v] as Term]] : []))))
  }

  #add({ subject, predicate, object, graph }: Quad): void {
    const terms = [subject, predicate, object, graph].map(term => this.#term(term))
    const [s, p, o, g] = terms as Oxigraph.NamedNode[]
    const made = this.#module.quad(s!, p!, o!, g!)
    this.#store.add(made)
    ;(made as object as Disposable)[Symbol.dispose]()
  }

  #term(term: Term | Graph): Oxigraph.Term {
    const key = termKey(term)
    let made = this.#terms.get(key)
    if (made === undefined) {
      made = this.#make(term)
      this.#terms.set(key, made)
    }
    return made
  }

  #make(term: Term | Graph): Oxigraph.Term {
    const { namedNode, blankNode, literal, defaultGraph } = this.#module
    switch (term.termType) {
      case 'NamedNode':
        return namedNode(term.value)
      case 'BlankNode':
        return blankNode(term.value)
      case 'Literal':
        return literal(term.value, term.language || namedNode(term.datatype.value))
      default:
        return defaultGraph()
    }
  }
}

let instance = new Instance()

/** The rows that Oxigraph gives for a query over these quads and a graph that is empty. */
export function theirs(text: string, quads: readonly Quad[]): Solution[] {
  if (instance.queries >= QUERIES_AN_INSTANCE) instance = new Instance()
  return instance.answer(text, quads)
}
