// What keeps the work of a pull bounded, however long a plan is: an operator makes one pull of its source in a
// pull of its own, hands an empty batch on at once, and looks at no more than some thousand rows.
import { describe, expect, it } from 'vitest'
import { BATCH_PROBES, type Batch, type Operator } from '../../../src/engine/batch.ts'
import { Evaluation } from '../../../src/engine/evaluation.ts'
import { Distinct } from '../../../src/engine/operators/distinct.ts'
import { Exists } from '../../../src/engine/operators/exists.ts'
import { ExistsFlag } from '../../../src/engine/operators/exists-flag.ts'
import { Extend } from '../../../src/engine/operators/extend.ts'
import { Filter } from '../../../src/engine/operators/filter.ts'
import { Group } from '../../../src/engine/operators/group.ts'
import { HashJoin } from '../../../src/engine/operators/hash-join.ts'
import { IndexJoin } from '../../../src/engine/operators/index-join.ts'
import { Minus } from '../../../src/engine/operators/minus.ts'
import { Optional } from '../../../src/engine/operators/optional.ts'
import { OrderBy } from '../../../src/engine/operators/order-by.ts'
import { PathJoin } from '../../../src/engine/operators/path-join.ts'
import { PerRow } from '../../../src/engine/operators/per-row.ts'
import { Project } from '../../../src/engine/operators/project.ts'
import { Unit } from '../../../src/engine/operators/replay.ts'
import { Slice } from '../../../src/engine/operators/slice.ts'
import { Union } from '../../../src/engine/operators/union.ts'
import { iri, quad } from '../../../src/rdf/terms.ts'
import { storeOf } from '../store-of.ts'
import { budget, drained, Given, pool } from './given.ts'

const e = (name: string) => iri(`http://e/${name}`)
/** Triples of which none has the same subject and object. */
const store = storeOf(Array.from({ length: 35_000 }, (_, i) => quad(e(`s${i}`), e('p'), e(`o${i % 9}`))))
const { dataset, idOf, terms } = new Evaluation(store.snapshot)
const index = dataset.default
const P = idOf(e('p'))

/** Empty batches alone, and how often it was pulled. */
class Waiting implements Operator {
  readonly variables: readonly string[] = ['a']
  readonly certain: ReadonlySet<string> = new Set(['a'])
  pulls = 0
  readonly #pulls: number

  constructor(pulls: number) {
    this.#pulls = pulls
  }

  next(): Batch | undefined {
    return this.pulls++ < this.#pulls ? { columns: [new Uint32Array(0)], length: 0 } : undefined
  }

  reset(): void {
    this.pulls = 0
  }
}

const A = { kind: 'variable', name: 'a' } as const
const nothing = () => new Given(['a', 'z'], [[7, 7]], 1)
const same = (inner: Operator) => inner

const OPERATORS: readonly (readonly [name: string, make: (source: Operator) => Operator])[] = [
  ['an index join', source => new IndexJoin(source, index, ['a', P, 'b'], pool())],
  ['OPTIONAL', source => new Optional(source, same, pool())],
  ['UNION', source => new Union(source, [same, same], pool())],
  ['EXISTS', source => new Exists(source, same, false, pool())],
  [
    'EXISTS in an expression',
    source => new ExistsFlag(source, same, { variable: 'flag', yes: 1, no: 2, pool: pool() }),
  ],
  ['EXISTS row by row', source => new PerRow(source, () => new Unit())],
  ['MINUS', source => new Minus(source, nothing(), budget())],
  [
    'a hash join',
    source => new HashJoin(source, nothing(), { optional: false, budget: budget(), pool: pool() }),
  ],
  [
    'a hash left join',
    source => new HashJoin(source, nothing(), { optional: true, budget: budget(), pool: pool() }),
  ],
  [
    'a path',
    source =>
      new PathJoin(source, {
        subject: 'a',
        path: { kind: 'zeroOrMore', path: { kind: 'link', iri: e('p') } },
        object: 'b',
        graph: { index, graph: 0 },
        open: false,
        idOf,
        budget: budget(),
        pool: pool(),
      }),
  ],
  ['a filter', source => new Filter(source, () => true, budget())],
  ['BIND', source => new Extend(source, 'b', () => 1, budget())],
  ['DISTINCT', source => new Distinct(source, budget())],
  ['a projection', source => new Project(source, ['a'])],
  ['LIMIT', source => new Slice(source, 1, 5)],
  ['a group', source => new Group(source, { by: ['a'], aggregates: [], args: [], terms, budget: budget() })],
  [
    'a sort',
    source => new OrderBy(source, { comparators: [], compile: () => () => undefined, budget: budget() }),
  ],
]

describe('an operator waits no longer than its source', () => {
  it.each(OPERATORS)('%s', (_, make) => {
    const source = new Waiting(50)
    const plan = make(source)
    let pulls = 0
    for (let before = source.pulls; ; before = source.pulls) {
      const batch = plan.next()
      expect(source.pulls - before).toBeLessThanOrEqual(1)
      if (batch === undefined) break
      expect(batch.length).toBe(0)
      pulls++
    }
    // One for each empty batch, and a few to make a table or to begin giving out.
    expect(pulls).toBeLessThanOrEqual(50 + 8)
    expect(source.pulls).toBeGreaterThanOrEqual(51)
  })
})

describe('an operator makes one pull of its source, whether rows come of it or not', () => {
  it.each(OPERATORS)('%s', (_, make) => {
    for (const id of [idOf(e('s1')), P]) {
      const source = new Given(
        ['a'],
        Array.from({ length: 40 }, () => [id]),
        1,
      )
      const plan = make(source)
      for (let before = 0, batch = plan.next(); batch !== undefined; batch = plan.next()) {
        expect(source.pulls - before).toBeLessThanOrEqual(1)
        before = source.pulls
      }
    }
  })
})

describe('a pull with slow expressions evaluates a row or two', () => {
  let evaluated = 0
  const slow =
    <Value>(value: Value) =>
    (): Value => {
      evaluated++
      for (const end = performance.now() + 6; performance.now() < end; );
      return value
    }
  const term = slow(iri('a:a'))
  const argument = { column: -1, term, number: slow(undefined), id: slow(1) }
  it.each<[name: string, make: (source: Operator) => Operator]>([
    ['in a filter', source => new Filter(source, slow(true), budget())],
    ['in BIND', source => new Extend(source, 'b', slow(1), budget())],
    [
      'in an aggregate',
      source => {
        const aggregates = [
          { variable: 'n', function: 'groupConcat', distinct: false, expression: A },
        ] as const
        return new Group(source, { by: [], aggregates, args: [argument], terms, budget: budget() })
      },
    ],
    [
      'in a sort',
      source => {
        const comparators = [{ expression: A, descending: false }]
        return new OrderBy(source, { comparators, compile: () => term, budget: budget() })
      },
    ],
    [
      'in the condition of a join',
      source => {
        const condition = () => slow(true)
        return new HashJoin(source, nothing(), { optional: false, budget: budget(), pool: pool(), condition })
      },
    ],
  ])('%s', (_, make) => {
    evaluated = 0
    const plan = make(
      new Given(
        ['a'],
        Array.from({ length: 9 }, () => [7]),
        9,
      ),
    )
    for (let before = 0, batch = plan.next(); batch !== undefined; batch = plan.next()) {
      expect(evaluated - before).toBeLessThanOrEqual(2)
      before = evaluated
    }
    expect(evaluated).toBe(9)
  })
})

describe('an index join', () => {
  it('looks at no more than some thousand triples a pull where a variable stands twice', () => {
    const plan = new IndexJoin(new Unit(), index, ['x', 'y', 'x'], pool())
    let pulls = 0
    while (plan.next() !== undefined) pulls++
    expect(pulls).toBeGreaterThanOrEqual(Math.floor(35_000 / BATCH_PROBES))
  })

  it('also where a variable may be unbound', () => {
    const source = new Given(['a'], [[0], [0]])
    const rows = drained(new IndexJoin(source, index, ['a', P, 'a'], pool()))
    expect(rows).toEqual([])
    expect(drained(new IndexJoin(new Given(['a'], [[0], [P]]), index, ['x', 'a', 'y'], pool()))).toHaveLength(
      2 * 35_000,
    )
  })
})
