import type { Operation } from '../../algebra/algebra.ts'
import type { ActiveGraph } from '../active-graph.ts'
import type { Evaluation } from '../evaluation.ts'
import { PASSES } from './passes.ts'

/** `operation` after all passes but those that the evaluation leaves out; `changed` is told of each that did something. */
export function optimize(
  operation: Operation,
  evaluation: Evaluation,
  active: ActiveGraph,
  changed?: (pass: string) => void,
): Operation {
  let current = operation
  for (const pass of PASSES) {
    if (evaluation.withoutPasses.includes(pass.name)) continue
    const next = pass.apply(current, { evaluation, active })
    if (next !== current) changed?.(pass.name)
    current = next
  }
  return current
}
