import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Operation } from '../../src/algebra/algebra.ts'
import { ask, evaluate } from '../../src/engine/evaluate.ts'
import { iri, literal, quad, type Term, variable } from '../../src/rdf/terms.ts'
import { Store } from '../../src/store/store.ts'
import { StoreBuilder } from '../../src/store/store-builder.ts'
import { naive, type Solution, solutionKey } from './naive.ts'
import { data, fuzz, query } from './random-queries.ts'
import { storeOf } from './store-of.ts'

function solutionsOf(operation: Operation, store: Store): Solution[] {
  const solutions = evaluate(operation, store.snapshot)
  return Array.from({ length: solutions.length }, (_, row) => {
    const bound = solutions.variables.flatMap((name, v): [string, Term][] => {
      const term = solutions.term(v, row)
      return term === undefined ? [] : [[name, term]]
    })
    return new Map(bound)
  })
}

it('the engine gives the multisets of the definition, on random queries over random graphs', () => {
  fc.assert(
    fc.property(data, query, (quads, operation) => {
      const actual = solutionsOf(operation, storeOf(quads)).map(solutionKey).sort()
      expect(actual).toEqual(naive(operation, quads).map(solutionKey).sort())
    }),
    fuzz(1500, 20_261_124),
  )
}, 900_000)

describe('evaluate', () => {
  const e = (name: string) => iri(`http://e/${name}`)
  const chain = storeOf(Array.from({ length: 5000 }, (_, i) => quad(e(`n${i}`), e('next'), e(`n${i + 1}`))))
  const hop = (from: string, to: string) => ({
    subject: variable(from),
    predicate: e('next'),
    object: variable(to),
  })

  it('joins more rows than a batch holds', () => {
    const operation: Operation = { op: 'bgp', patterns: [hop('a', 'b'), hop('b', 'c'), hop('c', 'd')] }
    expect(evaluate(operation, chain.snapshot).length).toBe(4998)
  })

  it('keeps every row of an optional whose matches end in the middle of a batch', () => {
    const right: Operation = { op: 'bgp', patterns: [hop('b', 'c')] }
    const operation: Operation = { op: 'leftJoin', left: { op: 'bgp', patterns: [hop('a', 'b')] }, right }
    const solutions = evaluate(operation, chain.snapshot)
    expect(solutions.length).toBe(5000)
    const unbound = Array.from({ length: 5000 }, (_, row) => solutions.term(2, row)).filter(
      term => term === undefined,
    )
    expect(unbound).toHaveLength(1)
  })

  it('multiplies without a shared variable', () => {
    const some: Operation = {
      op: 'slice',
      offset: 10,
      limit: 1500,
      input: { op: 'bgp', patterns: [hop('a', 'b')] },
    }
    const other: Operation = {
      op: 'slice',
      offset: 0,
      limit: 3,
      input: { op: 'bgp', patterns: [hop('c', 'd')] },
    }
    expect(evaluate({ op: 'join', left: some, right: other }, chain.snapshot).length).toBe(4500)
  })

  it('sorts numbers by value, stably, unbound first', () => {
    const numbers = ['10', '9.5', '1e1', '-3'].map((n, i) =>
      quad(
        e(`x${i}`),
        e('v'),
        literal(n, iri(`http://www.w3.org/2001/XMLSchema#${['integer', 'decimal', 'double', 'integer'][i]}`)),
      ),
    )
    const input: Operation = {
      op: 'bgp',
      patterns: [{ subject: variable('x'), predicate: e('v'), object: variable('v') }],
    }
    const comparators = [{ expression: { kind: 'variable', name: 'v' }, descending: false }] as const
    const solutions = evaluate({ op: 'orderBy', comparators, input }, storeOf(numbers).snapshot)
    const column = solutions.variables.indexOf('v')
    expect(Array.from({ length: 4 }, (_, row) => solutions.term(column, row)!.value)).toEqual([
      '-3',
      '9.5',
      '10',
      '1e1',
    ])
  })

  it('stops at the time limit, and the process goes on', () => {
    const patterns = ['a', 'c', 'e', 'g'].map((from, i) => hop(from, `to${i}`))
    expect(() => evaluate({ op: 'bgp', patterns }, chain.snapshot, { timeout: 200 })).toThrow(
      /time limit of 0.2 s/,
    )
    expect(ask({ op: 'bgp', patterns }, chain.snapshot, { timeout: 200 })).toBe(true)
  })

  it('sees inferred triples beside asserted ones unless told otherwise', () => {
    const builder = new StoreBuilder()
    builder.add('http://e/a', 'http://e/p', 'http://e/b', '', 0)
    builder.add('http://e/b', 'http://e/p', 'http://e/c', 'https://w3id.org/metastasis-kg/graph/inferred', 0)
    const { snapshot } = new Store(builder.build())
    const all: Operation = {
      op: 'bgp',
      patterns: [{ subject: variable('s'), predicate: e('p'), object: variable('o') }],
    }
    expect(evaluate(all, snapshot).length).toBe(2)
    expect(evaluate(all, snapshot, { inferred: false }).length).toBe(1)
  })
})
