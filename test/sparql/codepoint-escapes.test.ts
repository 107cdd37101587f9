import { describe, expect, it } from 'vitest'
import { withoutEscapes } from '../../src/sparql/codepoint-escapes.ts'
import { parseQuery } from '../../src/sparql/parse.ts'

describe('an escape by code point stands for its character', () => {
  it.each([
    ['in a keyword', 'SEL\\u0045CT * { ?x ?p ?y }'],
    ['in the name of a variable', 'SELECT * { ?\\u0078 ?\\U00000070 ?y }'],
    ['as punctuation', 'SELECT * \\u007B ?x ?p ?y }'],
  ])('%s', (_, text) => {
    expect(parseQuery(text)).toEqual(parseQuery('SELECT * { ?x ?p ?y }'))
  })

  it('in a prefixed name, where a character beyond 16 bits has eight digits', () => {
    expect(parseQuery('PREFIX e: <e:> ASK { ?x e:\\U0001F600 ?y }')).toEqual(
      parseQuery('ASK { ?x <e:😀> ?y }'),
    )
  })

  it('in strings and comments it is the parser’s, so that it can’t end them', () => {
    const text = "ASK { ?x <a:\\u0062> \"\\u0022\", '''\\u0027''' } # \\u0041"
    expect(withoutEscapes(text)).toBe(text.replace('\\u0062', 'b'))
    expect(parseQuery(text)).toEqual(parseQuery('ASK { ?x <a:b> "\\"", "\'" }'))
  })

  it.each(['\\uD800', '\\U00110000', '\\u12'])('%s is none, and refused where it stands', written => {
    expect(() => parseQuery(`ASK { ?x ?p ${written} }`)).toThrow('line 1, column 13')
  })
})
