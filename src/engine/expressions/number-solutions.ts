// BNODE("label") gives the same node all over one solution and another one in the next (SPARQL 1.1, section
// 17.4.2.9). Operators see rows, not solutions; so where labels are used, the solutions get a number first: a
// variable that nobody can name, bound below the expressions, and handed to each BNODE with its label.
import type { Expression, Operation } from '../../algebra/algebra.ts'
import { mapChildren } from '../../algebra/map-operations.ts'
import { SOLUTION } from './contextual.ts'

/** `operation` with its solutions numbered where an expression makes blank nodes by label; else as it is. */
export function numberSolutions(operation: Operation): Operation {
  let chains = 0
  const rewritten = (node: Operation): Operation => {
    if (!isStep(node)) return mapChildren(node, rewritten)
    // One solution goes through all steps of a chain of BINDs and FILTERs.
    const chain: Step[] = []
    let below: Operation = node
    for (; isStep(below); below = below.input) chain.push(below)
    const input = rewritten(below)
    if (!chain.some(step => usesLabel(step.expression))) return rebuilt(chain, input, e => e)
    const name = `${SOLUTION}${++chains}`
    const numbered: Operation = {
      op: 'extend',
      variable: name,
      expression: { kind: 'call', name: SOLUTION, args: [] },
      input,
    }
    return rebuilt(chain, numbered, expression => withSolution(expression, name))
  }
  return rewritten(operation)
}

type Step = Extract<Operation, { op: 'extend' | 'filter' }>

function isStep(operation: Operation): operation is Step {
  return operation.op === 'extend' || operation.op === 'filter'
}

function rebuilt(chain: readonly Step[], input: Operation, change: (e: Expression) => Expression): Operation {
  return chain.reduceRight<Operation>((below, step) => {
    const expression = change(step.expression)
    return below === step.input && expression === step.expression
      ? step
      : { ...step, expression, input: below }
  }, input)
}

function usesLabel(expression: Expression): boolean {
  if (expression.kind !== 'call') return false
  return (expression.name === 'bnode' && expression.args.length === 1) || expression.args.some(usesLabel)
}

function withSolution(expression: Expression, name: string): Expression {
  if (!usesLabel(expression) || expression.kind !== 'call') return expression
  const args = expression.args.map(arg => withSolution(arg, name))
  if (expression.name !== 'bnode' || args.length !== 1) return { ...expression, args }
  return { ...expression, args: [...args, { kind: 'variable', name }] }
}
