// The one object that most people hold: a store, the typed builder over it, and one awaited call for each
// larger part, which is loaded when it is first used.
import type * as RDFJS from '@rdfjs/types'
import type { Query as Algebra } from './algebra/algebra.ts'
import { ask, evaluate } from './engine/evaluate.ts'
import type { Syntax } from './formats/syntax.ts'
import type { ClaimModel } from './graph/claim-model.ts'
import type { Projection } from './graph/projection.ts'
import { type Loaded, type LoadOptions, load, type Source } from './loader.ts'
import { decodeAny } from './query/decode.ts'
import type { Executor } from './query/executor.ts'
import { type AfterWhere, type PredicateSlot, Query, type Slot } from './query/query.ts'
import { decodedRows, termRows } from './query/rows.ts'
import { LimitError, QueryError, quote } from './rdf/errors.ts'
import { COMMON_PREFIXES, fromCurie, type Prefixes, toCurie } from './rdf/prefixes.ts'
import { iri, type NamedNode, type Quad, type Subject, type Term } from './rdf/terms.ts'
import { INFERRED_GRAPH } from './rdf/vocabularies.ts'
import { bestLabel } from './store/labels.ts'
import { type Derivation, type Location, type Slot as MatchSlot, Store } from './store/store.ts'

export interface KnowledgeGraphOptions extends LoadOptions {
  /** How claims fold into edges: their short-cuts are then inferred, and the projection draws them. */
  readonly claims?: ClaimModel | undefined
  /** Preferred languages of labels, best first; English by default. */
  readonly languages?: readonly string[] | undefined
}

export interface SparqlOptions {
  /** False leaves inferred triples out. */
  readonly inferred?: boolean | undefined
  /** Milliseconds after which a `LimitError` ends the query; none by default. */
  readonly timeout?: number | undefined
  /** Bytes of rows that the query may hold at a time; 256 MB by default. */
  readonly maxBytes?: number | undefined
}

/** What a variable of a SPARQL query can hold in a row; undefined where it is unbound. */
export type SparqlValue = Term | string | number | bigint | boolean | undefined

export type SparqlRow = Readonly<Record<string, SparqlValue>>

export type QueryResult =
  | {
      readonly form: 'select'
      readonly variables: readonly string[]
      /** Rows of JavaScript values: numbers, booleans and strings for literals of those types, else terms. */
      readonly rows: readonly SparqlRow[]
      /** The same rows as RDF terms. */
      readonly terms: readonly Record<string, Term | undefined>[]
    }
  | { readonly form: 'ask'; readonly answer: boolean }

export interface PreparedQuery {
  /** Answers from the version of the graph at the time of the call. */
  run(options?: SparqlOptions): QueryResult
  /** The rows of a SELECT. */
  all(options?: SparqlOptions): readonly SparqlRow[]
  readonly algebra: Algebra
}

export interface WriteGraphOptions {
  /** True adds the inferred triples: to the default graph where the syntax has no named graphs. */
  readonly inferred?: boolean | undefined
  readonly prefixes?: Prefixes | undefined
}

export class KnowledgeGraph {
  readonly store: Store
  readonly prefixes: Prefixes
  /** The names of the sources loaded. */
  readonly sources: readonly string[]
  readonly claims: ClaimModel | undefined
  readonly languages: readonly string[]
  readonly #executor: Executor
  #projection: Projection | undefined

  constructor(loaded: Loaded, options: KnowledgeGraphOptions = {}, derive?: Derivation) {
    this.store = new Store(loaded.snapshot, derive)
    this.prefixes = new Map([...COMMON_PREFIXES, ...loaded.prefixes])
    this.sources = loaded.names
    this.claims = options.claims
    this.languages = options.languages ?? ['en']
    this.#executor = this.#localExecutor({})
  }

  /**
   * A graph of all that the sources hold. A string is a path to a file or a folder; text is `{ text }`.
   * Options may follow as the last argument.
   * @throws ParseError with file, line and column; nothing is half-loaded then
   * @example await KnowledgeGraph.load('my.ttl', { text: '<a:a> <a:b> <a:c> .', syntax: 'ntriples' })
   */
  static async load<Graph extends typeof KnowledgeGraph>(
    this: Graph,
    ...args: readonly (Source | KnowledgeGraphOptions)[]
  ): Promise<InstanceType<Graph>> {
    const last = args.at(-1)
    const options = isOptions(last) ? last : {}
    const sources = (isOptions(last) ? args.slice(0, -1) : args) as readonly Source[]
    const loaded = await load(sources, options)
    const derive = options.claims && (await import('./graph/short-cuts.ts')).deriveShortCuts(options.claims)
    return new this(loaded, options, derive) as InstanceType<Graph>
  }

  /** Asserted quads in all graphs; inferred triples are not counted. */
  get size(): number {
    return this.store.size
  }

  /** A number that rises with each edit. */
  get version(): number {
    return this.store.version
  }

  /** The quads that match, inferred ones (in their own graph) included; null or undefined leaves a place open. */
  match(subject?: MatchSlot, predicate?: MatchSlot, object?: MatchSlot, graph?: MatchSlot): Iterable<Quad> {
    return this.store.match(subject, predicate, object, graph)
  }

  /** The objects of the triples with that subject and predicate, asserted and inferred, each once. */
  objects(subject: RDFJS.Term, predicate: RDFJS.Term): Term[] {
    return distinct(this.match(subject, predicate), quad => quad.object)
  }

  /** The subjects of the triples with that predicate and object, asserted and inferred, each once. */
  subjects(predicate: RDFJS.Term, object: RDFJS.Term): Subject[] {
    return distinct(this.match(null, predicate, object), quad => quad.subject)
  }

  /** The first object of the triples with that subject and predicate, undefined where there is none. */
  value(subject: RDFJS.Term, predicate: RDFJS.Term): Term | undefined {
    for (const { object } of this.match(subject, predicate)) return object
    return undefined
  }

  /** A typed query that begins with this pattern; `'?name'` is a variable, text needs `literal(…)`. */
  where<const S extends Slot, const P extends PredicateSlot, const O extends Slot>(
    subject: S,
    predicate: P,
    object: O,
  ): Query<AfterWhere<Record<never, never>, S, P, O>> {
    return new Query({ executor: this.#executor, prefixes: this.prefixes }).where(subject, predicate, object)
  }

  /** A query made ready: parsed once, then answered at once as often as you like. Loads the parser on first use. */
  async prepare(text: string): Promise<PreparedQuery> {
    const { parseQuery } = await import('./sparql/parse.ts')
    const algebra = parseQuery(text, { prefixes: this.prefixes })
    return {
      algebra,
      run: options => this.#answer(algebra, options),
      all: options => {
        const result = this.#answer(algebra, options)
        if (result.form === 'select') return result.rows
        throw new QueryError('An ASK query has no rows; use run().')
      },
    }
  }

  /** The answer to a SPARQL query; the graph's own prefixes need not be declared. */
  async sparql(text: string, options?: SparqlOptions): Promise<QueryResult> {
    return (await this.prepare(text)).run(options)
  }

  /** The rows of a SELECT query as JavaScript values. Throws `QueryError` where the text is no SELECT. */
  async select(text: string, options?: SparqlOptions): Promise<readonly SparqlRow[]> {
    return (await this.prepare(text)).all(options)
  }

  /** The answer of an ASK query. Throws `QueryError` where the text is no ASK. */
  async ask(text: string, options?: SparqlOptions): Promise<boolean> {
    const result = await this.sparql(text, options)
    if (result.form === 'ask') return result.answer
    throw new QueryError('A SELECT query has rows, no yes or no; use select().')
  }

  /**
   * What to call a resource: its best label by language, then one without language, then any, then its
   * CURIE or IRI. Of any other value, its text; '' of undefined.
   */
  label(value: RDFJS.Term | SparqlValue, languages: readonly string[] = this.languages): string {
    if (typeof value !== 'object') return value === undefined ? '' : String(value)
    if (value.termType === 'Literal') return value.value
    const label = bestLabel(this.store, value, languages)
    return label ?? (value.termType === 'NamedNode' ? this.compact(value.value) : value.value)
  }

  /** The IRI of a CURIE. Throws `QueryError` where its prefix is unknown. */
  curie(text: string): NamedNode {
    const full = fromCurie(text, this.prefixes)
    if (full !== undefined) return iri(full)
    throw new QueryError(
      `${quote(text)} has no prefix that this graph knows; it knows ${[...this.prefixes.keys()].sort().join(', ')}.`,
    )
  }

  /** The CURIE of an IRI, the IRI itself where no prefix fits. */
  compact(value: string): string {
    return toCurie(value, this.prefixes) ?? value
  }

  /** File and line of a triple of the default graph, where the graph was loaded with `positions`. */
  locate(quad: RDFJS.BaseQuad): Location | undefined {
    return this.store.locate(quad)
  }

  /** Adds quads and infers anew, as one version; returns how many were new. */
  add(quads: Iterable<RDFJS.BaseQuad>): number {
    return this.store.add(quads)
  }

  /** Deletes quads and infers anew, as one version; returns how many went. */
  delete(quads: Iterable<RDFJS.BaseQuad>): number {
    return this.store.delete(quads)
  }

  /** The graph that people draw: one edge a subject, relation and object, claims folded into it. Read-only, of this version. */
  async graph(): Promise<Projection> {
    if (this.#projection?.getAttribute('version') !== this.version) {
      const { project } = await import('./graph/projection.ts')
      this.#projection = project(this.store, this.claims, term => this.label(term))
    }
    return this.#projection!
  }

  /** The graph as text; see `writeQuads` for the order. */
  async write(syntax: Syntax, options: WriteGraphOptions = {}): Promise<string> {
    const { writeQuads } = await import('./formats/write.ts')
    return writeQuads(await this.quads(syntax, options), syntax, {
      prefixes: options.prefixes ?? this.prefixes,
    })
  }

  /** The quads that `write` writes in `syntax`: asserted ones, and inferred ones where asked for. */
  async quads(syntax: Syntax, { inferred = false }: WriteGraphOptions = {}): Promise<Iterable<Quad>> {
    const { exportedQuads } = await import('./formats/exported-quads.ts')
    return exportedQuads(this.match(), syntax, inferred ? 'with' : 'without')
  }

  #answer(algebra: Algebra, options: SparqlOptions = {}): QueryResult {
    const executor = this.#localExecutor(options)
    if (algebra.form === 'ask') return { form: 'ask', answer: executor.ask(algebra) }
    const solutions = executor.select(algebra)
    return {
      form: 'select',
      variables: solutions.variables,
      get rows() {
        return decodedRows(
          solutions,
          solutions.variables.map(() => decodeAny),
        ) as SparqlRow[]
      },
      get terms() {
        return termRows(solutions)
      },
    }
  }

  #localExecutor(options: SparqlOptions): Executor {
    return {
      select: ({ operation }) => bounded(() => evaluate(operation, this.store.snapshot, options)),
      ask: ({ operation }) => bounded(() => ask(operation, this.store.snapshot, options)),
    }
  }
}

/** A stack that overflows is a limit reached, not a fault. */
function bounded<Answer>(work: () => Answer): Answer {
  try {
    return work()
  } catch (error) {
    if (error instanceof RangeError)
      throw new LimitError('The query is nested or chained too deeply to be answered; split it up.', {
        cause: error,
      })
    throw error
  }
}

const OPTION_NAMES: ReadonlySet<string> = new Set([
  'claims',
  'languages',
  'positions',
  'maxExpandedBytes',
  'signal',
  'onProgress',
])

/** Options are a plain object of option names alone; a source is never that. */
function isOptions(value: Source | KnowledgeGraphOptions | undefined): value is KnowledgeGraphOptions {
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return false
  return Object.keys(value).every(name => OPTION_NAMES.has(name))
}

function distinct<Value extends Term>(quads: Iterable<Quad>, pick: (quad: Quad) => Value): Value[] {
  // The dictionary gives the same object for the same term.
  return [...new Set(Array.from(quads, pick))]
}

/** The name of the graph of inferred triples. */
export const INFERRED: NamedNode = iri(INFERRED_GRAPH)
