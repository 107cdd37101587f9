// Which variables a pattern can bind, and which it binds in every solution (SPARQL 1.1, section 18.2.1).
import type { Expression, Operation, PathPattern, PatternTerm, TriplePattern } from './algebra.ts'

/** The variables that are in scope after `operation`, in the order of their first mention. */
export function variablesOf(operation: Operation): string[] {
  const names = new Set<string>()
  collect(operation, names)
  return [...names]
}

function collect(operation: Operation, names: Set<string>): void {
  switch (operation.op) {
    case 'bgp':
      for (const pattern of operation.patterns) for (const name of patternVariables(pattern)) names.add(name)
      return
    case 'path':
      for (const name of pathVariables(operation)) names.add(name)
      return
    case 'join':
    case 'leftJoin':
    case 'union':
      collect(operation.left, names)
      collect(operation.right, names)
      return
    case 'minus':
      collect(operation.left, names)
      return
    case 'graph':
    case 'service':
      collect(operation.input, names)
      if (operation.name.termType === 'Variable') names.add(operation.name.value)
      return
    case 'extend':
      collect(operation.input, names)
      names.add(operation.variable)
      return
    case 'values':
      for (const name of operation.variables) names.add(name)
      return
    case 'group':
      for (const name of operation.by) names.add(name)
      for (const aggregate of operation.aggregates) names.add(aggregate.variable)
      return
    case 'project':
      for (const name of operation.variables) names.add(name)
      return
    default:
      collect(operation.input, names)
  }
}

/** The variables that every solution of `operation` binds. */
export function certainVariables(operation: Operation): Set<string> {
  switch (operation.op) {
    case 'bgp':
      return new Set(operation.patterns.flatMap(patternVariables))
    case 'path':
      return new Set(pathVariables(operation))
    case 'join':
      return new Set([...certainVariables(operation.left), ...certainVariables(operation.right)])
    case 'leftJoin':
    case 'minus':
      return certainVariables(operation.left)
    case 'graph': {
      const inner = certainVariables(operation.input)
      return operation.name.termType === 'Variable' ? inner.add(operation.name.value) : inner
    }
    case 'service':
      return new Set() // SILENT may give one empty row
    case 'union': {
      const right = certainVariables(operation.right)
      return new Set([...certainVariables(operation.left)].filter(name => right.has(name)))
    }
    case 'values':
      return new Set(operation.variables.filter((_, k) => operation.rows.every(row => row[k] !== undefined)))
    case 'extend':
      return certainVariables(operation.input) // an expression may fail
    case 'group': {
      const input = certainVariables(operation.input)
      const counts = operation.aggregates.filter(a => a.function === 'count').map(a => a.variable) // others may fail
      return new Set([...operation.by.filter(name => input.has(name)), ...counts])
    }
    case 'project': {
      const input = certainVariables(operation.input)
      return new Set(operation.variables.filter(name => input.has(name)))
    }
    default:
      return certainVariables(operation.input)
  }
}

export function patternVariables({ subject, predicate, object }: TriplePattern): string[] {
  return [...termVariables(subject), ...termVariables(predicate), ...termVariables(object)]
}

/** The variables at the ends of a path. */
export function pathVariables({ subject, object }: PathPattern): string[] {
  return [...termVariables(subject), ...termVariables(object)]
}

function termVariables(term: PatternTerm): string[] {
  if (term.termType === 'Variable') return [term.value]
  return []
}

/** The variables that an expression mentions: those that an EXISTS inside it could take from outside included. */
export function expressionVariables(expression: Expression): string[] {
  const names = new Set<string>()
  mention(expression, names)
  return [...names]
}

function mention(expression: Expression, names: Set<string>): void {
  if (expression.kind === 'variable') names.add(expression.name)
  else if (expression.kind === 'call') for (const arg of expression.args) mention(arg, names)
  else if (expression.kind === 'exists') mentionAll(expression.pattern, names)
}

/** Every variable named anywhere in `operation`, in scope after it or not. */
export function mentionedVariables(operation: Operation): string[] {
  const names = new Set<string>()
  mentionAll(operation, names)
  return [...names]
}

function mentionAll(operation: Operation, names: Set<string>): void {
  for (const name of variablesOf(operation)) names.add(name)
  switch (operation.op) {
    case 'bgp':
    case 'path':
    case 'values':
      return
    case 'join':
    case 'union':
    case 'minus':
    case 'leftJoin':
      mentionAll(operation.left, names)
      mentionAll(operation.right, names)
      if (operation.op === 'leftJoin' && operation.expression) mention(operation.expression, names)
      return
    case 'filter':
    case 'extend':
      mention(operation.expression, names)
      break
    case 'orderBy':
      for (const { expression } of operation.comparators) mention(expression, names)
      break
    case 'group':
      for (const { expression } of operation.aggregates) if (expression) mention(expression, names)
      break
  }
  mentionAll(operation.input, names)
}
