// Solution mappings for the oracle, and the operations of section 18.3 and 18.5 on them.
import type { PatternTerm, TriplePattern } from '../../src/algebra/algebra.ts'
import { termKey } from '../../src/rdf/term-key.ts'
import type { Quad, Term } from '../../src/rdf/terms.ts'

export type Solution = ReadonlyMap<string, Term>

/** A string that equal solutions share. */
export function solutionKey(solution: Solution): string {
  return [...solution]
    .map(([name, term]) => `${name}=${termKey(term)}`)
    .sort()
    .join('\n')
}

/** The ways to extend `solution` to one that maps `pattern` to a triple of the graph. */
export function matches(pattern: TriplePattern, solution: Solution, graph: readonly Quad[]): Solution[] {
  const found: Solution[] = []
  for (const { subject, predicate, object } of graph) {
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

/** Whether `slot` is `term`, which a variable is made where it is not bound yet. */
export function unify(slot: PatternTerm, term: Term, solution: Map<string, Term>): boolean {
  if (slot.termType !== 'Variable') return slot.equals(term)
  const bound = solution.get(slot.value)
  if (bound !== undefined) return bound.equals(term)
  solution.set(slot.value, term)
  return true
}

export function compatible(a: Solution, b: Solution): boolean {
  for (const [name, term] of b) if (a.has(name) && !a.get(name)!.equals(term)) return false
  return true
}

/** Thrown where nested loops would not come to an end in good time. */
export class TooMuch extends Error {}

export const MOST_PAIRS = 300_000

/** Join(Ω1, Ω2). */
export function joined(left: readonly Solution[], right: readonly Solution[]): Solution[] {
  if (left.length * right.length > MOST_PAIRS) throw new TooMuch()
  return left.flatMap(a => right.filter(b => compatible(a, b)).map(b => new Map([...a, ...b])))
}

/** Minus(Ω1, Ω2): a solution goes where another is compatible with it and shares a variable. */
export function minus(left: readonly Solution[], right: readonly Solution[]): Solution[] {
  if (left.length * right.length > MOST_PAIRS) throw new TooMuch()
  return left.filter(a => !right.some(b => compatible(a, b) && [...b.keys()].some(name => a.has(name))))
}

export function restricted(solution: Solution, names: readonly string[]): Solution {
  return new Map([...solution].filter(([name]) => names.includes(name)))
}

export function without(solution: Solution, name: string): Solution {
  return new Map([...solution].filter(([other]) => other !== name))
}

export function distinct(solutions: readonly Solution[]): Solution[] {
  return [...new Map(solutions.map(solution => [solutionKey(solution), solution])).values()]
}
