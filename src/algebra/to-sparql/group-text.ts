// Patterns as the elements of a group: what a group accumulates from its first element to its last
// (SPARQL 1.1, section 18.2.2.6) is the spine of the tree, so it is walked in a loop, not by recursion.
// A FILTER holds for its whole group: one that more elements follow gets a group of its own.
import type { Group, LeftJoin, Operation, Values } from '../algebra.ts'
import { certainVariables, expressionVariables, variablesOf } from '../scope.ts'
import { conditions, constraintText, expressionText, type Surroundings } from './expression-text.ts'
import { joined, united } from './joined.ts'
import { pathText } from './path-text.ts'
import { selectText } from './select-text.ts'
import type { TermText } from './term-text.ts'

/** Prints patterns with these terms; the same object prints what expressions and subqueries ask for. */
export function groupPrinter(terms: TermText): Surroundings {
  const around: Surroundings = { terms, group: operation => groupText(operation, around) }
  return around
}

/** `{ … }` around lines, which may hold lines themselves. */
export function block(lines: readonly string[]): string {
  if (lines.length === 0) return '{}'
  return `{\n${lines.map(line => `  ${line.replaceAll('\n', '\n  ')}\n`).join('')}}`
}

function groupText(operation: Operation, around: Surroundings): string {
  return block(isSubquery(operation) ? [selectText(operation, around)] : elements(operation, around))
}

/** The elements of a group that is `operation`. */
function elements(operation: Operation, around: Surroundings): string[] {
  const steps: Operation[] = []
  let first = operation
  for (;;) {
    if (first.op === 'group' && reusesName(first)) first = renamed(first)
    const rest = beneath(first, steps.at(-1))
    if (rest === undefined) break
    steps.push(first)
    first = rest
  }
  const lines = element(first, around)
  for (const step of steps.reverse()) lines.push(...following(step, around))
  return lines
}

/** What a group has accumulated before its last step, `operation`; undefined where that is its first element. */
function beneath(operation: Operation, outer: Operation | undefined): Operation | undefined {
  switch (operation.op) {
    case 'leftJoin':
    case 'minus':
      return operation.left
    case 'extend':
      return operation.input
    case 'filter':
      return outer === undefined || outer.op === 'filter' ? operation.input : undefined
    case 'join':
      return joined(operation)[0]
    default:
      return undefined
  }
}

/** The lines that add the last step of `step` to a group that holds what is beneath it. */
function following(step: Operation, around: Surroundings): string[] {
  switch (step.op) {
    case 'join':
      return joined(step)
        .slice(1)
        .flatMap(part => element(part, around))
    case 'leftJoin':
      return [optionalText(step, around)]
    case 'minus':
      return [`MINUS ${groupText(step.right, around)}`]
    case 'extend':
      return [`BIND(${expressionText(step.expression, around)} AS ${around.terms.variable(step.variable)})`]
    case 'filter':
      return conditions(step.expression).map(each => `FILTER${constraintText(each, around)}`)
    default:
      return []
  }
}

/** The lines that join `operation` to a group, whatever that holds. */
function element(operation: Operation, around: Surroundings): string[] {
  const { terms } = around
  switch (operation.op) {
    case 'bgp':
      return operation.patterns.map(pattern => terms.triple(pattern))
    case 'path': {
      const { subject, path, object } = operation
      return [`${terms.term(subject)} ${pathText(path, terms)} ${terms.term(object)} .`]
    }
    case 'union':
      return [
        united(operation)
          .map(part => groupText(part, around))
          .join(' UNION '),
      ]
    case 'graph':
      return [`GRAPH ${terms.term(operation.name)} ${groupText(operation.input, around)}`]
    case 'service': {
      const silent = operation.silent ? 'SILENT ' : ''
      return [`SERVICE ${silent}${terms.term(operation.name)} ${groupText(operation.input, around)}`]
    }
    case 'values':
      return [valuesText(operation, terms)]
    default:
      return isUnit(operation) ? [] : [groupText(operation, around)]
  }
}

/** What only a SELECT can say; a group too. */
const SUBQUERIES: ReadonlySet<Operation['op']> = new Set([
  'project',
  'distinct',
  'reduced',
  'slice',
  'orderBy',
])

function isSubquery(operation: Operation): boolean {
  if (operation.op === 'group') return !isUnit(operation) && !reusesName(operation)
  return SUBQUERIES.has(operation.op)
}

/** Whether an aggregate has the name of a variable that the grouping hides, which AS may not take. */
function reusesName({ aggregates, input }: Group): boolean {
  const inScope = variablesOf(input)
  return aggregates.some(({ variable }) => inScope.includes(variable))
}

/** The same with names for the aggregates that nobody else has, and their own by BIND. */
function renamed({ aggregates, ...group }: Group): Operation {
  const hidden = (name: string) => ` aggregate ${name}`
  const inner: Operation = {
    ...group,
    aggregates: aggregates.map(each => ({ ...each, variable: hidden(each.variable) })),
  }
  return aggregates.reduce<Operation>(
    (input, { variable }) => ({
      op: 'extend',
      variable,
      expression: { kind: 'variable', name: hidden(variable) },
      input,
    }),
    inner,
  )
}

/** One group of everything without an aggregate is one solution that binds nothing, as the empty group is. */
function isUnit(operation: Operation): boolean {
  return operation.op === 'group' && operation.by.length === 0 && operation.aggregates.length === 0
}

/** A filter directly inside OPTIONAL is the condition of the join; one in a group inside it is not. */
function optionalText({ right, expression }: LeftJoin, around: Surroundings): string {
  if (expression === undefined && right.op !== 'filter') return `OPTIONAL ${groupText(right, around)}`
  const lines = right.op === 'filter' ? [groupText(right, around)] : elements(right, around)
  const condition = expression === undefined ? [] : conditions(expression)
  // Oxigraph 0.5 takes the filter of the inner group for the condition, unless there is one.
  if (condition.length === 0 && seesOutside(right)) lines.push('FILTER(true)')
  return `OPTIONAL ${block([...lines, ...condition.map(each => `FILTER${constraintText(each, around)}`)])}`
}

/** Whether a filter reads a variable that its group may leave unbound, and something outside may bind. */
function seesOutside(operation: Operation): boolean {
  const read: string[] = []
  let input = operation
  for (; input.op === 'filter'; input = input.input) read.push(...expressionVariables(input.expression))
  const bound = certainVariables(input)
  return read.some(name => !bound.has(name))
}

function valuesText({ variables, rows }: Values, terms: TermText): string {
  const cells = rows.map(row => row.map(term => (term === undefined ? 'UNDEF' : terms.term(term))))
  const names = variables.map(name => terms.variable(name))
  if (names.length === 1) return `VALUES ${names[0]} { ${cells.map(([cell]) => `${cell} `).join('')}}`
  return `VALUES (${names.join(' ')}) { ${cells.map(row => `(${row.join(' ')}) `).join('')}}`
}
