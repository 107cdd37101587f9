// One triple pattern or path, taken into a query: what it binds, the parameters it brings, and how a value
// as its object is looked for.
import { type Expression, join, type Operation, type PatternTerm } from '../algebra/algebra.ts'
import { QueryError } from '../rdf/errors.ts'
import { variable } from '../rdf/terms.ts'
import { hiddenName } from './hidden-variables.ts'
import { rangesOf } from './operand.ts'
import { Parameter } from './parameter.ts'
import { PropertyPath } from './path.ts'
import { patternTerm, variableIn } from './pattern-slot.ts'
import { canCompare, Property, type Range } from './property.ts'
import { type QueryState, withParameter, withVariable } from './query-state.ts'
import { isTerm, shown, takenBy, toLiteral } from './term-of.ts'

export function withPattern(
  before: QueryState,
  subject: unknown,
  predicate: unknown,
  object: unknown,
): QueryState {
  const along = predicate instanceof PropertyPath ? predicate : undefined
  const end = along?.end ?? (predicate instanceof Property ? predicate.range : 'any')
  let state = withSlot(before, subject, along?.start ?? 'iri')
  if (along === undefined) state = withSlot(state, predicate, 'iri')
  checkObject(object, end)
  const [place, after] = objectIn(state, object, end)
  return { ...after, pattern: join(after.pattern, patternOf(subject, predicate, place)) }
}

function patternOf(subject: unknown, predicate: unknown, object: PatternTerm): Operation {
  const from = patternTerm(subject)
  if (predicate instanceof PropertyPath) return { op: 'path', subject: from, path: predicate.path, object }
  const by = patternTerm(predicate)
  if (by.termType !== 'NamedNode' && by.termType !== 'Variable')
    throw new QueryError(`${shown(by)} can't be a predicate; use a property such as iri(…).`)
  return { op: 'bgp', patterns: [{ subject: from, predicate: by, object }] }
}

/** Throws where nothing could ever match, since the property has values of another kind. */
function checkObject(object: unknown, range: Range): void {
  if (typeof object === 'string' || object === undefined || object === null) return
  const ranges = object instanceof Parameter ? [object.range ?? 'any'] : rangesOf(object)
  const isLiteral = isTerm(object) && object.termType === 'Literal'
  if (canCompare(ranges, [range]) && !(isLiteral && range === 'iri')) return
  const given = object instanceof Parameter ? `param('${object.name}') of ${object.range}` : shown(object)
  throw new QueryError(`The property takes ${takenBy(range)} as its object, not ${given}.`)
}

/** `state` with the variable or the parameter of a slot whose terms are of `range`. */
export function withSlot(state: QueryState, slot: unknown, range: Range): QueryState {
  if (slot instanceof Parameter) {
    const known = slot.range ?? range
    const next = withParameter(state, new Parameter(slot.name, known))
    if (known !== 'any') return next
    return { ...next, termParameters: new Set([...next.termParameters, slot.name]) }
  }
  if (typeof slot !== 'string') return state
  return { ...state, ranges: withVariable(state.ranges, variableIn(slot), [range]) }
}

/**
 * What stands at the object's place. What has several notations is looked for by its value: a variable that
 * nobody can name, and the condition that it equals the value.
 */
function objectIn(before: QueryState, object: unknown, range: Range): [PatternTerm, QueryState] {
  const state = withSlot(before, object, range)
  const value = byValue(object, range)
  if (value === undefined) return [patternTerm(object), state]
  const name = hiddenName(state.hidden)
  const condition: Expression = { kind: 'call', name: '=', args: [{ kind: 'variable', name }, value] }
  return [variable(name), { ...state, hidden: state.hidden + 1, filters: [...state.filters, condition] }]
}

const BY_VALUE: ReadonlySet<Range> = new Set([
  'integer',
  'safeInteger',
  'decimal',
  'double',
  'numeric',
  'dateTime',
])

function byValue(object: unknown, range: Range): Expression | undefined {
  if (typeof object === 'number' || typeof object === 'bigint' || object instanceof Date)
    return { kind: 'term', term: toLiteral(object) }
  if (object instanceof Parameter && BY_VALUE.has(object.range ?? range))
    return { kind: 'variable', name: object.name }
  return undefined
}
