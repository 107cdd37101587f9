import type { Expression } from '../algebra/algebra.ts'

/** The terms of a conjunction; the expression itself where it is none. */
export function conjunctsOf(expression: Expression): readonly Expression[] {
  return expression.kind === 'call' && expression.name === '&&'
    ? expression.args.flatMap(conjunctsOf)
    : [expression]
}

/** The conjunction of one or more expressions. */
export function and(conjuncts: readonly Expression[]): Expression {
  return conjuncts.length === 1 ? conjuncts[0]! : { kind: 'call', name: '&&', args: conjuncts }
}
