// How a query was answered: its plan with the rows that came out of each step, beside what was expected.
import type { Operation } from '../algebra/algebra.ts'
import type { Explanation, PlanStep } from '../query/executor.ts'
import { LimitError } from '../rdf/errors.ts'
import type { Prefixes } from '../rdf/prefixes.ts'
import type { Snapshot } from '../store/snapshot.ts'
import { drain } from './drivers.ts'
import { Evaluation, type EvaluationOptions } from './evaluation.ts'
import { numberSolutions } from './expressions/number-solutions.ts'
import { optimize } from './optimizer/optimize.ts'
import { Planner } from './plan.ts'
import { type RecordedStep, Recorder } from './recorder.ts'
import { checkSize } from './size-limit.ts'

/**
 * The explanation of one run of `operation`, which is made for it and whose rows are thrown away. A run that a
 * limit ends is explained as far as it came.
 */
export function explain(
  operation: Operation,
  snapshot: Snapshot,
  prefixes: Prefixes,
  options: EvaluationOptions = {},
): Explanation {
  checkSize(operation)
  const evaluation = new Evaluation(snapshot, options)
  const passes: string[] = []
  const optimized = optimize(numberSolutions(operation), evaluation, evaluation.defaultGraph, pass =>
    passes.push(pass),
  )
  const recorder = new Recorder(prefixes)
  const plan = new Planner(evaluation, recorder).plan(optimized)
  const stopped = stoppedBy(() => drain(plan, evaluation.budget, () => false))
  const step = recorder.step(plan)
  const warnings = [...warningsOf(step), ...(stopped === undefined ? [] : [`Stopped: ${stopped}`])]
  return { plan: step, passes, warnings, toString: () => explanationText(step, passes, warnings) }
}

/** What a limit said that ended the work; undefined where it came to its end. */
function stoppedBy(work: () => void): string | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    if (error instanceof LimitError) return error.message
    throw error
  }
}

function warningsOf(step: RecordedStep): string[] {
  const warnings = step.inputs.flatMap(warningsOf)
  if (!step.product) return warnings
  const [left, right] = step.inputs.map(input => input.rows)
  if (left === undefined || left < 2) return warnings
  if (right === undefined) {
    if (step.rows > left)
      warnings.push(`Cartesian product: ${step.detail} shares no variable with the ${left} rows before it.`)
  } else if (right > 1)
    warnings.push(
      `Cartesian product: each of ${left} rows goes with each of ${right} others; say how they belong together, or ask for them apart.`,
    )
  return warnings
}

/** A table: rows, rows expected, and the steps, indented under what draws from them. */
function explanationText(plan: PlanStep, passes: readonly string[], warnings: readonly string[]): string {
  const lines: string[] = ['      rows  expected  step']
  const visit = ({ name, detail, rows, estimate, inputs }: PlanStep, depth: number) => {
    const expected = estimate === undefined ? '' : String(estimate)
    const text = detail === '' ? name : `${name}  ${detail}`
    lines.push(`${String(rows).padStart(10)}  ${expected.padStart(8)}  ${'  '.repeat(depth)}${text}`)
    for (const input of inputs) visit(input, depth + 1)
  }
  visit(plan, 0)
  if (passes.length > 0) lines.push(`passes: ${passes.join(', ')}`)
  for (const warning of warnings) lines.push(`warning: ${warning}`)
  return `${lines.join('\n')}\n`
}
