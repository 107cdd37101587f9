// Plans of a pattern for one row after the other, the row's terms in the place of variables: what is left where
// a pattern can't be asked for many rows at once.
import type { Operation } from '../algebra/algebra.ts'
import { isHidden } from '../algebra/hidden-variables.ts'
import { substitute } from '../algebra/substitute.ts'
import type { Term } from '../rdf/terms.ts'
import type { ActiveGraph } from './active-graph.ts'
import type { Operator } from './batch.ts'
import type { Evaluation } from './evaluation.ts'
import { optimize } from './optimizer/optimize.ts'
import { InnerWorkspace, type Workspace } from './workspace.ts'

export interface SubstitutedPlansOptions {
  readonly evaluation: Evaluation
  /** The graph that the patterns are about. */
  readonly active: ActiveGraph
  /** The columns of the rows. */
  readonly variables: readonly string[]
  /** Plans an operation that is about the active graph. */
  readonly plan: (operation: Operation, workspace: Workspace) => Operator
}

export class SubstitutedPlans {
  readonly #options: SubstitutedPlansOptions
  readonly #workspace: InnerWorkspace

  constructor(options: SubstitutedPlansOptions, workspace: Workspace) {
    this.#options = options
    this.#workspace = new InnerWorkspace(workspace.budget)
  }

  /** The plan of `pattern` for a row; the plan before must have ended. */
  planFor(pattern: Operation, columns: readonly Uint32Array[], row: number): Operator {
    this.#workspace.release()
    const { evaluation, active, variables, plan } = this.#options
    const bindings = new Map<string, Term>()
    variables.forEach((name, c) => {
      const id = columns[c]![row]!
      if (id !== 0 && !isHidden(name)) bindings.set(name, evaluation.terms.term(id))
    })
    return plan(optimize(substitute(pattern, bindings), evaluation, active), this.#workspace)
  }

  /** Whether `pattern` has a solution for a row: found at once, within the limit of time. */
  hasSolution(pattern: Operation, columns: readonly Uint32Array[], row: number): boolean {
    const plan = this.planFor(pattern, columns, row)
    for (let batch = plan.next(); batch !== undefined; batch = plan.next()) {
      if (batch.length > 0) return true
      this.#workspace.budget.checkTime()
    }
    return false
  }
}
