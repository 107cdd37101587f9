import type { Expression, Operation } from './algebra.ts'

/** `operation` with each of its inputs replaced; the same object where all stay. */
export function mapChildren(operation: Operation, change: (child: Operation) => Operation): Operation {
  if ('left' in operation) {
    const left = change(operation.left)
    const right = change(operation.right)
    return left === operation.left && right === operation.right ? operation : { ...operation, left, right }
  }
  if ('input' in operation) {
    const input = change(operation.input)
    return input === operation.input ? operation : { ...operation, input }
  }
  return operation
}

/** `operation` with each of its own expressions replaced; the same object where all stay. */
export function mapExpressions(
  operation: Operation,
  change: (expression: Expression) => Expression,
): Operation {
  switch (operation.op) {
    case 'filter':
    case 'extend': {
      const expression = change(operation.expression)
      return expression === operation.expression ? operation : { ...operation, expression }
    }
    case 'leftJoin': {
      if (operation.expression === undefined) return operation
      const expression = change(operation.expression)
      return expression === operation.expression ? operation : { ...operation, expression }
    }
    case 'orderBy': {
      const comparators = changed(operation.comparators, change)
      return comparators === operation.comparators ? operation : { ...operation, comparators }
    }
    case 'group': {
      const aggregates = changed(operation.aggregates, change)
      return aggregates === operation.aggregates ? operation : { ...operation, aggregates }
    }
    default:
      return operation
  }
}

function changed<Part extends { readonly expression?: Expression }>(
  parts: readonly Part[],
  change: (expression: Expression) => Expression,
): readonly Part[] {
  let same = true
  const mapped = parts.map(part => {
    if (part.expression === undefined) return part
    const expression = change(part.expression)
    if (expression === part.expression) return part
    same = false
    return { ...part, expression }
  })
  return same ? parts : mapped
}

/** `expression` with the patterns of each EXISTS in it replaced; the same object where all stay. */
export function mapPatterns(expression: Expression, change: (pattern: Operation) => Operation): Expression {
  if (expression.kind === 'exists') {
    const pattern = change(expression.pattern)
    return pattern === expression.pattern ? expression : { ...expression, pattern }
  }
  if (expression.kind !== 'call') return expression
  const args = expression.args.map(arg => mapPatterns(arg, change))
  return args.every((arg, k) => arg === expression.args[k]) ? expression : { ...expression, args }
}

/** `operation` with `change` made to every operation in it from the leaves up, those of EXISTS included. */
export function mapOperations(operation: Operation, change: (operation: Operation) => Operation): Operation {
  const inner = (child: Operation): Operation => mapOperations(child, change)
  return change(mapExpressions(mapChildren(operation, inner), e => mapPatterns(e, inner)))
}
