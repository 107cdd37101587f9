import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  dataProperty,
  iri,
  KnowledgeGraph,
  literal,
  type NamedNode,
  objectProperty,
  QueryError,
} from '../../src/core.ts'

const TURTLE = `
@prefix : <http://e/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
:o1 :of :breast ; :in :bone ; :percent 65.1 ; :n 8295 .
:o2 :of :breast ; :in :liver ; :percent 26.0 ; :n 12345678901234567890 .
:o3 :of :lung ; :in :bone ; :percent 34.3 .
:o4 :of :lung ; :in :brain ; :percent "many" .
:bone rdfs:label "bone"@en . :liver rdfs:label "liver" .
:o1 :note "?x } SELECT" . :o1 :__proto__ :constructor .
`
const e = (name: string) => iri(`http://e/${name}`)
const of = objectProperty('http://e/of')
const within = objectProperty('http://e/in')
const percent = dataProperty('http://e/percent', 'decimal')
const n = dataProperty('http://e/n', 'integer')
const label = dataProperty('http://www.w3.org/2000/01/rdf-schema#label', 'text')
const kg = await KnowledgeGraph.load({ text: TURTLE, syntax: 'turtle' })
const numeric = kg
  .where('?o', of, '?tumor')
  .where('?o', within, '?site')
  .where('?o', percent, '?percent')
  .where('?o', n, '?n')

describe('the typed builder', () => {
  it('grows the row type with each pattern and gives rows of JavaScript values', () => {
    const rows = numeric
      .optional(q => q.where('?site', label, '?name'))
      .filter(v => v.percent.gt(50))
      .orderBy('-percent')
      .limit(10)
      .select('tumor', 'percent', 'name', 'n')
      .all()
    expectTypeOf(rows).toEqualTypeOf<
      { tumor: NamedNode; percent: number; name: string | undefined; n: number | bigint }[]
    >()
    expect(rows).toEqual([{ tumor: e('breast'), percent: 65.1, name: 'bone', n: 8295 }])
  })

  it('is immutable', () => {
    const base = kg.where('?o', of, '?tumor')
    base.where('?o', within, e('brain')).limit(1)
    expect(base.count()).toBe(4)
  })

  it('gives integers beyond 2^53 as bigint', () => {
    expect(kg.where(e('o2'), n, '?n').first()).toEqual({ n: 12345678901234567890n })
  })

  it('never guesses: a value of another datatype is an error that quotes it, and terms() gives it raw', () => {
    const query = kg.where('?o', percent, '?percent')
    expect(() => query.all()).toThrow(
      new QueryError(
        '?percent is declared as decimal and holds "many" (http://www.w3.org/2001/XMLSchema#string); read it with .terms(), or mend the data.',
      ),
    )
    expect(query.terms().map(row => row.percent?.value)).toContain('many')
  })

  it('counts, asks, skips, and gives each row once', () => {
    const tumors = kg.where('?o', of, '?tumor').select('tumor')
    expect(tumors.count()).toBe(4)
    expect(tumors.distinct().count()).toBe(2)
    expect(tumors.distinct().orderBy('tumor').offset(1).all()).toEqual([{ tumor: e('lung') }])
    expect(kg.where('?o', of, e('prostate')).ask()).toBe(false)
    expect([...tumors].length).toBe(4)
    expect(kg.where('?o', of, e('prostate')).first()).toBeUndefined()
  })

  it('keeps variables named like parts of Object', async () => {
    const rows = kg.where(e('o1'), e('__proto__'), '?__proto__').all()
    expect(Object.keys(rows[0]!)).toEqual(['__proto__'])
    expect(Object.getPrototypeOf(rows[0])).toBe(Object.prototype)
  })

  it('takes text as a value and never as a piece of query', async () => {
    const injected = '?x } SELECT'
    const query = kg.where('?o', e('note'), '?note').filter(v => v.note.eq(injected))
    expect(query.count()).toBe(1)
    const again = await kg.sparql(query.toSparql())
    expect(again.form === 'select' && again.rows.length).toBe(1)
    expect(kg.where('?o', e('note'), literal(injected)).count()).toBe(1)
  })

  it('prints SPARQL that gives the same rows', async () => {
    const query = numeric
      .optional(q => q.where('?site', label, '?name').filter(v => v.name.startsWith('b')))
      .orderBy('n')
    const result = await kg.sparql(query.toSparql())
    expect(result.form === 'select' && result.rows).toEqual(query.all())
  })
})

describe('wrong use is a QueryError that helps', () => {
  // @ts-expect-error: plain text is neither variable nor term
  const plainText = () => kg.where('breast', of, '?x')
  // @ts-expect-error: an object is no slot
  const anObject = () => kg.where('?o', of, {})
  // @ts-expect-error: an unbound variable
  const unknownInSelect = () => numeric.select('nothing')
  // @ts-expect-error: an unbound variable
  const unknownInFilter = () => numeric.filter(v => v.nothing.gt(1))
  // @ts-expect-error: an unbound variable
  const unknownInOrder = () => numeric.orderBy('-nothing')

  it.each([
    ['plain text as a subject', plainText, '"breast" is no variable; write \'?name\''],
    ['a variable with a space', () => kg.where('?a b', of, '?x'), '"?a b" is no variable'],
    ['an object', anObject, "can't stand in a pattern"],
    [
      'an unknown variable in select',
      unknownInSelect,
      '?nothing is not a variable of this query. The query binds ?o, ?tumor',
    ],
    ['an unknown variable in filter', unknownInFilter, '?nothing is not a variable of this query.'],
    ['an unknown variable in orderBy', unknownInOrder, '?nothing is not a variable of this query.'],
    // @ts-expect-error: a boolean is no condition
    ['a filter that is no condition', () => numeric.filter(() => true), 'filter(…) takes a condition'],
    ['select without a name', () => numeric.select(), 'select() takes the name of at least one variable.'],
    ['half a limit', () => numeric.limit(0.5), 'limit(0.5) takes a whole number from 0.'],
    ['an unknown prefix', () => kg.curie('nope:x'), '"nope:x" has no prefix that this graph knows'],
  ])('%s', (_, use, message) => {
    expect(use).toThrow(QueryError)
    expect(use).toThrow(message)
  })
})
