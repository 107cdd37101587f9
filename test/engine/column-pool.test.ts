import { describe, expect, it } from 'vitest'
import { KnowledgeGraph, LimitError } from '../../src/core.ts'
import { BATCH_ROWS, batchRows } from '../../src/engine/batch.ts'
import { ColumnPool } from '../../src/engine/column-pool.ts'

describe('a pool of columns', () => {
  it('gives a column to one at a time, and again when it was released', () => {
    const first = new ColumnPool()
    const columns = Array.from({ length: 20 }, () => first.take())
    expect(new Set(columns).size).toBe(20)
    const second = new ColumnPool()
    expect(columns).not.toContain(second.take())
    second.release()
    first.release()
    const again = Array.from({ length: 20 }, () => new ColumnPool().take())
    expect(new Set(again).size).toBe(20)
    expect(again.some(column => columns.includes(column))).toBe(true)
  })

  it('releases nothing twice', () => {
    const pool = new ColumnPool()
    pool.take()
    pool.release()
    pool.release()
    expect(new ColumnPool().take()).not.toBe(new ColumnPool().take())
  })

  it.each([1, 10, 64, 65, 300, 1000])('gives %i columns room for a batch', count => {
    const columns = new ColumnPool().columns(count)
    expect(columns).toHaveLength(count)
    expect(columns.every(column => column.length >= Math.min(BATCH_ROWS, batchRows(count)))).toBe(true)
    for (const [c, column] of columns.entries()) column.fill(c + 1)
    expect(columns.every((column, c) => column.every(value => value === c + 1))).toBe(true)
  })
})

describe('columns that go from query to query', async () => {
  const line = (i: number) =>
    `<http://e/s${i}> <http://e/p> <http://e/s${(i * 7 + 3) % 3000}> . <http://e/s${i}> <http://e/n> "${i % 97}" .`
  const kg = await KnowledgeGraph.load({
    text: Array.from({ length: 3000 }, (_, i) => line(i)).join('\n'),
    syntax: 'ntriples',
  })
  const texts = [
    'SELECT * { ?a :p ?b . ?b :p ?c . ?c :n ?n }',
    'SELECT * { ?a :p ?b OPTIONAL { ?b :n "5" . ?b :p ?c } }',
    'SELECT * { ?a :p ?b FILTER EXISTS { ?b :n "7" } }',
    'SELECT * { ?a :p ?b FILTER NOT EXISTS { ?b :p ?c FILTER(?c = ?a) } }',
    'SELECT * { { ?a :p ?b } UNION { ?b :n ?c } }',
    'SELECT * { ?a :p ?b MINUS { ?b :n "3" } }',
    'SELECT * { ?a :n ?n { SELECT ?n (COUNT(*) AS ?many) { ?x :n ?n } GROUP BY ?n } }',
    'SELECT ?b { :s1 :p* ?b }',
    'SELECT * { ?a :p ?b BIND(EXISTS { ?b :n "1" } AS ?one) }',
    'SELECT DISTINCT ?n { ?a :n ?n } ORDER BY ?n',
    'SELECT * { ?a :p ?b FILTER EXISTS { SELECT ?b { ?b :n "2" } } }',
    'SELECT ?a { ?a :p ?b . ?b :n ?n FILTER(?n = "13") } LIMIT 5',
    'ASK { ?a :p ?b . ?b :p ?a }',
  ].map(text => `PREFIX : <http://e/> ${text}`)
  const answerOf = (result: Awaited<ReturnType<typeof kg.sparql>>) =>
    result.form === 'select' ? result.rows.map(row => JSON.stringify(row)).sort() : result
  /** Answers while no other query runs. */
  const alone = new Map<string, unknown>()
  for (const text of texts) alone.set(text, answerOf(await kg.sparql(text)))

  it('carry nothing over, however the queries take turns', async () => {
    const runs = Array.from({ length: 60 }, (_, i) => texts[(i * 5) % texts.length]!)
    const running = runs.map(text => kg.sparql(text))
    // Between the slices of these, others run at once and end, some of them early, some by a limit.
    for (let k = 0; k < 30; k++) {
      await new Promise(resolve => setImmediate(resolve))
      const prepared = await kg.prepare(texts[k % texts.length]!)
      if (k % 3 === 0) expect(() => prepared.run({ timeout: 1e-6 })).toThrow(LimitError)
      else expect(answerOf(prepared.run())).toEqual(alone.get(texts[k % texts.length]!))
    }
    const answers = await Promise.all(running)
    answers.forEach((answer, i) => {
      expect(answerOf(answer), runs[i]).toEqual(alone.get(runs[i]!))
    })
  })

  it('carry nothing over from a query that was aborted', async () => {
    for (let k = 0; k < 5; k++) {
      const aborted = texts.map(text => {
        const controller = new AbortController()
        const running = kg.sparql(text, { signal: controller.signal }).catch(error => error)
        setTimeout(() => controller.abort(), k)
        return running
      })
      for (const text of texts) expect(answerOf(await kg.sparql(text))).toEqual(alone.get(text))
      await Promise.all(aborted)
    }
  })
})
