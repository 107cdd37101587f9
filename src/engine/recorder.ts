// Watches a plan while it runs, for an explanation: what each operator is, what it draws from and how many
// rows came out of it. Plans that run inside an operator (OPTIONAL, UNION, EXISTS), once for each batch, are
// listed among its inputs.
import type { Expression, Operation, TriplePattern } from '../algebra/algebra.ts'
import { patternVariables } from '../algebra/scope.ts'
import type { PlanStep } from '../query/executor.ts'
import type { Prefixes } from '../rdf/prefixes.ts'
import type { Batch, Operator } from './batch.ts'
import { describeStep } from './describe-step.ts'

/** What a step of a plan is about. */
export interface StepText {
  readonly name: string
  readonly pattern?: TriplePattern
  readonly operation?: Operation
  readonly expression?: Expression
  readonly variable?: string
  readonly shared?: readonly string[]
  readonly estimate?: number | undefined
}

/** A step, and whether no variable connects what it joins. */
export interface RecordedStep extends PlanStep {
  readonly product: boolean
  readonly inputs: readonly RecordedStep[]
}

export class Recorder {
  readonly #prefixes: Prefixes
  readonly #steps = new Map<Operator, Watched>()
  /** For each plan under construction, the plans built so far that run inside its next step. */
  readonly #frames: Operator[][] = [[]]

  /** With the prefixes in which IRIs are to be shown. */
  constructor(prefixes: Prefixes) {
    this.#prefixes = prefixes
  }

  /** Builds a plan that runs inside the step that is watched next. */
  inside(build: () => Operator): Operator {
    this.#frames.push([])
    const plan = build()
    this.#frames.pop()
    this.#frames.at(-1)!.push(plan)
    return plan
  }

  /** `operator` with its rows counted. */
  watch(text: StepText, inputs: readonly Operator[], operator: Operator): Operator {
    const inner = this.#frames.at(-1)!.splice(0)
    const known = [...inputs, ...inner].flatMap(input => this.#steps.get(input) ?? [])
    const step = new Watched(operator, text, known)
    this.#steps.set(step, step)
    return step
  }

  /** The step that `plan` ends with. */
  step(plan: Operator): RecordedStep {
    return this.#steps.get(plan)?.step(this.#prefixes) ?? ONE_ROW
  }
}

const ONE_ROW: RecordedStep = { name: 'one row', detail: '', rows: 1, product: false, inputs: [] }

class Watched implements Operator {
  readonly variables: readonly string[]
  readonly certain: ReadonlySet<string>
  readonly #operator: Operator
  readonly #text: StepText
  readonly #inputs: readonly Watched[]
  #rows = 0

  constructor(operator: Operator, text: StepText, inputs: readonly Watched[]) {
    this.variables = operator.variables
    this.certain = operator.certain
    this.#operator = operator
    this.#text = text
    this.#inputs = inputs
  }

  next(): Batch | undefined {
    const batch = this.#operator.next()
    this.#rows += batch?.length ?? 0
    return batch
  }

  reset(): void {
    this.#operator.reset()
  }

  step(prefixes: Prefixes): RecordedStep {
    const { name, estimate } = this.#text
    return {
      name,
      detail: describeStep(this.#text, prefixes),
      ...(estimate !== undefined && { estimate: Math.round(estimate) }),
      rows: this.#rows,
      product: this.#isProduct(),
      inputs: this.#inputs.map(input => input.step(prefixes)),
    }
  }

  #isProduct(): boolean {
    const { pattern, shared } = this.#text
    if (pattern === undefined) return shared?.length === 0
    const [source] = this.#inputs
    const variables = patternVariables(pattern)
    return (
      source !== undefined && variables.length > 0 && !variables.some(name => source.variables.includes(name))
    )
  }
}
