import { describe, expect, it } from 'vitest'
import { iri, KnowledgeGraph } from '../../src/core.ts'
import type { PlanStep } from '../../src/query/executor.ts'

const kg = await KnowledgeGraph.load({
  text: `@prefix : <http://e/> . ${Array.from(
    { length: 300 },
    (_, i) => `:s${i} :p :s${(i * 7 + 1) % 300} ; :n ${i % 40} .`,
  ).join('\n')} :s1 :q :s2 . :g { :s1 :r :s2 . }`,
  syntax: 'trig',
})

const explained = async (text: string, options = {}) =>
  (await kg.prepare(`PREFIX : <http://e/> ${text}`)).explain(options)

/** The steps of a plan, what draws from others before them. */
const steps = (step: PlanStep): PlanStep[] => [step, ...step.inputs.flatMap(steps)]

const names = async (text: string) => steps((await explained(text)).plan).map(({ name }) => name)

describe('an explanation', () => {
  it('shows each step with the rows that came out of it, and those expected', async () => {
    const { plan } = await explained('SELECT ?s { ?s :p ?o . ?o :n 3 FILTER(?s != :s1) } ORDER BY ?s LIMIT 5')
    expect(steps(plan)).toMatchObject([
      { name: 'slice', detail: 'LIMIT 5', rows: 5 },
      { name: 'project', detail: '?s', rows: 5 },
      { name: 'sort, first rows kept', rows: 5 },
      { name: 'filter', detail: 'FILTER(?s != :s1)', rows: 8 },
      { name: 'index join', detail: '?s :p ?o .', rows: 8 },
      { name: 'index join', detail: '?o :n 3 .', rows: 8, estimate: 8 },
    ])
    expect(steps(plan).at(-1)!.inputs).toEqual([])
  })

  it.each<[text: string, names: string[]]>([
    ['SELECT (COUNT(*) AS ?n) { ?s ?p ?o }', ['project', 'bind', 'count by index']],
    ['SELECT ?o (AVG(?n) AS ?m) { ?o :n ?n } GROUP BY ?o', ['project', 'bind', 'group', 'index join']],
    ['SELECT DISTINCT ?o { ?s :p ?o }', ['distinct', 'project', 'index join']],
    ['SELECT * { ?s :p ?o OPTIONAL { ?o :q ?x } }', ['project', 'optional', 'index join', 'index join']],
    ['SELECT * { ?s :q ?o MINUS { ?s :r ?o } }', ['project', 'minus', 'index join', 'index join']],
    [
      'SELECT * { ?s :q ?o MINUS { OPTIONAL { ?s :r ?o } } }',
      ['project', 'hash minus', 'index join', 'optional', 'index join'],
    ],
    ['SELECT * { { ?s :q ?o } UNION { ?s :r ?o } }', ['project', 'union', 'index join', 'index join']],
    [
      'SELECT * { ?s :q ?o FILTER NOT EXISTS { ?o :q ?x } }',
      ['project', 'not exists', 'index join', 'index join'],
    ],
    [
      'SELECT * { ?s :q ?o FILTER(?s = :s1 || EXISTS { ?o :q ?x }) }',
      ['project', 'filter', 'index join', 'index join'],
    ],
    [
      'SELECT * { ?s :q ?o BIND(EXISTS { ?o :q ?x } AS ?y) }',
      ['project', 'bind', 'index join', 'index join'],
    ],
    ['SELECT * { :s1 :p* ?o }', ['project', 'path']],
    [
      'SELECT * { ?s :q ?o { SELECT ?o { ?o :p ?x } } }',
      ['project', 'hash join', 'index join', 'project', 'index join'],
    ],
    ['SELECT * { VALUES ?s { :s1 :s2 } ?s :p ?o }', ['project', 'index join', 'values']],
    ['SELECT * { GRAPH ?g { } }', ['project', 'each graph']],
    ['SELECT * { GRAPH :none { ?s ?p ?o } }', ['project', 'nothing']],
    ['ASK { ?s :q ?o }', ['index join']],
    ['CONSTRUCT { ?s :x ?o } { ?s :q ?o }', ['index join']],
    ['DESCRIBE :s1', ['one row']],
  ])('of %s', async (text, expected) => {
    expect(await names(text)).toEqual(expected)
  })

  it('is a table that can be read', async () => {
    const text = 'SELECT * { ?s :p ?o OPTIONAL { ?o :q ?x } FILTER(?s = :s1) }'
    expect(String(await explained(text))).toBe(`\
      rows  expected  step
         1            project  ?s, ?o, ?x
         1              optional
         1                filter  FILTER(?s = :s1)
       300       300        index join  ?s :p ?o .
         0         1      index join  ?o :q ?x .
passes: join order, filter push-down
`)
  })

  it('names the passes that changed the query', async () => {
    const passes = async (text: string) => (await explained(text)).passes
    expect(await passes('SELECT * { ?s :p ?o FILTER(1 + 1 = 2) } ORDER BY ?s LIMIT 1')).toEqual(
      expect.arrayContaining(['constant folding', 'top-k']),
    )
    expect(await passes('SELECT * { ?s :p ?o FILTER(?o = :s1) }')).not.toContain('filter push-down')
    expect(await passes('SELECT (COUNT(*) AS ?n) { ?s ?p ?o }')).toContain('count by index')
    expect(await passes('SELECT * { ?s :p|:q ?o }')).toContain('path plans')
  })

  it('shortens what is long', async () => {
    const long = 'on and '.repeat(40)
    const { plan } = await explained(`SELECT * { ?s :p ?o FILTER(STR(?s) != "${long}") }`)
    const filter = steps(plan).find(({ name }) => name === 'filter')!
    expect(filter.detail).toHaveLength(100)
    expect(filter.detail.endsWith('…')).toBe(true)
  })

  it('is of the query with its values', async () => {
    const { plan } = await explained('SELECT ?o { ?s :p ?o }', { bindings: { s: iri('http://e/s1') } })
    expect(steps(plan).at(-1)).toMatchObject({ name: 'index join', detail: ':s1 :p ?o .', rows: 1 })
  })
})

describe('a cartesian product is warned of', () => {
  it.each([
    [
      'between patterns',
      'SELECT * { ?a :p ?b . ?c :n ?d }',
      'Cartesian product: ?c :n ?d . shares no variable with the 300 rows before it.',
    ],
    [
      'between larger parts',
      'SELECT * { ?a :p ?b . ?b :n ?x . ?c :p ?d . ?d :n ?y }',
      'Cartesian product: each of 300 rows goes with each of 300 others; say how they belong together, or ask for them apart.',
    ],
    [
      'with a subquery',
      'SELECT * { ?a :p ?b { SELECT ?c { ?c :n ?d } } }',
      'Cartesian product: each of 300 rows goes with each of 300 others; say how they belong together, or ask for them apart.',
    ],
  ])('%s', async (_, text, warning) => {
    const explanation = await explained(text)
    expect(explanation.warnings).toEqual([warning])
    expect(String(explanation)).toContain(`warning: ${warning}\n`)
  })

  it.each([
    ['of a single row', 'SELECT * { ?a :q ?b . ?c :n ?d }'],
    ['with a pattern that has no variable', 'SELECT * { ?a :p ?b . :s1 :q :s2 }'],
    ['where a path has a variable of its own between', 'SELECT * { ?a ^:p/:p ?b . ?b :p/:p ?c }'],
    ['where all is connected', 'SELECT * { ?a :p ?b . ?b :n ?x . ?c :n ?x }'],
    ['that has no rows', 'SELECT * { ?a :p ?b . ?c :none ?d }'],
  ])('but not %s', async (_, text) => {
    expect((await explained(text)).warnings).toEqual([])
  })
})

it('a query that takes too long is explained as far as it came', async () => {
  const text = 'SELECT * { ?a :p ?b . ?c :p ?d . ?e :p ?f . ?g :p ?h }'
  const { plan, warnings } = await explained(text, { timeout: 50 })
  expect(plan.rows).toBeGreaterThan(0)
  expect(warnings[0]).toContain('Cartesian product')
  expect(warnings.at(-1)).toContain('Stopped: The query took longer than its time limit of 0.05 s')
})
