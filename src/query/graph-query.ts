// CONSTRUCT and DESCRIBE: a query that answers with triples.
import type { ConstructQuery, DescribeQuery, PatternTerm, TriplePattern } from '../algebra/algebra.ts'
import { QueryError } from '../rdf/errors.ts'
import { type NamedNode, type Quad, type Variable, variable } from '../rdf/terms.ts'
import type { QueryContext } from './context.ts'
import type { AsyncExecutor, Explanation } from './executor.ts'
import { unknownVariable } from './operand.ts'
import type { NeedOf } from './operand-types.ts'
import { Parameter, type ParameterValues } from './parameter.ts'
import { patternTerm } from './pattern-slot.ts'
import { checkNames, type QueryState } from './query-state.ts'
import { runOptions, textOf } from './question.ts'
import type { Constant, VariableName } from './row-types.ts'
import type { AsyncRunArguments, RunArguments } from './run-arguments.ts'
import { shown } from './term-of.ts'
import { isVariableName, plainName } from './variable-name.ts'
import { knownName } from './visible-variables.ts'
import { withSlot } from './where-pattern.ts'

type TemplateVariable<Row> = `?${VariableName<Row>}`
/** A triple to make of each row; a blank node in it is a new one for each. */
export type TemplateTriple<Row> = readonly [
  subject: TemplateVariable<Row> | Constant | Parameter,
  predicate: TemplateVariable<Row> | NamedNode | Parameter,
  object: TemplateVariable<Row> | Constant | Parameter,
]

export class GraphQuery<Needs extends Parameter = never> {
  readonly #query: ConstructQuery | DescribeQuery
  readonly #state: QueryState
  readonly #context: QueryContext
  constructor(query: ConstructQuery | DescribeQuery, state: QueryState, context: QueryContext) {
    this.#query = query
    this.#state = state
    this.#context = context
  }

  /** The triples, each once, in the order in which they first come. */
  quads(...args: RunArguments<Needs>): Quad[] {
    return this.#context.executor.construct(this.#query, runOptions(this.#state, this.#query, args))
  }

  /** The triples of `quads()`. */
  [Symbol.iterator](this: GraphQuery): Iterator<Quad> {
    return this.quads()[Symbol.iterator]()
  }

  /** The triples, worked out in slices while others use the thread; `signal` ends it. */
  run(...args: AsyncRunArguments<Needs>): Promise<Quad[]> {
    return this.on(this.#context.asyncExecutor).quads(...args)
  }

  /** The same question to another executor, such as a remote endpoint. */
  on(executor: AsyncExecutor): { quads(...args: AsyncRunArguments<Needs>): Promise<Quad[]> } {
    return {
      quads: async (...args) =>
        await executor.construct(this.#query, runOptions(this.#state, this.#query, args)),
    }
  }

  /** How the query was answered. Runs it. */
  explain(...args: RunArguments<Needs>): Explanation {
    return this.#context.explainer.explain(this.#query, runOptions(this.#state, this.#query, args))
  }

  /** SPARQL 1.1 text; parameters without values stay as `?name`. */
  toSparql(values?: ParameterValues<Needs>): string {
    return textOf(this.#query, this.#state, this.#context, values)
  }

  toAlgebra(): ConstructQuery | DescribeQuery {
    return this.#query
  }
}

/** The parameters that a template brings. */
export type TemplateNeeds<Template extends readonly unknown[]> = Template[number] extends infer Triple
  ? Triple extends readonly (infer Slot)[]
    ? Slot extends Parameter
      ? NeedOf<Slot>
      : never
    : never
  : never

/** The triples of a template, held against the variables that the query binds; and the state with its parameters. */
export function templateOf(triples: readonly unknown[], before: QueryState): [TriplePattern[], QueryState] {
  if (triples.length === 0) throw new QueryError('construct(…) takes at least one triple.')
  let state = before
  const template = triples.map(triple => {
    if (!Array.isArray(triple) || triple.length !== 3)
      throw new QueryError(
        `construct(…) takes triples such as ['?a', rdfs.seeAlso, '?b'], not ${shown(triple)}.`,
      )
    for (const slot of triple) if (slot instanceof Parameter) state = withSlot(state, slot, 'any')
    const [subject, predicate, object] = triple.map(slot => known(patternTerm(slot), state)) as [
      PatternTerm,
      PatternTerm,
      PatternTerm,
    ]
    if (subject.termType === 'Literal')
      throw new QueryError(`${shown(subject)} can't be the subject of a triple; a literal has no properties.`)
    if (predicate.termType !== 'NamedNode' && predicate.termType !== 'Variable')
      throw new QueryError(`${shown(predicate)} can't be a predicate; use a property such as iri(…).`)
    return { subject, predicate, object }
  })
  checkNames(state)
  return [template, state]
}

/** What to describe: resources, and variables by their names. */
export function targetsOf(targets: readonly unknown[], state: QueryState): (NamedNode | Variable)[] {
  if (targets.length === 0) throw new QueryError('describe(…) takes a resource or the name of a variable.')
  return targets.map(target => {
    if (typeof target === 'string') return variable(describedName(target, state))
    const term = known(patternTerm(target), state)
    if (term.termType === 'NamedNode' || term.termType === 'Variable') return term
    throw new QueryError(`${shown(target)} can't be described; name a variable or a resource with an IRI.`)
  })
}

function describedName(target: string, state: QueryState): string {
  if (isVariableName(plainName(target))) return knownName(state, target)
  throw new QueryError(
    `${shown(target)} can't name a variable; describe(…) takes a resource as kg.curie('mkg:site-bone') or iri(…).`,
  )
}

function known(term: PatternTerm, { ranges, parameters }: QueryState): PatternTerm {
  if (term.termType === 'Variable' && !ranges.has(term.value) && !parameters.has(term.value))
    throw unknownVariable(term.value, [...ranges.keys()])
  return term
}
