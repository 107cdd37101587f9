// A query ready to be asked: the algebra of each way to ask it, made once, and how its answers are decoded.
import type { Query as Algebra, AskQuery, Operation, SelectQuery } from '../algebra/algebra.ts'
import { bindParameters as withBindings } from '../algebra/bind-parameters.ts'
import { mentionedVariables, patternVariables } from '../algebra/scope.ts'
import { QueryError } from '../rdf/errors.ts'
import type { Term } from '../rdf/terms.ts'
import type { QueryContext } from './context.ts'
import { type Decoder, decoderFor } from './decode.ts'
import type { AsyncRunOptions, Solutions } from './executor.ts'
import { unknownVariable } from './operand.ts'
import { bindParameters } from './parameter.ts'
import { datasetOf, operationOf, patternOf, type QueryState, rangesIn, selectQuery } from './query-state.ts'
import { decodedRows } from './rows.ts'
import { shown } from './term-of.ts'
import { plainName } from './variable-name.ts'

/** The name of the one column of a count. */
const COUNT = 'count'

export class Question {
  readonly state: QueryState
  readonly context: QueryContext
  #select: SelectQuery | undefined
  #first: SelectQuery | undefined
  #count: SelectQuery | undefined
  #ask: AskQuery | undefined
  /** Kept, as a plan is kept by its algebra. */
  readonly #columns = new Map<string, Question>()

  constructor(state: QueryState, context: QueryContext) {
    this.state = state
    this.context = context
  }

  get select(): SelectQuery {
    this.#select ??= selectQuery(this.state)
    return this.#select
  }

  get first(): SelectQuery {
    this.#first ??= selectQuery({ ...this.state, limit: Math.min(1, this.state.limit ?? 1) })
    return this.#first
  }

  /** One row that holds the number of rows, so that no row is built or sent to be counted. */
  get count(): SelectQuery {
    this.#count ??= {
      form: 'select',
      operation: {
        op: 'project',
        variables: [COUNT],
        input: {
          op: 'group',
          by: [],
          aggregates: [{ variable: COUNT, function: 'count', distinct: false }],
          input: this.#unordered(),
        },
      },
      ...datasetOf(this.state),
    }
    return this.#count
  }

  get ask(): AskQuery {
    this.#ask ??= { form: 'ask', operation: this.#unordered(), ...datasetOf(this.state) }
    return this.#ask
  }

  /** The same number of rows, without what costs time and changes nothing of it. */
  #unordered(): Operation {
    const { duplicates, offset, limit } = this.state
    if (duplicates === 'keep' && offset === 0 && limit === undefined) return patternOf(this.state)
    return operationOf({ ...this.state, order: [] })
  }

  rows(solutions: Solutions): Record<string, unknown>[] {
    return decodedRows(solutions, this.#decoders(solutions.variables))
  }

  #decoders(variables: readonly string[]): Decoder[] {
    return variables.map(name => decoderFor(name, rangesIn(this.state, name)))
  }

  /** The same question of one variable alone, which the rows must have. */
  column(variable: unknown): Question {
    const name = plainName(variable)
    const known = this.#columns.get(name)
    if (known !== undefined) return known
    const { selected, ranges } = this.state
    const inRows = selected ?? [...ranges.keys()]
    if (!inRows.includes(name)) throw unknownVariable(name, inRows)
    const column = new Question({ ...this.state, selected: [name] }, this.context)
    this.#columns.set(name, column)
    return column
  }

  /** The query of one way to ask, and the options of a run: what an executor takes. */
  asked<Way extends 'select' | 'first' | 'count' | 'ask'>(
    way: Way,
    args: readonly unknown[],
  ): [query: this[Way], options: AsyncRunOptions] {
    return [this[way], runOptions(this.state, this[way], args)]
  }

  text(values: Readonly<Record<string, unknown>> | undefined): string {
    return textOf(this.select, this.state, this.context, values)
  }
}

/** The number in the answer to a `count` question. */
export function countIn(solutions: Solutions): number {
  return Number(solutions.term(0, 0)?.value)
}

/**
 * The options of a run of `query`, one of those that `state` gives: `args` are values of the parameters, where
 * there are any, and options. Throws `QueryError` for a name that it does not know.
 */
export function runOptions(state: QueryState, query: Algebra, args: readonly unknown[]): AsyncRunOptions {
  const takesValues = state.parameters.size > 0
  const [values, options] = takesValues ? args : [undefined, args[0]]
  checkOptions(options, takesValues)
  if (!takesValues) return (options ?? {}) as AsyncRunOptions
  return { ...(options as AsyncRunOptions), bindings: bindingsOf(state, query, values) }
}

function bindingsOf(
  { parameters, termParameters }: QueryState,
  query: Algebra,
  values: unknown,
): Record<string, Term> {
  const given = (values ?? {}) as Readonly<Record<string, unknown>>
  for (const name of termParameters) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined
    if (typeof value === 'number' || typeof value === 'bigint' || value instanceof Date)
      throw new QueryError(
        `The parameter "${name}" stands for a term, and ${value instanceof Date ? 'a Date' : value} could be written in many ways; declare param('${name}', 'numeric') or the like to compare by value, or pass a literal.`,
      )
  }
  const bindings = bindParameters(parameters, given)
  const mentioned = mentionedIn(query)
  // A parameter of ORDER BY alone is gone from a count.
  return Object.fromEntries(Object.entries(bindings).filter(([name]) => mentioned.has(name)))
}

const MENTIONED = new WeakMap<Algebra, ReadonlySet<string>>()

function mentionedIn(query: Algebra): ReadonlySet<string> {
  let names = MENTIONED.get(query)
  if (names === undefined) {
    const template = query.form === 'construct' ? query.template : []
    names = new Set([...mentionedVariables(query.operation), ...template.flatMap(patternVariables)])
    MENTIONED.set(query, names)
  }
  return names
}

const OPTIONS: ReadonlySet<string> = new Set(['inferred', 'timeout', 'maxBytes', 'maxRows', 'signal'])

function checkOptions(options: unknown, takesValues: boolean): void {
  if (options === undefined) return
  if (typeof options !== 'object' || options === null)
    throw new QueryError(`Options are an object such as { timeout: 1000 }, not ${shown(options)}.`)
  const unknown = Object.keys(options).find(name => !OPTIONS.has(name))
  if (unknown !== undefined)
    throw new QueryError(
      `There is no option ${JSON.stringify(unknown)}${takesValues ? '' : ', and this query has no parameters'}; the options are ${[...OPTIONS].join(', ')}.`,
    )
}

/** SPARQL text of a query, with the values in it where they are given, else with `?name` for each parameter. */
export function textOf(
  query: Algebra,
  state: QueryState,
  { toSparql, prefixes }: QueryContext,
  values: Readonly<Record<string, unknown>> | undefined,
): string {
  return toSparql(
    values === undefined ? query : withBindings(query, bindingsOf(state, query, values)),
    prefixes,
  )
}
