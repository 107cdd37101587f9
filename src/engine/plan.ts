// Algebra → operators. `attach` builds the plan of a pattern on top of a source, so that the pattern is
// evaluated under the source's bindings: an index join instead of a hash join. That is the same as
// evaluating it alone and joining only where nothing inside depends on a variable being unbound
// (`canAttach`); elsewhere the pattern is planned on its own and hash-joined.
import type { Bgp, Expression, Filter, LeftJoin, Operation, PatternTerm } from '../algebra/algebra.ts'
import { certainVariables, expressionVariables, variablesOf } from '../algebra/scope.ts'
import type { TermId } from '../store/dictionary.ts'
import type { QuadIndex } from '../store/quad-index.ts'
import type { Snapshot } from '../store/snapshot.ts'
import type { Operator } from './batch.ts'
import { compileExpression, compileTest, type Scope } from './expressions/compile.ts'
import { joinOrder } from './join-order.ts'
import { Distinct } from './operators/distinct.ts'
import { Exists } from './operators/exists.ts'
import { Extend } from './operators/extend.ts'
import { Filter as FilterOperator } from './operators/filter.ts'
import { Group } from './operators/group.ts'
import { HashJoin } from './operators/hash-join.ts'
import { IndexJoin } from './operators/index-join.ts'
import { Optional } from './operators/optional.ts'
import { OrderBy } from './operators/order-by.ts'
import { Project } from './operators/project.ts'
import { Unit } from './operators/replay.ts'
import { Rows } from './operators/rows.ts'
import { Slice } from './operators/slice.ts'
import { Union } from './operators/union.ts'
import { QueryTerms } from './query-terms.ts'

export interface PlanOptions {
  /** Whether inferred triples count; they do unless this says false. */
  readonly inferred?: boolean | undefined
}

export class Planner {
  readonly terms: QueryTerms
  readonly #index: QuadIndex
  readonly #idOf: (term: PatternTerm) => TermId

  constructor(snapshot: Snapshot, options: PlanOptions = {}) {
    this.terms = new QueryTerms(snapshot.dictionary)
    this.#index = options.inferred === false ? snapshot.asserted : snapshot.visible
    this.#idOf = term => (term.termType === 'Variable' ? 0 : snapshot.dictionary.find(term))
  }

  /** The plan of `operation` on its own. */
  plan(operation: Operation): Operator {
    return this.attach(operation, new Unit())
  }

  /** The plan of `operation` under the bindings of `source`; see `canAttach`. */
  attach(operation: Operation, source: Operator): Operator {
    switch (operation.op) {
      case 'bgp':
        return this.#bgp(operation, source, [])
      case 'filter':
        return this.#filter(operation, source)
      case 'join':
        return this.#join(this.attach(operation.left, source), operation.right)
      case 'leftJoin':
        return this.#leftJoin(operation, source)
      case 'union':
        return new Union(source, [
          inner => this.attach(operation.left, inner),
          inner => this.attach(operation.right, inner),
        ])
      case 'extend': {
        const input = this.attach(operation.input, source)
        const evaluate = compileExpression(operation.expression, this.#scope(input.variables))
        return new Extend(input, operation.variable, evaluate, this.terms)
      }
      default:
        return source instanceof Unit ? this.#whole(operation) : this.#hashJoin(source, operation)
    }
  }

  /** Operations that look at all their input at once, and so never take bindings from outside. */
  #whole(
    operation: Exclude<Operation, { op: 'bgp' | 'filter' | 'join' | 'leftJoin' | 'union' | 'extend' }>,
  ): Operator {
    switch (operation.op) {
      case 'values': {
        const columns = operation.variables.map((_, c) =>
          Uint32Array.from(operation.rows, row => (row[c] === undefined ? 0 : this.terms.intern(row[c]))),
        )
        return new Rows(operation.variables, certainVariables(operation), columns, operation.rows.length)
      }
      case 'group': {
        const input = this.plan(operation.input)
        const scope = this.#scope(input.variables)
        const args = operation.aggregates.map(
          ({ expression }) => expression && compileExpression(expression, scope),
        )
        return new Group(input, {
          by: operation.by,
          aggregates: operation.aggregates,
          args,
          terms: this.terms,
        })
      }
      case 'orderBy': {
        const input = this.plan(operation.input)
        const scope = this.#scope(input.variables)
        return new OrderBy(input, operation.comparators, ({ expression }) =>
          compileExpression(expression, scope),
        )
      }
      case 'project':
        return new Project(this.plan(operation.input), operation.variables)
      case 'distinct':
        return new Distinct(this.plan(operation.input))
      case 'slice':
        return new Slice(
          this.plan(operation.input),
          operation.offset,
          operation.limit ?? Number.POSITIVE_INFINITY,
        )
    }
  }

  #join(left: Operator, right: Operation): Operator {
    return canAttach(right, new Set(left.variables)) ? this.attach(right, left) : this.#hashJoin(left, right)
  }

  #hashJoin(left: Operator, right: Operation): Operator {
    return new HashJoin(left, this.plan(right), { optional: false })
  }

  #leftJoin({ left, right, expression }: LeftJoin, source: Operator): Operator {
    const outer = this.attach(left, source)
    if (canAttach(right, new Set(outer.variables)))
      return new Optional(outer, inner => {
        const matches = this.attach(right, inner)
        return expression === undefined ? matches : this.#test(matches, expression)
      })
    return new HashJoin(outer, this.plan(right), {
      optional: true,
      ...(expression && {
        condition: variables => compileTest(expression, this.#scope(variables)),
      }),
    })
  }

  #filter({ expression, input }: Filter, source: Operator): Operator {
    const conjuncts = conjunctsOf(expression)
    // Filters of a filter are one filter; over a basic graph pattern each is tested as soon as it can be.
    if (input.op === 'filter')
      return this.#filter(
        { op: 'filter', expression: and(conjunctsOf(input.expression), conjuncts), input: input.input },
        source,
      )
    if (input.op === 'bgp') return this.#bgp(input, source, conjuncts)
    if (input.op === 'leftJoin' || input.op === 'join') {
      const certain = certainVariables(input.left)
      const early = conjuncts.filter(
        c => c.kind !== 'exists' && expressionVariables(c).every(name => certain.has(name)),
      )
      if (early.length > 0) {
        const left: Operation = { op: 'filter', expression: and(early), input: input.left }
        const late = conjuncts.filter(c => !early.includes(c))
        const rest: Operation = { ...input, left }
        return late.length === 0 ? this.attach(rest, source) : this.#tests(this.attach(rest, source), late)
      }
    }
    return this.#tests(this.attach(input, source), conjuncts)
  }

  #bgp({ patterns }: Bgp, source: Operator, conjuncts: readonly Expression[]): Operator {
    let plan = source
    let waiting = conjuncts
    const release = (last: boolean): void => {
      const ready = (c: Expression) =>
        c.kind !== 'exists' && expressionVariables(c).every(name => plan.certain.has(name))
      const now = last ? waiting : waiting.filter(ready)
      waiting = waiting.filter(c => !now.includes(c))
      plan = this.#tests(plan, now)
    }
    for (const pattern of joinOrder(patterns, source.certain, this.#index, this.#idOf)) {
      plan = new IndexJoin(plan, this.#index, pattern, this.#idOf)
      if (waiting.length > 0) release(false)
    }
    release(true)
    return plan
  }

  #tests(source: Operator, conjuncts: readonly Expression[]): Operator {
    return conjuncts.reduce((plan, conjunct) => this.#test(plan, conjunct), source)
  }

  #test(source: Operator, expression: Expression): Operator {
    const conjuncts = conjunctsOf(expression)
    if (conjuncts.length > 1) return this.#tests(source, conjuncts)
    if (expression.kind === 'exists')
      return new Exists(source, inner => this.attach(expression.pattern, inner), expression.negated)
    return new FilterOperator(source, compileTest(expression, this.#scope(source.variables)))
  }

  /** What expressions over rows of these variables can see. An EXISTS inside one is planned anew for each row. */
  #scope(variables: readonly string[]): Scope {
    return {
      variables,
      terms: this.terms,
      exists: (pattern, { columns }, row) => {
        const bound = variables.filter((_, c) => columns[c]![row] !== 0)
        const cells = bound.map(name => columns[variables.indexOf(name)]!.slice(row, row + 1))
        const plan = this.attach(pattern, new Rows(bound, new Set(bound), cells, 1))
        for (let batch = plan.next(); batch !== undefined; batch = plan.next())
          if (batch.length > 0) return true
        return false
      },
    }
  }
}

/**
 * Whether evaluating `operation` under bindings of `outer` gives the same as evaluating it alone and
 * joining: no filter, BIND or OPTIONAL inside may see a variable that it would not see alone.
 */
function canAttach(operation: Operation, outer: ReadonlySet<string>): boolean {
  switch (operation.op) {
    case 'bgp':
      return true
    case 'join':
    case 'union':
      return canAttach(operation.left, outer) && canAttach(operation.right, outer)
    case 'filter': {
      const certain = certainVariables(operation.input)
      const foreign = expressionVariables(operation.expression).some(
        name => outer.has(name) && !certain.has(name),
      )
      return !foreign && canAttach(operation.input, outer)
    }
    case 'leftJoin': {
      const certain = certainVariables(operation.left)
      const inner = [
        ...variablesOf(operation.right),
        ...(operation.expression ? expressionVariables(operation.expression) : []),
      ]
      if (inner.some(name => outer.has(name) && !certain.has(name))) return false
      return canAttach(operation.left, outer) && canAttach(operation.right, new Set([...outer, ...certain]))
    }
    default:
      return false
  }
}

function conjunctsOf(expression: Expression): readonly Expression[] {
  return expression.kind === 'call' && expression.name === '&&'
    ? expression.args.flatMap(conjunctsOf)
    : [expression]
}

function and(...lists: readonly (readonly Expression[])[]): Expression {
  const args = lists.flat()
  return args.length === 1 ? args[0]! : { kind: 'call', name: '&&', args }
}
