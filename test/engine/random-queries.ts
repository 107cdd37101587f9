// Random queries for comparing the engine with an oracle.
import fc from 'fast-check'
import type { Operation } from '../../src/algebra/algebra.ts'
import { type Term, variable } from '../../src/rdf/terms.ts'
import { randomPatterns } from './random-patterns.ts'

/** SELECT queries over data whose literals are among `values`. */
export function randomQuery(values: readonly Term[]): fc.Arbitrary<Operation> {
  const { select } = randomPatterns(values)
  return fc
    .tuple(select, fc.integer({ min: 0, max: 9 }))
    .map(([operation, k]): Operation => (k === 0 ? { op: 'reduced', input: operation } : operation))
    .map(separateBlankNodes)
}

/** Gives the blank nodes of each basic graph pattern labels of their own, as the grammar asks. */
export function separateBlankNodes(operation: Operation): Operation {
  let leaf = 0
  const renamed = (node: unknown): unknown => {
    if (typeof node !== 'object' || node === null) return node
    if (Array.isArray(node)) return node.map(renamed)
    const { op, termType, value } = node as { op?: string; termType?: string; value?: string }
    if (op === 'bgp' || op === 'path') leaf++
    if (termType === 'Variable' && value?.startsWith(' ')) return variable(`${value} in ${leaf}`)
    if (termType !== undefined) return node
    return Object.fromEntries(Object.entries(node).map(([key, part]) => [key, renamed(part)]))
  }
  return renamed(operation) as Operation
}

/** How many random queries a run asks, and from which seed: more and other ones by `npm run test:long`. */
export function fuzz(runs: number, seed: number): { numRuns: number; seed: number } {
  const { FUZZ_RUNS, FUZZ_SEED } = process.env
  return { numRuns: Number(FUZZ_RUNS ?? runs), seed: Number(FUZZ_SEED ?? seed) }
}
