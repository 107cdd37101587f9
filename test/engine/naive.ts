// The oracle: SPARQL algebra evaluated bottom-up as section 18.5 defines it, with Maps and nested loops,
// over a list of triples. It shares with the engine only the algebra and the functions on single values.
import type { Expression, Operation, PatternTerm, TriplePattern } from '../../src/algebra/algebra.ts'
import { effectiveBoolean } from '../../src/engine/expressions/compile.ts'
import { FUNCTIONS } from '../../src/engine/expressions/functions.ts'
import { compareForOrder, equalTerms } from '../../src/engine/expressions/order.ts'
import { termKey } from '../../src/rdf/term-key.ts'
import { iri, literal, type Quad, type Term } from '../../src/rdf/terms.ts'
import { XSD_BOOLEAN, XSD_INTEGER } from '../../src/rdf/vocabularies.ts'

export type Solution = ReadonlyMap<string, Term>

export function naive(operation: Operation, data: readonly Quad[]): Solution[] {
  switch (operation.op) {
    case 'bgp':
      return operation.patterns.reduce<Solution[]>(
        (solutions, pattern) => solutions.flatMap(s => matches(pattern, s, data)),
        [new Map()],
      )
    case 'join':
      return joined(naive(operation.left, data), naive(operation.right, data))
    case 'leftJoin': {
      const right = naive(operation.right, data)
      return naive(operation.left, data).flatMap(left => {
        const found = joined([left], right).filter(
          s => !operation.expression || holds(operation.expression, s, data),
        )
        return found.length > 0 ? found : [left]
      })
    }
    case 'union':
      return [...naive(operation.left, data), ...naive(operation.right, data)]
    case 'filter':
      return naive(operation.input, data).filter(s => holds(operation.expression, s, data))
    case 'extend':
      return naive(operation.input, data).map(s => {
        const value = valueFor(operation.expression, s, data)
        return value === undefined ? s : new Map([...s, [operation.variable, value]])
      })
    case 'values':
      return operation.rows.map(
        row =>
          new Map(
            operation.variables.flatMap((name, k) => (row[k] === undefined ? [] : [[name, row[k]] as const])),
          ),
      )
    case 'project':
      return naive(operation.input, data).map(s => restricted(s, operation.variables))
    case 'distinct':
      return [...new Map(naive(operation.input, data).map(s => [solutionKey(s), s])).values()]
    case 'orderBy':
      return naive(operation.input, data).sort((a, b) => {
        for (const { expression, descending } of operation.comparators) {
          const difference = compareForOrder(valueFor(expression, a, data), valueFor(expression, b, data))
          if (difference !== 0) return descending ? -difference : difference
        }
        return 0
      })
    case 'slice':
      return naive(operation.input, data).slice(
        operation.offset,
        operation.offset + (operation.limit ?? Number.POSITIVE_INFINITY),
      )
    case 'group': {
      const groups = new Map<string, Solution[]>()
      if (operation.by.length === 0) groups.set('', [])
      for (const s of naive(operation.input, data)) {
        const key = solutionKey(restricted(s, operation.by))
        groups.set(key, [...(groups.get(key) ?? []), s])
      }
      return [...groups.values()].map(members => {
        const row = new Map(members.length > 0 ? restricted(members[0]!, operation.by) : [])
        for (const { variable, distinct, expression } of operation.aggregates) {
          const values = expression
            ? members
                .map(s => valueFor(expression, s, data))
                .filter(v => v !== undefined)
                .map(termKey)
            : members.map(solutionKey)
          const count = distinct ? new Set(values).size : values.length
          row.set(variable, literal(String(count), iri(XSD_INTEGER)))
        }
        return row
      })
    }
  }
}

/** A string that equal solutions share. */
export function solutionKey(solution: Solution): string {
  return [...solution]
    .map(([name, term]) => `${name}=${termKey(term)}`)
    .sort()
    .join('\n')
}

function matches(pattern: TriplePattern, solution: Solution, data: readonly Quad[]): Solution[] {
  const found: Solution[] = []
  for (const { subject, predicate, object } of data) {
    const next = new Map(solution)
    if (
      unify(pattern.subject, subject, next) &&
      unify(pattern.predicate, predicate, next) &&
      unify(pattern.object, object, next)
    )
      found.push(next)
  }
  return found
}

function unify(slot: PatternTerm, term: Term, solution: Map<string, Term>): boolean {
  if (slot.termType !== 'Variable') return slot.equals(term)
  const bound = solution.get(slot.value)
  if (bound !== undefined) return bound.equals(term)
  solution.set(slot.value, term)
  return true
}

function joined(left: readonly Solution[], right: readonly Solution[]): Solution[] {
  return left.flatMap(a =>
    right.flatMap(b => {
      for (const [name, term] of b) if (a.has(name) && !a.get(name)!.equals(term)) return []
      return [new Map([...a, ...b])]
    }),
  )
}

function restricted(solution: Solution, names: readonly string[]): Solution {
  return new Map([...solution].filter(([name]) => names.includes(name)))
}

function holds(expression: Expression, solution: Solution, data: readonly Quad[]): boolean {
  return test(expression, solution, data) === true
}

function test(expression: Expression, solution: Solution, data: readonly Quad[]): boolean | undefined {
  if (expression.kind === 'exists') {
    const found = naive(substituted(expression.pattern, solution), data).length > 0
    return found !== expression.negated
  }
  if (expression.kind === 'call') {
    const args = () => expression.args.map(arg => test(arg, solution, data))
    switch (expression.name) {
      case '&&':
        return args().includes(false) ? false : args().includes(undefined) ? undefined : true
      case '||':
        return args().includes(true) ? true : args().includes(undefined) ? undefined : false
      case '!': {
        const [value] = args()
        return value === undefined ? undefined : !value
      }
      case 'bound':
        return expression.args[0]!.kind === 'variable' && solution.has(expression.args[0]!.name)
      case 'in':
      case 'notin': {
        const [subject, ...members] = expression.args.map(arg => valueFor(arg, solution, data))
        if (subject === undefined) return undefined
        const equal = members.map(member => (member === undefined ? undefined : equalTerms(subject, member)))
        const inside = equal.includes(true) ? true : equal.includes(undefined) ? undefined : false
        return inside === undefined ? undefined : inside === (expression.name === 'in')
      }
    }
  }
  return effectiveBoolean(valueFor(expression, solution, data))
}

function valueFor(expression: Expression, solution: Solution, data: readonly Quad[]): Term | undefined {
  if (expression.kind === 'term') return expression.term
  if (expression.kind === 'variable') return solution.get(expression.name)
  if (expression.kind === 'exists' || !FUNCTIONS.has(expression.name)) {
    const value = test(expression, solution, data)
    return value === undefined ? undefined : literal(String(value), iri(XSD_BOOLEAN))
  }
  const args = expression.args.map(arg => valueFor(arg, solution, data))
  return args.includes(undefined) ? undefined : FUNCTIONS.get(expression.name)!.call(...(args as Term[]))
}

/** EXISTS asks for its pattern with the bindings at hand put in: joining them in front does that for the patterns tested here. */
function substituted(pattern: Operation, solution: Solution): Operation {
  const names = [...solution.keys()]
  const row: Operation = { op: 'values', variables: names, rows: [names.map(name => solution.get(name))] }
  if (pattern.op === 'filter') return { ...pattern, input: substituted(pattern.input, solution) }
  return { op: 'join', left: row, right: pattern }
}
