// A lens evaluated level by level: one query for all fields of all resources of a level, then one for each
// field that has fields of its own. So nothing is multiplied: n values of one field and m of another are
// n + m rows. The steps are a generator that asks for solutions, so that an executor may answer at once or later.
import type { DatasetClause, Operation, SelectQuery } from '../algebra/algebra.ts'
import { compareCodePoints } from '../rdf/code-points.ts'
import { QueryError, quote } from '../rdf/errors.ts'
import { compareNumbers, isNumber, isNumericType } from '../rdf/numeric.ts'
import { termKey } from '../rdf/term-key.ts'
import { type Literal, type Term, variable } from '../rdf/terms.ts'
import { type Decoder, decoderOf } from './decode.ts'
import type { AsyncExecutor, AsyncRunOptions, Executor, Solutions } from './executor.ts'
import { type Field, Lens } from './lens.ts'
import { shown } from './term-of.ts'

type Entity = Readonly<Record<string, unknown>>
/** A query to answer and the options to answer it with: what an executor takes. */
type Asked = readonly [query: SelectQuery, options: AsyncRunOptions]
/** Queries to answer, and in the end what they were asked for. */
type Steps<Result> = Generator<Asked, Result, Solutions>

/** How many resources one query asks about. */
const AT_ONCE = 1000
const ID = 'id'

/**
 * What the lens shows of each term in the one column of `resources`, in the order of the rows. Throws
 * `QueryError` where a field has too few or too many values.
 */
export function* entitiesOf(lens: unknown, [query, options]: Asked): Steps<Entity[]> {
  if (!(lens instanceof Lens))
    throw new QueryError(`fetch(…) takes a lens such as entity({ name: rdfs.label }), not ${shown(lens)}.`)
  const resources = distinctTerms(yield [query, options])
  // The parameters are those of the query: the levels have none.
  const { bindings: _, ...limits } = options
  const byKey = yield* level(lens.fields, resources, { dataset: query.dataset, limits })
  return resources.map(resource => byKey.get(termKey(resource))!)
}

/** The distinct terms of the first column, in the order of their first row. */
function distinctTerms(solutions: Solutions): Term[] {
  const terms = new Map<string, Term>()
  for (const term of solutions.terms(0))
    if (term !== undefined && !terms.has(termKey(term))) terms.set(termKey(term), term)
  return [...terms.values()]
}

/** What holds for the queries of all levels. */
interface Around {
  readonly dataset: DatasetClause | undefined
  readonly limits: AsyncRunOptions
}

function* level(
  fields: readonly Field[],
  resources: readonly Term[],
  around: Around,
): Steps<Map<string, Entity>> {
  const distinct = [...new Map(resources.map(resource => [termKey(resource), resource])).values()]
  for (const resource of distinct)
    if (resource.termType === 'Literal')
      throw new QueryError(`${quote(resource.value)} is a literal and has no properties to fetch.`)
  const found = new Map(
    distinct.map(resource => [termKey(resource), fields.map((): Map<string, Term> => new Map())]),
  )
  for (let from = 0; from < distinct.length && fields.length > 0; from += AT_ONCE) {
    const { dataset, limits } = around
    const query = levelQuery(fields, distinct.slice(from, from + AT_ONCE))
    const solutions = yield [dataset === undefined ? query : { ...query, dataset }, limits]
    collect(solutions, fields.length, found)
  }

  const columns: ((resource: Term, values: readonly Term[]) => unknown)[] = []
  for (const [k, field] of fields.entries()) {
    if (field.inner === undefined) {
      const decode = decoderOf(`The field ${quote(field.key)}`, [field.path.end])
      columns.push((resource, values) => counted(field, resource, values, decode))
      continue
    }
    const ends = [...found.values()].flatMap(values => [...values[k]!.values()])
    const inner = yield* level(field.inner, ends, around)
    columns.push((resource, values) => counted(field, resource, values, term => inner.get(termKey(term))))
  }
  return new Map(
    distinct.map(resource => {
      const values = found.get(termKey(resource))!
      const entries = fields.map((field, k): [string, unknown] => [
        field.key,
        columns[k]!(resource, [...values[k]!.values()].sort(compareTerms)),
      ])
      return [termKey(resource), Object.fromEntries([[ID, resource], ...entries])]
    }),
  )
}

/** `?id ?v0 ?v1 …`, one field bound in each row. */
function levelQuery(fields: readonly Field[], resources: readonly Term[]): SelectQuery {
  const names = fields.map((_, k) => `v${k}`)
  const branches = fields.map(({ path: { path } }, k): Operation => {
    const [subject, object] = [variable(ID), variable(names[k]!)]
    if (path.kind !== 'link') return { op: 'path', subject, path, object }
    return { op: 'bgp', patterns: [{ subject, predicate: path.iri, object }] }
  })
  const values: Operation = { op: 'values', variables: [ID], rows: resources.map(resource => [resource]) }
  const any = branches.reduce((left, right) => ({ op: 'union', left, right }))
  return {
    form: 'select',
    operation: {
      op: 'project',
      variables: [ID, ...names],
      input: { op: 'join', left: values, right: any },
    },
  }
}

function collect(
  solutions: Solutions,
  width: number,
  found: ReadonlyMap<string, readonly Map<string, Term>[]>,
): void {
  const places = new Map(solutions.variables.map((name, place) => [name, place]))
  const columns = Array.from({ length: width }, (_, k) => places.get(`v${k}`)!)
  const id = places.get(ID)!
  for (let row = 0; row < solutions.length; row++) {
    const values = found.get(termKey(solutions.term(id, row)!))!
    for (let k = 0; k < width; k++) {
      const term = solutions.term(columns[k]!, row)
      if (term !== undefined) values[k]!.set(termKey(term), term)
    }
  }
}

function counted(field: Field, resource: Term, all: readonly Term[], decode: Decoder): unknown {
  const { cardinality, languageRanges } = field
  if (cardinality === 'many') return all.map(decode)
  const values = languageRanges.length === 0 ? all : bestText(all, languageRanges)
  const [first] = values
  if (values.length > 1)
    throw new QueryError(
      `${named(resource)} has ${values.length} values of ${quote(field.key)}, such as ${values.slice(0, 2).map(named).join(' and ')}; say many(…) to have them all.`,
    )
  if (first !== undefined) return decode(first)
  if (cardinality === 'optional') return undefined
  throw new QueryError(
    `${named(resource)} has no value of ${quote(field.key)}; say optional(…) where it may be missing.`,
  )
}

/** The best text by language: an asked for one, then one without a language, then any; the first in order of these. */
function bestText(terms: readonly Term[], ranges: readonly string[]): readonly Term[] {
  const rank = (term: Term): number => {
    const language = term.termType === 'Literal' ? term.language : ''
    const wanted = ranges.findIndex(range => {
      const tag = range.toLowerCase()
      return language === tag || language.startsWith(`${tag}-`)
    })
    if (wanted >= 0) return wanted
    return language === '' ? ranges.length : ranges.length + 1
  }
  return [...terms].sort((a, b) => rank(a) - rank(b)).slice(0, 1)
}

function named(term: Term): string {
  if (term.termType === 'NamedNode') return `<${term.value}>`
  return term.termType === 'BlankNode' ? `_:${term.value}` : quote(term.value)
}

/** One order for every run: by kind, numbers by value, all else by code points. */
function compareTerms(a: Term, b: Term): number {
  const kind = rankOf(a)
  if (kind !== rankOf(b)) return kind - rankOf(b)
  const byValue = kind === NUMBER ? compareNumbers(a as Literal, b as Literal) : 0
  return (
    byValue || compareCodePoints(a.value, b.value) || compareCodePoints(termKey(a), termKey(b)) // NaN is falsy too
  )
}

const NUMBER = 2

function rankOf(term: Term): number {
  switch (term.termType) {
    case 'BlankNode':
      return 0
    case 'NamedNode':
      return 1
    case 'Literal':
      return isNumericType(term.datatype.value) && isNumber(term) ? NUMBER : 3
    case 'Quad':
      return 4
  }
}

/** Runs the steps with an executor that answers at once. */
export function runSteps<Result>(steps: Steps<Result>, executor: Executor): Result {
  let step = steps.next()
  while (!step.done) step = steps.next(executor.select(...step.value))
  return step.value
}

/** Runs the steps with an executor that answers later. */
export async function runStepsLater<Result>(steps: Steps<Result>, executor: AsyncExecutor): Promise<Result> {
  let step = steps.next()
  while (!step.done) step = steps.next(await executor.select(...step.value))
  return step.value
}
