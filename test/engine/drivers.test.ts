import { describe, expect, it } from 'vitest'
import { KnowledgeGraph, LimitError } from '../../src/core.ts'
import type { Batch, Operator } from '../../src/engine/batch.ts'
import { Budget } from '../../src/engine/budget.ts'
import { drain, drainInSlices, finish, finishInSlices } from '../../src/engine/drivers.ts'
import { iri, literal, quad } from '../../src/rdf/terms.ts'

function work(milliseconds: number): void {
  for (const end = performance.now() + milliseconds; performance.now() < end; );
}

/** A plan of so many pulls, each of a millisecond and one row. */
class Plan implements Operator {
  readonly variables: readonly string[] = ['a']
  readonly certain: ReadonlySet<string> = new Set(['a'])
  pulls = 0
  readonly #pulls: number
  readonly #onPull: () => void

  constructor(pulls: number, onPull: () => void = () => {}) {
    this.#pulls = pulls
    this.#onPull = onPull
  }

  next(): Batch | undefined {
    if (this.pulls === this.#pulls) return undefined
    this.#onPull()
    work(1)
    return { columns: [Uint32Array.of(++this.pulls)], length: 1 }
  }

  reset(): void {
    this.pulls = 0
  }
}

const all = () => {
  const rows: number[] = []
  return {
    rows,
    take: ({ columns }: Batch): boolean => {
      rows.push(columns[0]![0]!)
      return false
    },
  }
}

describe('both drivers', () => {
  it('drain a plan to its end, in order', async () => {
    const [atOnce, inSlices] = [all(), all()]
    drain(new Plan(50), new Budget(), atOnce.take)
    await drainInSlices(new Plan(50), new Budget(), inSlices.take, undefined)
    expect(atOnce.rows).toEqual(Array.from({ length: 50 }, (_, i) => i + 1))
    expect(inSlices.rows).toEqual(atOnce.rows)
  })

  it('stop where that is enough', async () => {
    const plans = [new Plan(50), new Plan(50)]
    drain(plans[0]!, new Budget(), ({ columns }) => columns[0]![0] === 3)
    await drainInSlices(plans[1]!, new Budget(), ({ columns }) => columns[0]![0] === 3, undefined)
    expect(plans.map(({ pulls }) => pulls)).toEqual([3, 3])
  })

  it('end a plan whose time is up', async () => {
    const endless = () => new Plan(1_000_000)
    const budget = () => new Budget({ timeout: 30 })
    expect(() => drain(endless(), budget(), all().take)).toThrow(LimitError)
    await expect(drainInSlices(endless(), budget(), all().take, undefined)).rejects.toThrow(LimitError)
  })

  it('pass on what a plan throws', async () => {
    const failing = () =>
      new Plan(50, () => {
        throw new RangeError('no')
      })
    expect(() => drain(failing(), new Budget(), all().take)).toThrow('no')
    await expect(drainInSlices(failing(), new Budget(), all().take, undefined)).rejects.toThrow('no')
  })

  it('finish work that comes in pieces', async () => {
    const pieces = function* (): Generator<undefined, string> {
      for (let k = 0; k < 30; k++) {
        work(1)
        yield
      }
      return 'done'
    }
    expect(finish(pieces(), new Budget())).toBe('done')
    expect(await finishInSlices(pieces(), new Budget(), undefined)).toBe('done')
    expect(() => finish(pieces(), new Budget({ timeout: 5 }))).toThrow(LimitError)
    const late = finishInSlices(pieces(), new Budget({ timeout: 5 }), undefined)
    await expect(late).rejects.toThrow(LimitError)
    const aborted = finishInSlices(pieces(), new Budget(), AbortSignal.abort(new Error('enough')))
    await expect(aborted).rejects.toThrow('enough')
  })
})

describe('the asynchronous driver', () => {
  it('lets two plans take turns', async () => {
    const log: string[] = []
    const plans = ['a', 'b'].map(name => new Plan(60, () => log.push(name)))
    await Promise.all(plans.map(plan => drainInSlices(plan, new Budget(), all().take, undefined)))
    const turns = log.filter((name, k) => name !== log[k - 1])
    expect(turns.length).toBeGreaterThanOrEqual(6)
  })

  it('lets timers run between slices', async () => {
    let ticks = 0
    const timer = setInterval(() => ticks++, 1)
    await drainInSlices(new Plan(100), new Budget(), all().take, undefined)
    clearInterval(timer)
    expect(ticks).toBeGreaterThanOrEqual(3)
  })

  it('does not begin where it is aborted already', async () => {
    const plan = new Plan(50)
    const running = drainInSlices(plan, new Budget(), all().take, AbortSignal.abort('enough'))
    await expect(running).rejects.toBe('enough')
    expect(plan.pulls).toBe(0)
  })

  it('stops at an abort, with its reason', async () => {
    const controller = new AbortController()
    const plan = new Plan(1_000_000)
    setTimeout(() => controller.abort(new Error('enough')), 20)
    await expect(drainInSlices(plan, new Budget(), all().take, controller.signal)).rejects.toThrow('enough')
    const { pulls } = plan
    expect(pulls).toBeLessThan(1000)
    await new Promise(resolve => setTimeout(resolve, 20))
    expect(plan.pulls).toBe(pulls)
  })
})

const e = (name: string) => iri(`http://e/${name}`)
const ring = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => quad(e(`s${from + i}`), e('p'), e(`s${(from + i) * 7}`)))

const graph = async (size: number): Promise<KnowledgeGraph> => {
  const kg = await KnowledgeGraph.load({ text: '', syntax: 'turtle' })
  kg.add(ring(0, size))
  return kg
}

describe('a query', async () => {
  // The parser is made when it is first used, which takes longer than any slice.
  await (await graph(1)).ask('ASK {}')

  it.each([
    ['a product', 'SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a = ?h) }'],
    ['DISTINCT of one', 'SELECT DISTINCT * { ?a ?b ?c . ?d ?e ?f }'],
    ['a sort of one', 'SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?a'],
    ['groups of one', 'SELECT ?a ?f (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a ?f'],
    [
      'a hash join with nothing',
      'SELECT * { ?a ?b ?c . ?d ?e ?f { SELECT ?h { ?g ?h ?i } } FILTER(?a = ?h) }',
    ],
    ['a variable twice', 'SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?g }'],
    ['paths', 'SELECT (COUNT(*) AS ?n) { ?a (:p|^:p)* ?b . ?c (:p|^:p)* ?d }'],
    [
      'slow expressions',
      `SELECT * { ?a ?b ?c BIND(SHA512(CONCAT("${'x'.repeat(100_000)}", STR(?a))) AS ?h) }`,
    ],
    ['slow aggregates', `SELECT (MAX(SHA512(CONCAT("${'x'.repeat(100_000)}", STR(?a)))) AS ?h) { ?a ?b ?c }`],
    [
      'a template',
      `CONSTRUCT { ${Array.from({ length: 500 }, (_, i) => `?a :p${i} ?c .`).join(' ')} } { ?a ?b ?c }`,
    ],
    ['EXISTS', 'SELECT * { ?a ?b ?c FILTER NOT EXISTS { ?d ?e ?f . ?g ?h ?i FILTER(?d = ?h) } }'],
    [
      'EXISTS in an expression',
      'SELECT * { ?a ?b ?c FILTER(?a = ?b || EXISTS { ?d ?e ?f . ?g ?h ?i FILTER(?d = ?h) }) }',
    ],
  ])('that is aborted ends while twenty others are answered: %s', async (_, text) => {
    const kg = await graph(20_000)
    const controller = new AbortController()
    const begin = performance.now()
    let ended = 0
    const long = kg
      .sparql(`PREFIX : <http://e/> ${text}`, { signal: controller.signal, maxBytes: 4e9 })
      .then(
        () => 'answer',
        error => error.message,
      )
      .finally(() => {
        ended = performance.now()
      })
    // Due at a time that no pull of the plan knows of.
    setTimeout(() => controller.abort(new Error('enough')), 100)
    const short = Array.from({ length: 20 }, (_, k) => kg.sparql(`ASK { <http://e/s${k}> ?p ?o }`))
    expect(await Promise.all(short)).toEqual(
      Array.from({ length: 20 }, () => ({ form: 'ask', answer: true })),
    )
    expect(await long).toBe('enough')
    // Some 10 ms after it is due, on a machine that has nothing else to do.
    expect(ended - begin).toBeLessThan(1100)
  })

  it('reads the version that it began on, while others edit', async () => {
    const kg = await graph(10_000)
    const slow = `SHA512(CONCAT("${'x'.repeat(1000)}", STR(?a)))`
    const text = `SELECT ?a ?c { ?a :p ?b . ?b :p ?c OPTIONAL { ?c :p ?d } FILTER(${slow} < "g") }`
    const rows = async () => JSON.stringify(await kg.select(`PREFIX : <http://e/> ${text}`))
    const before = await rows()
    let done = false
    const running = Promise.all([rows(), rows(), rows()]).finally(() => {
      done = true
    })
    let edits = 0
    for (; !done; edits++) {
      kg.add(ring(10_000 + edits * 10, 10_010 + edits * 10))
      kg.delete(ring(edits, edits + 1))
      await new Promise(resolve => setImmediate(resolve))
    }
    expect(edits).toBeGreaterThan(2)
    expect((await running).map(answer => answer === before)).toEqual([true, true, true])
    expect((await rows()) === before).toBe(false)
  })

  it('takes no term for its own that an edit makes known meanwhile', async () => {
    const kg = await KnowledgeGraph.load({ text: '', syntax: 'turtle' })
    kg.add(Array.from({ length: 5000 }, (_, i) => quad(e(`s${i}`), e('p'), e(`o${i % 50}`))))
    // Of two variables, so that no result is remembered by the term that it depends on.
    const hashed = `CONCAT("${'x'.repeat(3000)}", STR(?o), SUBSTR(STR(?s), 1, 9))`
    const text = `SELECT DISTINCT ?x { ?s ?p ?o BIND(SHA512(${hashed}) AS ?x) }`
    const made = await kg.select(text)
    expect(made).toHaveLength(50)
    let done = false
    const running = kg.select(text).finally(() => {
      done = true
    })
    // A term at a time, while the query makes all of them again and again.
    let edits = 0
    for (; !done; edits++) {
      kg.add([quad(e(`made${edits}`), e('is'), literal(String(made[edits % 50]!.x)))])
      await new Promise(resolve => setImmediate(resolve))
    }
    expect(edits).toBeGreaterThan(2)
    expect(await running).toEqual(made)
  })

  it('has a time limit at once and in slices', async () => {
    const kg = await graph(3000)
    const text = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STR(?a) < STR(?i)) }'
    await expect(kg.sparql(text, { timeout: 50 })).rejects.toThrow('time limit of 0.05 s')
    const prepared = await kg.prepare(text)
    expect(() => prepared.run({ timeout: 50 })).toThrow('time limit of 0.05 s')
    expect(await kg.ask('ASK {}')).toBe(true)
  })
})
