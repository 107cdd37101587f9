import { describe, expect, it } from 'vitest'
import { LimitError } from '../../src/rdf/errors.ts'
import { parseQuery, parseUpdate } from '../../src/sparql/parse.ts'
import { LONGEST_QUERY, MOST_AGGREGATES, MOST_SELECTED, MOST_WORDS } from '../../src/sparql/text-limits.ts'

const times = (count: number, text: (k: number) => string) =>
  Array.from({ length: count }, (_, k) => text(k)).join(' ')

describe('refused before it is read', () => {
  it.each<[rule: string, text: string, message: string]>([
    [
      'a text of more than five million characters',
      `SELECT * { ?a ?b ?c } #${'x'.repeat(LONGEST_QUERY)}`,
      'longer than 5,000,000 characters',
    ],
    [
      'more words than half a million',
      `ASK { ?a ?b ?c FILTER(?c IN (${times(MOST_WORDS / 2, () => '1,')} 1)) }`,
      'more than 500,000 words',
    ],
    [
      'more IRIs than that',
      `ASK { VALUES ?a { ${times(MOST_WORDS, () => '<a:a>')} } }`,
      'more than 500,000 words',
    ],
    [
      'more aggregates than a thousand',
      `SELECT\n${times(MOST_AGGREGATES + 1, k => `(Sum (?a) AS ?n${k})`)} { ?a ?b ?c }`,
      'more than 1,000 aggregates, at line 2',
    ],
    [
      'more variables than ten thousand in one SELECT',
      `SELECT * {\n{ SELECT ${times(MOST_SELECTED + 1, k => `?a${k}`)} { ?a0 ?b ?c } } }`,
      'names more than 10,000 variables, at line 2',
    ],
  ])('%s', (_, text, message) => {
    const begin = performance.now()
    expect(() => parseQuery(text)).toThrow(LimitError)
    expect(() => parseQuery(text)).toThrow(message)
    expect(performance.now() - begin).toBeLessThan(3000)
  })
})

describe('read', () => {
  it.each([
    [
      'the words of aggregates in strings, comments and names',
      `SELECT * { ?count :sum "${'MAX(?x) '.repeat(1500)}" } #${'COUNT(?x)'.repeat(1500)}`,
    ],
    [
      'question marks that are none of SELECT',
      `SELECT ?a { ?a :p "${'?'.repeat(20_000)}" } #${'?x'.repeat(20_000)}`,
    ],
    ['a string of half a million words', `SELECT * { ?a :p "${'w, '.repeat(300_000)}" }`],
    [
      'a chain of ten thousand ||',
      `SELECT * { ?a :p ?b FILTER(${times(10_000, k => `?b = ${k} ||`)} false) }`,
    ],
    [
      'a chain of ten thousand &&',
      `SELECT * { ?a :p ?b FILTER(${times(10_000, k => `?b != ${k} &&`)} true) }`,
    ],
    ['a thousand variables', `SELECT ${times(1000, k => `?a${k}`)} { ?a0 ?b ?c }`],
  ])('%s', (_, text) => {
    expect(parseQuery(`PREFIX : <http://e/> ${text}`).form).toBe('select')
  })

  it('an update of any length, which brings its data along', () => {
    const comment = '#'.repeat(LONGEST_QUERY)
    expect(parseUpdate(`INSERT DATA { <a:a> <a:b> <a:c> } ${comment}`).operations).toHaveLength(1)
  })

  it.each(['INSERT', 'DELETE'])('%s DATA of more statements than arguments fit on the stack', verb => {
    const [operation] = parseUpdate(
      `${verb} DATA { ${times(120_000, k => `<a:${k}> <a:b> ${k} .`)} }`,
    ).operations
    expect(operation).toMatchObject({ kind: 'modify' })
    expect(operation).toHaveProperty(`${verb.toLowerCase()}.length`, 120_000)
  })
})
