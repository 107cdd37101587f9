// The one object that most people hold: a store, the typed builder over it, and one awaited call for each
// larger part, which is loaded when it is first used.
import type * as RDFJS from '@rdfjs/types'
import type { Query as Algebra } from './algebra/algebra.ts'
import { lateParts } from './engine/late.ts'
import { loadLateParts } from './engine/load-late-parts.ts'
import { localExecutor, localExplainer, slicedExecutor } from './engine/local-executor.ts'
import type { Syntax } from './formats/syntax.ts'
import type { ClaimModel } from './graph/claim-model.ts'
import type { Projection } from './graph/projection.ts'
import { type Loaded, type LoadOptions, load, type Source } from './loader.ts'
import { decodeAny } from './query/decode.ts'
import type {
  AsyncExecutor,
  AsyncRunOptions,
  Executor,
  Explanation,
  RunOptions,
  Solutions,
} from './query/executor.ts'
import { Query, type QueryContext } from './query/query.ts'
import type {
  AfterWhere,
  AllVariables,
  NoVariables,
  ObjectSlot,
  PatternNeeds,
  PredicateSlot,
  Slot,
} from './query/row-types.ts'
import { decodedRows, termRows } from './query/rows.ts'
import { QueryError, quote } from './rdf/errors.ts'
import { COMMON_PREFIXES, fromCurie, type Prefixes, toCurie } from './rdf/prefixes.ts'
import { iri, type NamedNode, type Quad, type Subject, type Term } from './rdf/terms.ts'
import { INFERRED_GRAPH } from './rdf/vocabularies.ts'
import { bestLabel } from './store/labels.ts'
import {
  type Derivation,
  type EditCounts,
  type Location,
  type Slot as MatchSlot,
  Store,
} from './store/store.ts'

export interface KnowledgeGraphOptions extends LoadOptions {
  /** How claims fold into edges: their short-cuts are then inferred, and the projection draws them. */
  readonly claims?: ClaimModel | undefined
  /** Preferred languages of labels, best first; English by default. */
  readonly languages?: readonly string[] | undefined
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
  /** Each triple once, in the order in which they first come. */
  | { readonly form: 'construct' | 'describe'; readonly quads: readonly Quad[] }

export interface PreparedQuery {
  /** Answers from the version of the graph at the time of the call. */
  run(options?: RunOptions): QueryResult
  /** The rows of a SELECT; `bindings` are terms for variables of the query. */
  all(bindings?: Readonly<Record<string, Term>>, options?: RunOptions): readonly SparqlRow[]
  /** The plan as it was run, with the rows that came out of each step. */
  explain(options?: RunOptions): Explanation
  readonly algebra: Algebra
}

export interface UpdateGraphOptions extends Omit<AsyncRunOptions, 'bindings' | 'maxRows'> {
  /** The graph in the document at an address, for LOAD; without it LOAD is refused. */
  readonly load?: ((source: NamedNode) => Promise<Iterable<Quad>>) | undefined
}

export interface WriteGraphOptions {
  /** True adds the inferred triples: to the default graph where the syntax has no named graphs. */
  readonly inferred?: boolean | undefined
  readonly prefixes?: Prefixes | undefined
}

/** Query texts whose algebra is remembered: how many, and of how many characters at most. */
const MOST_REMEMBERED = 100
const LONGEST_REMEMBERED = 10_000

export class KnowledgeGraph {
  readonly store: Store
  readonly prefixes: Prefixes
  /** The names of the sources loaded. */
  readonly sources: readonly string[]
  readonly claims: ClaimModel | undefined
  readonly languages: readonly string[]
  readonly #context: QueryContext
  readonly #texts = new Map<string, Algebra>()
  #projection: Projection | undefined

  constructor(loaded: Loaded, options: KnowledgeGraphOptions = {}, derive?: Derivation) {
    this.store = new Store(loaded.snapshot, derive)
    this.prefixes = new Map([...COMMON_PREFIXES, ...loaded.prefixes])
    this.sources = loaded.names
    this.claims = options.claims
    this.languages = options.languages ?? ['en']
    const current = () => this.store.snapshot
    this.#context = {
      executor: localExecutor(current),
      asyncExecutor: slicedExecutor(current),
      explainer: localExplainer(current, this.prefixes),
      toSparql: (query, prefixes) => lateParts('toSparql()').toSparql(query, prefixes),
      prefixes: this.prefixes,
    }
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
    const [loaded] = await Promise.all([load(sources, options), loadLateParts()])
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
  where<const S extends Slot, const P extends PredicateSlot, const O extends ObjectSlot<P>>(
    subject: S,
    predicate: P,
    object: O,
  ): Query<AfterWhere<NoVariables, S, P, O>, AllVariables, PatternNeeds<S, P, O>> {
    return this.query().where(subject, predicate, object)
  }

  /** A typed query without a pattern yet, to begin with `values`, `union`, `graph` and the like. */
  query(): Query {
    return new Query(this.#context)
  }

  /** A query made ready: parsed once, then answered at once as often as you like. Loads the parser on first use. */
  async prepare(text: string): Promise<PreparedQuery> {
    const algebra = await this.#parsed(text)
    const run = (options?: RunOptions): QueryResult => answerOf(algebra, this.#context.executor, options)
    return {
      algebra,
      run,
      all: (bindings, options) => {
        const result = run({ ...options, bindings })
        if (result.form === 'select') return result.rows
        throw new QueryError(`A query of the form ${result.form.toUpperCase()} has no rows; use run().`)
      },
      explain: options => this.#context.explainer.explain(algebra, options),
    }
  }

  /**
   * The answer to a SPARQL query; the graph's own prefixes need not be declared. It is worked out in slices of
   * some 10 ms, between which others use the thread, from the version of the graph at the time of the call.
   * @throws LimitError past a limit of the options; the signal's reason where it is aborted
   */
  async sparql(text: string, options: AsyncRunOptions = {}): Promise<QueryResult> {
    // Before anything is awaited: an edit may come in between.
    const { snapshot } = this.store
    return await answerLater(
      await this.#parsed(text),
      slicedExecutor(() => snapshot),
      options,
    )
  }

  /** The algebra of a text; the last texts are remembered, as programs ask the same ones again. */
  async #parsed(text: string): Promise<Algebra> {
    const known = this.#texts.get(text)
    if (known !== undefined) return known
    const { parseQuery } = await import('./sparql/parse.ts')
    const algebra = parseQuery(text, { prefixes: this.prefixes })
    if (text.length > LONGEST_REMEMBERED) return algebra
    if (this.#texts.size === MOST_REMEMBERED) this.#texts.delete(this.#texts.keys().next().value!)
    this.#texts.set(text, algebra)
    return algebra
  }

  /** The rows of a SELECT query as JavaScript values. Throws `QueryError` where the text is no SELECT. */
  async select(text: string, options?: AsyncRunOptions): Promise<readonly SparqlRow[]> {
    const result = await this.sparql(text, options)
    if (result.form === 'select') return result.rows
    throw new QueryError(`A query of the form ${result.form.toUpperCase()} has no rows; use sparql().`)
  }

  /** The answer of an ASK query. Throws `QueryError` where the text is no ASK. */
  async ask(text: string, options?: AsyncRunOptions): Promise<boolean> {
    const result = await this.sparql(text, options)
    if (result.form === 'ask') return result.answer
    throw new QueryError(`A query of the form ${result.form.toUpperCase()} has no yes or no; use sparql().`)
  }

  /** The triples of a CONSTRUCT or DESCRIBE query, each once. Throws `QueryError` where the text is neither. */
  async construct(text: string, options?: AsyncRunOptions): Promise<readonly Quad[]> {
    const result = await this.sparql(text, options)
    if (result.form === 'construct' || result.form === 'describe') return result.quads
    throw new QueryError(`A query of the form ${result.form.toUpperCase()} has no triples; use sparql().`)
  }

  /**
   * Carries out a SPARQL update, all of it or nothing, as one new version; resolves to how many quads it added
   * and deleted. Updates of one graph wait for each other.
   * @throws QueryError where an operation fails and is not SILENT
   */
  async update(text: string, options: UpdateGraphOptions = {}): Promise<EditCounts> {
    const { parseUpdate } = await import('./sparql/parse.ts')
    const { runUpdate } = await import('./engine/update/run-update.ts')
    return await runUpdate(parseUpdate(text, { prefixes: this.prefixes }), this.store, options)
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
}

function answerOf(query: Algebra, executor: Executor, options: RunOptions | undefined): QueryResult {
  switch (query.form) {
    case 'select':
      return new Selected(executor.select(query, options))
    case 'ask':
      return { form: 'ask', answer: executor.ask(query, options) }
    default:
      return { form: query.form, quads: executor.construct(query, options) }
  }
}

async function answerLater(
  query: Algebra,
  executor: AsyncExecutor,
  options: AsyncRunOptions,
): Promise<QueryResult> {
  switch (query.form) {
    case 'select':
      return new Selected(await executor.select(query, options))
    case 'ask':
      return { form: 'ask', answer: await executor.ask(query, options) }
    default:
      return { form: query.form, quads: await executor.construct(query, options) }
  }
}

/** The rows of a SELECT, made when they are asked for. */
class Selected {
  readonly form = 'select' as const
  readonly #solutions: Solutions

  constructor(solutions: Solutions) {
    this.#solutions = solutions
  }

  get variables(): readonly string[] {
    return this.#solutions.variables
  }

  get rows(): readonly SparqlRow[] {
    const decoders = this.variables.map(() => decodeAny)
    return decodedRows(this.#solutions, decoders) as SparqlRow[]
  }

  get terms(): readonly Record<string, Term | undefined>[] {
    return termRows(this.#solutions)
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
