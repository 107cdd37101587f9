// Algebra → operators. `attach` builds the plan of a pattern on top of a source, so that the pattern is
// evaluated under the source's bindings: an index join instead of a hash join. That is the same as
// evaluating it alone and joining only where nothing inside depends on a variable being unbound
// (`canAttach`); elsewhere the pattern is planned on its own and hash-joined. What order to join in, where to
// filter and the like was decided before, by the passes of the optimizer.
import {
  alternatives,
  type Bgp,
  type Expression,
  type Group as GroupOperation,
  type InGraph,
  type LeftJoin,
  type Minus as MinusOperation,
  type Operation,
  type OrderBy as OrderByOperation,
  type PathPattern,
  type PatternTerm,
  type TriplePattern,
} from '../algebra/algebra.ts'
import { countedVariables } from '../algebra/hidden-variables.ts'
import { certainVariables, variablesOf } from '../algebra/scope.ts'
import { QueryError } from '../rdf/errors.ts'
import type { TermId } from '../store/dictionary.ts'
import { type ActiveGraph, asksForPattern, graphId, isOpenPath, spreadsOverGraphs } from './active-graph.ts'
import type { Operator } from './batch.ts'
import type { Budget } from './budget.ts'
import { canAttach, canAttachExists } from './can-attach.ts'
import type { ColumnPool } from './column-pool.ts'
import { and, conjunctsOf } from './conjuncts.ts'
import { countedPlace } from './counted-place.ts'
import type { Evaluation } from './evaluation.ts'
import {
  compileArgument,
  compileExpression,
  compileId,
  compileTest,
  type Scope,
  type Test,
} from './expressions/compile.ts'
import { FALSE, TRUE } from './expressions/functions.ts'
import { sharedVariables } from './join-table.ts'
import { Distinct } from './operators/distinct.ts'
import { EachGraph } from './operators/each-graph.ts'
import { Exists } from './operators/exists.ts'
import { ExistsFlag } from './operators/exists-flag.ts'
import { Extend } from './operators/extend.ts'
import { Filter as FilterOperator } from './operators/filter.ts'
import { Group } from './operators/group.ts'
import { HashJoin, type HashJoinOptions } from './operators/hash-join.ts'
import { indexCount } from './operators/index-count.ts'
import { IndexJoin, NO_TERM, type Slot } from './operators/index-join.ts'
import { Minus } from './operators/minus.ts'
import { Optional } from './operators/optional.ts'
import { OrderBy } from './operators/order-by.ts'
import { PathJoin } from './operators/path-join.ts'
import { PerRow } from './operators/per-row.ts'
import { Project } from './operators/project.ts'
import { Unit } from './operators/replay.ts'
import { noRows, rowsOfValues } from './operators/rows.ts'
import { Slice } from './operators/slice.ts'
import { Union as UnionOperator } from './operators/union.ts'
import { expandPath } from './paths/expand-path.ts'
import type { Recorder, StepText } from './recorder.ts'
import { SubstitutedPlans } from './substituted-plans.ts'
import { InnerWorkspace, type Workspace } from './workspace.ts'

const NONE: ReadonlySet<string> = new Set()

/** Conditions in one place that are tested one after the other. */
const MOST_STEPS = 16

type Whole = Exclude<
  Operation,
  { op: 'bgp' | 'path' | 'filter' | 'join' | 'leftJoin' | 'union' | 'minus' | 'extend' }
>

export class Planner {
  readonly #evaluation: Evaluation
  readonly #recorder: Recorder | undefined
  readonly #workspace: Workspace
  #flags = 0

  /** With a recorder, each operator is watched for an explanation. */
  constructor(evaluation: Evaluation, recorder?: Recorder, workspace: Workspace = evaluation) {
    this.#evaluation = evaluation
    this.#recorder = recorder
    this.#workspace = workspace
  }

  /** The plan of an optimized operation over the default graph. */
  plan(operation: Operation): Operator {
    return this.#alone(operation, this.#evaluation.defaultGraph)
  }

  #alone(operation: Operation, active: ActiveGraph): Operator {
    return this.#attach(operation, new Unit(), active)
  }

  /** The plan of `operation` under the bindings of `source`; see `canAttach`. */
  #attach(operation: Operation, source: Operator, active: ActiveGraph): Operator {
    this.#evaluation.budget.checkTime()
    switch (operation.op) {
      case 'bgp':
        return this.#bgp(operation, source, active)
      case 'path':
        return this.#path(operation, source, active)
      case 'filter':
        return this.#test(this.#attach(operation.input, source, active), operation.expression, active)
      case 'join': {
        const left = this.#attach(operation.left, source, active)
        const apart = operation.apart === true && source instanceof Unit
        return apart || !canAttach(operation.right, new Set(left.variables))
          ? this.#hashJoin(left, operation.right, active)
          : this.#attach(operation.right, left, active)
      }
      case 'leftJoin':
        return this.#leftJoin(operation, source, active)
      case 'union': {
        const sides = alternatives(operation).map(
          side => (inner: Operator) => this.#inside(() => this.#attach(side, inner, active)),
        )
        return this.#step({ name: 'union' }, [source], new UnionOperator(source, sides, this.#pool))
      }
      case 'minus':
        return this.#minus(operation, source, active)
      case 'graph':
        return this.#inGraph(operation, source, active)
      case 'extend':
        return this.#extend(
          operation.variable,
          operation.expression,
          this.#attach(operation.input, source, active),
          active,
        )
      default:
        return source instanceof Unit
          ? this.#whole(operation, active)
          : this.#hashJoin(source, operation, active)
    }
  }

  /** Operations that look at all their input at once, and so never take bindings from outside. */
  #whole(operation: Whole, active: ActiveGraph): Operator {
    const { terms } = this.#evaluation
    switch (operation.op) {
      case 'values': {
        const rows = rowsOfValues(operation, terms)
        return this.#step({ name: 'values', operation }, [], rows)
      }
      case 'service':
        if (operation.silent) return new Unit()
        throw new QueryError(
          'SERVICE is off: a query in this graph asks no other server. Take the clause out, or write SERVICE SILENT to have it count as empty.',
        )
      case 'group':
        return this.#group(operation, active)
      case 'orderBy':
        return this.#orderBy(operation, active)
      case 'project': {
        const input = this.#alone(operation.input, active)
        return this.#step({ name: 'project', operation }, [input], new Project(input, operation.variables))
      }
      case 'distinct': {
        const input = this.#alone(operation.input, active)
        return this.#step({ name: 'distinct' }, [input], new Distinct(input, this.#budget))
      }
      case 'reduced':
        return this.#alone(operation.input, active)
      case 'graph':
        return this.#eachGraph(operation)
      case 'slice': {
        const input = this.#alone(operation.input, active)
        const { offset, limit = Number.POSITIVE_INFINITY } = operation
        return this.#step({ name: 'slice', operation }, [input], new Slice(input, offset, limit))
      }
    }
  }

  #bgp({ patterns, estimates }: Bgp, source: Operator, active: ActiveGraph): Operator {
    let plan = source
    patterns.forEach((pattern, k) => {
      const join = new IndexJoin(plan, active.index, this.#slots(pattern, active), this.#pool)
      plan = this.#step({ name: 'index join', pattern, estimate: estimates?.[k] }, [plan], join)
    })
    return plan
  }

  #slots({ subject, predicate, object }: TriplePattern, { graph }: ActiveGraph): Slot[] {
    const slots = [subject, predicate, object].map(
      (term): Slot => (term.termType === 'Variable' ? term.value : this.#evaluation.idOf(term)),
    )
    return graph === undefined ? slots : [...slots, graph]
  }

  #path(pattern: PathPattern, source: Operator, active: ActiveGraph): Operator {
    const { idOf, terms, fresh } = this.#evaluation
    const expanded = expandPath(pattern, fresh)
    if (expanded !== pattern) return this.#attach(expanded, source, active)
    // A path of no steps leads from any term to itself, of the store or not.
    const end = (term: PatternTerm): Slot => (term.termType === 'Variable' ? term.value : terms.intern(term))
    const join = new PathJoin(source, {
      subject: end(pattern.subject),
      path: pattern.path,
      object: end(pattern.object),
      graph: { index: active.index, graph: graphId(active) },
      open: isOpenPath(pattern, active),
      idOf,
      budget: this.#budget,
      pool: this.#pool,
    })
    return this.#step({ name: 'path', operation: pattern }, [source], join)
  }

  #hashJoin(left: Operator, right: Operation, active: ActiveGraph): Operator {
    return this.#hashed(left, this.#alone(right, active))
  }

  #hashed(left: Operator, right: Operator): Operator {
    const join = new HashJoin(left, right, this.#joinOptions)
    return this.#step({ name: 'hash join', shared: sharedVariables(left, right) }, [left, right], join)
  }

  #leftJoin({ left, right, expression }: LeftJoin, source: Operator, active: ActiveGraph): Operator {
    const outer = this.#attach(left, source, active)
    if (canAttach(right, new Set(outer.variables))) {
      const attach = (inner: Operator): Operator =>
        this.#inside(() => {
          const matches = this.#attach(right, inner, active)
          return expression === undefined ? matches : this.#test(matches, expression, active)
        })
      const optional = new Optional(outer, attach, this.#pool)
      return this.#step({ name: 'optional' }, [outer], optional)
    }
    const other = this.#alone(right, active)
    const join = new HashJoin(outer, other, {
      ...this.#joinOptions,
      optional: true,
      ...(expression && {
        condition: variables => this.#condition(expression, variables, active),
      }),
    })
    return this.#step({ name: 'hash left join', shared: sharedVariables(outer, other) }, [outer, other], join)
  }

  #minus({ left, right }: MinusOperation, source: Operator, active: ActiveGraph): Operator {
    const outer = this.#attach(left, source, active)
    const inner = variablesOf(left)
    const shared = variablesOf(right).filter(name => inner.includes(name))
    if (shared.length === 0) return outer
    const certain = certainVariables(right)
    const surely = shared.some(name => outer.certain.has(name) && certain.has(name))
    if (surely && canAttach(right, new Set(outer.variables))) {
      const attach = (inner: Operator) => this.#inside(() => this.#attach(right, inner, active))
      const not = new Exists(outer, attach, true, this.#pool)
      return this.#step({ name: 'minus' }, [outer], not)
    }
    const other = this.#alone(right, active)
    const minus = new Minus(outer, other, this.#budget)
    return this.#step({ name: 'hash minus', shared }, [outer, other], minus)
  }

  /** The rows for which the expression holds, conjunct by conjunct; those that ask for no pattern come first. */
  #test(source: Operator, expression: Expression, active: ActiveGraph): Operator {
    const conjuncts = conjunctsOf(expression)
    const plain = conjuncts.filter(c => !asksForPattern(c))
    const asking = conjuncts.filter(c => asksForPattern(c))
    // Each has a step of its own in an explanation, but not thousands.
    const steps = plain.length > MOST_STEPS ? [and(plain)] : plain
    return [...steps, ...asking].reduce((plan, c) => this.#conjunct(plan, c, active), source)
  }

  #conjunct(source: Operator, expression: Expression, active: ActiveGraph): Operator {
    if (expression.kind === 'exists') {
      const { pattern, negated } = expression
      const attach = (inner: Operator) => this.#matching(pattern, inner, active)
      const exists = new Exists(source, attach, negated, this.#pool)
      return this.#step({ name: negated ? 'not exists' : 'exists' }, [source], exists)
    }
    const { plan, expressions } = this.#withFlags(source, [expression], active)
    const [flagged] = expressions
    const test = compileTest(flagged!, this.#scope(plan.variables))
    const filter = new FilterOperator(plan, test, this.#budget)
    return this.#step({ name: 'filter', expression }, [source], this.#without(filter, source.variables))
  }

  /** The rows of `inner` for which a pattern has a solution; its variables may stand for the row's terms. */
  #matching(pattern: Operation, inner: Operator, active: ActiveGraph): Operator {
    if (canAttachExists(pattern, new Set(inner.variables)))
      return this.#inside(() =>
        this.#attach(pattern, inner, { ...active, constants: new Set(inner.variables) }),
      )
    const plans = this.#substituted(inner.variables, active)
    return new PerRow(inner, (columns, row) => plans.planFor(pattern, columns, row))
  }

  #substituted(variables: readonly string[], active: ActiveGraph): SubstitutedPlans {
    const plan = (operation: Operation, workspace: Workspace): Operator =>
      new Planner(this.#evaluation, undefined, workspace).#alone(operation, active)
    return new SubstitutedPlans({ evaluation: this.#evaluation, active, variables, plan }, this.#workspace)
  }

  /** `source` with a column for each EXISTS inside the expressions, and these with that column in its place. */
  #withFlags(
    source: Operator,
    expressions: readonly Expression[],
    active: ActiveGraph,
  ): { plan: Operator; expressions: readonly Expression[] } {
    let plan = source
    const { terms } = this.#evaluation
    const flagged = (expression: Expression): Expression => {
      if (!asksForPattern(expression)) return expression
      if (expression.kind === 'call') return { ...expression, args: expression.args.map(flagged) }
      if (expression.kind !== 'exists') return expression
      const { pattern, negated } = expression
      const name = ` exists${this.#flags++}`
      plan = new ExistsFlag(plan, inner => this.#matching(pattern, inner, active), {
        variable: name,
        yes: terms.intern(negated ? FALSE : TRUE),
        no: terms.intern(negated ? TRUE : FALSE),
        pool: this.#pool,
      })
      return { kind: 'variable', name }
    }
    return { expressions: expressions.map(flagged), plan }
  }

  /** `plan` with these variables alone, where it has others. */
  #without(plan: Operator, variables: readonly string[]): Operator {
    return plan.variables.length === variables.length ? plan : new Project(plan, variables)
  }

  #extend(variable: string, expression: Expression, input: Operator, active: ActiveGraph): Operator {
    const { plan, expressions } = this.#withFlags(input, [expression], active)
    const evaluate = compileId(expressions[0]!, this.#scope(plan.variables))
    const extended = new Extend(plan, variable, evaluate, this.#budget)
    const kept = this.#without(extended, [...input.variables, variable])
    return this.#step({ name: 'bind', variable, expression }, [input], kept)
  }

  #group(operation: GroupOperation, active: ActiveGraph): Operator {
    const { terms } = this.#evaluation
    const budget = this.#budget
    const { by, aggregates } = operation
    const counted = operation.fromIndex ? countedPlace(operation) : undefined
    if (counted !== undefined && typeof active.graph !== 'string') {
      const slots = this.#slots(counted.pattern, active)
      const options = { place: counted.place, by, aggregates, terms, budget }
      const count = indexCount(active.index, slots, options)
      if (count !== undefined)
        return this.#step({ name: 'count by index', pattern: counted.pattern }, [], count)
    }
    const source = this.#alone(operation.input, active)
    const visible = this.#without(source, countedVariables(source.variables, operation))
    const wanted = aggregates.flatMap(({ expression }) => expression ?? [])
    const { plan, expressions } = this.#withFlags(visible, wanted, active)
    const scope = this.#scope(plan.variables)
    let next = 0
    const args = aggregates.map(({ expression }) =>
      expression === undefined ? undefined : compileArgument(expressions[next++]!, scope),
    )
    const group = new Group(plan, { by, aggregates, args, terms, budget })
    return this.#step({ name: 'group', operation }, [source], group)
  }

  #orderBy({ comparators, input, keep }: OrderByOperation, active: ActiveGraph): Operator {
    const source = this.#alone(input, active)
    const { plan, expressions } = this.#withFlags(
      source,
      comparators.map(c => c.expression),
      active,
    )
    const scope = this.#scope(plan.variables)
    const keys = comparators.map(({ descending }, k) => ({ expression: expressions[k]!, descending }))
    const sorted = new OrderBy(plan, {
      comparators: keys,
      compile: ({ expression }) => compileExpression(expression, scope),
      keep,
      budget: this.#budget,
    })
    const name = keep === undefined ? 'sort' : 'sort, first rows kept'
    return this.#step({ name }, [source], this.#without(sorted, source.variables))
  }

  #inGraph(operation: InGraph, source: Operator, { constants = NONE }: ActiveGraph): Operator {
    const { name, input } = operation
    const { namedGraphs, idOf, dataset } = this.#evaluation
    if (name.termType !== 'Variable') {
      const id = idOf(name)
      if (!dataset.graphs.has(id))
        return this.#step({ name: 'nothing' }, [], noRows([...source.variables, ...variablesOf(operation)]))
      const active: ActiveGraph = { index: namedGraphs, graph: id, constants }
      return canAttach(input, new Set(source.variables))
        ? this.#attach(input, source, active)
        : this.#hashJoin(source, input, active)
    }
    if (spreadsOverGraphs(input, name.value)) {
      const active: ActiveGraph = { index: namedGraphs, graph: name.value, constants }
      if (canAttach(input, new Set(source.variables))) return this.#attach(input, source, active)
    }
    const each = this.#eachGraph(operation)
    return source instanceof Unit ? each : this.#hashed(source, each)
  }

  #eachGraph({ name, input }: InGraph): Operator {
    const { namedGraphs, dataset } = this.#evaluation
    const workspace = new InnerWorkspace(this.#budget)
    const planner = new Planner(this.#evaluation, undefined, workspace)
    const planFor = (graph: TermId) => {
      workspace.release() // the plan of the graph before has ended
      return planner.#alone(input, { index: namedGraphs, graph })
    }
    const each = new EachGraph(name.value, [...dataset.graphs], planFor(NO_TERM), planFor)
    return this.#step({ name: 'each graph' }, [], each)
  }

  #scope(variables: readonly string[]): Scope {
    const { terms, context } = this.#evaluation
    return { variables, terms, context, exists: () => false }
  }

  /** A condition on joined rows, which an EXISTS inside it asks for row by row. */
  #condition(expression: Expression, variables: readonly string[], active: ActiveGraph): Test {
    const plans = this.#substituted(variables, active)
    const exists: Scope['exists'] = (pattern, { columns }, row) => plans.hasSolution(pattern, columns, row)
    return compileTest(expression, { ...this.#scope(variables), exists })
  }

  /** A plan that runs inside the operator under construction. */
  #inside(build: () => Operator): Operator {
    return this.#recorder === undefined ? build() : this.#recorder.inside(build)
  }

  get #pool(): ColumnPool {
    return this.#workspace.pool
  }

  get #budget(): Budget {
    return this.#workspace.budget
  }

  get #joinOptions(): HashJoinOptions {
    return { optional: false, budget: this.#budget, pool: this.#pool }
  }

  #step(text: StepText, inputs: readonly Operator[], operator: Operator): Operator {
    return this.#recorder === undefined ? operator : this.#recorder.watch(text, inputs, operator)
  }
}
