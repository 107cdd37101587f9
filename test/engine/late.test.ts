import { describe, expect, it } from 'vitest'
import { HASH_FUNCTIONS } from '../../src/engine/expressions/hash-functions.ts'
import { loadLateParts } from '../../src/engine/load-late-parts.ts'
import { localExplainer } from '../../src/engine/local-executor.ts'
import { compileRegExp } from '../../src/engine/regular-expressions/regular-expression.ts'
import { LimitError, QueryError } from '../../src/rdf/errors.ts'
import { literal } from '../../src/rdf/terms.ts'
import { StoreBuilder } from '../../src/store/store-builder.ts'

const hash = new Map(HASH_FUNCTIONS).get('md5')!.call
const snapshot = new StoreBuilder().build()
const explain = () =>
  localExplainer(() => snapshot, new Map()).explain({
    form: 'select',
    operation: { op: 'bgp', patterns: [] },
  })

// In this order: the first tests run before anything is loaded.
describe('without the late parts', () => {
  it('a safe pattern matches', () => {
    expect(compileRegExp('^met.*s', 'i').test('Metastasis')).toBe(true)
  })

  it('an unsafe pattern is a LimitError that says what to load', () => {
    const unsafe = compileRegExp('^(a|a)*$', '')
    const long = 'a'.repeat(100_000)
    expect(() => unsafe.test(long)).toThrow(LimitError)
    expect(() => unsafe.test(long)).toThrow(
      'What runs the regular expression "^(a|a)*$", which could take V8 too long, is in a part of the engine that is not loaded; KnowledgeGraph.load and open load it, below them loadLateParts() does.',
    )
  })

  it.each([
    ['a block of Unicode', () => compileRegExp('\\p{IsGreek}', ''), 'The block "IsGreek"'],
    ['a hash', () => hash(literal('a')), 'MD5'],
    ['an explanation', explain, 'explain()'],
  ])('%s is a QueryError that names it', (_, ask, name) => {
    expect(ask).toThrow(QueryError)
    expect(ask).toThrow(name)
  })
})

describe('with the late parts', () => {
  it('all of that works, also of patterns compiled before', async () => {
    await loadLateParts()
    expect(compileRegExp('^(a|a)*$', '').test('a'.repeat(100_000))).toBe(true)
    expect(compileRegExp('\\p{IsGreek}', '').test('λ')).toBe(true)
    expect(hash(literal('a'))?.value).toBe('0cc175b9c0f1b6a831c399e269772661')
    expect(explain().plan.rows).toBe(1)
  })
})
