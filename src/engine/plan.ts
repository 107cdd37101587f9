// Algebra → operators. `attach` builds the plan of a pattern on top of a source, so that the pattern is
// evaluated under the source's bindings: an index join instead of a hash join. That is the same as
// evaluating it alone and joining only where nothing inside depends on a variable being unbound
// (`canAttach`); elsewhere the pattern is planned on its own and hash-joined.
import type { Bgp, Expression, Filter, LeftJoin, Operation, PatternTerm, Union } from '../algebra/algebra.ts'
import { certainVariables, expressionVariables } from '../algebra/scope.ts'
import { substitute } from '../algebra/substitute.ts'
import type { Term } from '../rdf/terms.ts'
import type { TermId } from '../store/dictionary.ts'
import type { QuadIndex } from '../store/quad-index.ts'
import type { Snapshot } from '../store/snapshot.ts'
import type { Operator } from './batch.ts'
import { Budget, type BudgetOptions } from './budget.ts'
import { canAttach, canAttachExists } from './can-attach.ts'
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
import { Union as UnionOperator } from './operators/union.ts'
import { QueryTerms } from './query-terms.ts'

export interface PlanOptions extends BudgetOptions {
  /** Whether inferred triples count; they do unless this says false. */
  readonly inferred?: boolean | undefined
}

export class Planner {
  readonly terms: QueryTerms
  readonly budget: Budget
  readonly #index: QuadIndex
  readonly #idOf: (term: PatternTerm) => TermId

  constructor(snapshot: Snapshot, options: PlanOptions = {}) {
    this.terms = new QueryTerms(snapshot.dictionary)
    this.budget = new Budget(options)
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
        return new UnionOperator(
          source,
          alternatives(operation).map(side => inner => this.attach(side, inner)),
        )
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
          budget: this.budget,
        })
      }
      case 'orderBy': {
        const input = this.plan(operation.input)
        const scope = this.#scope(input.variables)
        return new OrderBy(
          input,
          operation.comparators,
          ({ expression }) => compileExpression(expression, scope),
          this.budget,
        )
      }
      case 'project':
        return new Project(this.plan(operation.input), operation.variables)
      case 'distinct':
        return new Distinct(this.plan(operation.input), this.budget)
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
    return new HashJoin(left, this.plan(right), { optional: false, budget: this.budget })
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
      budget: this.budget,
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
    if (expression.kind === 'exists' && canAttachExists(expression.pattern, new Set(source.variables)))
      return new Exists(source, inner => this.attach(expression.pattern, inner), expression.negated)
    return new FilterOperator(source, compileTest(expression, this.#scope(source.variables)), this.budget)
  }

  /** What expressions over rows of these variables can see. An EXISTS inside one is planned anew for each row. */
  #scope(variables: readonly string[]): Scope {
    return {
      variables,
      terms: this.terms,
      exists: (pattern, { columns }, row) => {
        const bindings = new Map<string, Term>()
        variables.forEach((name, c) => {
          const id = columns[c]![row]!
          if (id !== 0) bindings.set(name, this.terms.term(id))
        })
        const plan = this.plan(substitute(pattern, bindings))
        for (let batch = plan.next(); batch !== undefined; batch = plan.next()) {
          if (batch.length > 0) return true
          this.budget.checkTime()
        }
        return false
      },
    }
  }
}

/** The sides of a chain of UNIONs, left to right, found without recursion: chains may be hundreds long. */
function alternatives(union: Union): Operation[] {
  const sides: Operation[] = []
  const waiting: Operation[] = [union]
  for (let side = waiting.pop(); side !== undefined; side = waiting.pop()) {
    if (side.op === 'union') waiting.push(side.right, side.left)
    else sides.push(side)
  }
  return sides
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
