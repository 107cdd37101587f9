import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostSteps } from '../../../src/engine/regular-expressions/backtracking.ts'
import { compileProgram } from '../../../src/engine/regular-expressions/program.ts'
import { readExpression } from '../../../src/engine/regular-expressions/read.ts'
import { ReferenceMatcher } from '../../../src/engine/regular-expressions/reference-match.ts'
import { StepLimit } from '../../../src/engine/regular-expressions/step-limit.ts'
import { EXPRESSIONS } from './random-expressions.ts'

const degreeOf = (pattern: string) => {
  const { coefficient, degree } = mostSteps(readExpression(pattern, '').root)
  return Number.isFinite(coefficient) ? degree : Number.POSITIVE_INFINITY
}

describe('the power of the length of the text', () => {
  it.each([
    ['^abc', 0],
    ['abc', 1],
    ['^a{2,4}b?', 0],
    ['^a*b', 1],
    ['a*b', 2],
    // The next character decides.
    ['^\\w+ \\w+ \\w+$', 1],
    ['^(?:\\d+,)*\\d+$', 2],
    ['^(?:\\d+,)*$', 1],
    ['^"(?:[^"\\\\]|\\\\.)*"$', 1],
    ['^https?://[^/]+/.*\\.ttl$', 1],
    ['^(?:[a-z]+\\.)+com', 2],
    // Nobody comes back to what has nothing behind it.
    ['^(?:\\w+\\s?)*', 2],
    ['^.*.*', 1],
    // The ways multiply.
    ['^a*a*a*b', 3],
    ['a.*b.*c', 3],
    ['^\\s*\\w*\\s*\\w*x', 3],
    ['(?:[ac](?:a*b)*)+', 4],
    // No bound.
    ['(a+)+$', Number.POSITIVE_INFINITY],
    ['(a|a)*$', Number.POSITIVE_INFINITY],
    ['(a*)*$', Number.POSITIVE_INFINITY],
    ['(?:a|aa)+$', Number.POSITIVE_INFINITY],
    ['(\\w+\\s?)*$', Number.POSITIVE_INFINITY],
    ['(.*)*x', Number.POSITIVE_INFINITY],
    ['(?:(?:|a|)(?:|a|))*', Number.POSITIVE_INFINITY],
  ])('%s: %d', (pattern, degree) => {
    expect(degreeOf(pattern)).toBe(degree)
  })
  it('choices of a bounded number multiply, too', () => {
    expect(mostSteps(readExpression(`^(?:${'a?'.repeat(30)})c`, '').root).coefficient).toBeGreaterThan(1e8)
    expect(mostSteps(readExpression('^(?:a?a?){20}c', '').root).coefficient).toBeGreaterThan(1e8)
  })
})

it('an engine that backtracks takes no more steps than the bound', () => {
  // Its steps are instructions: a few for each step of the bound.
  const perStep = 12
  let bounded = 0
  const texts = fc
    .tuple(
      fc.oneof(
        fc.constantFrom('a', 'ab', 'aab', 'b', 'c').map(unit => unit.repeat(30)),
        fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 60 }).map(all => all.join('')),
      ),
      fc.constantFrom('', 'c', '!'),
    )
    .map(parts => parts.join(''))
  fc.assert(
    fc.property(EXPRESSIONS, fc.constantFrom('', 'm'), texts, (pattern, flags, text) => {
      const expression = readExpression(pattern, flags)
      const { coefficient, degree } = mostSteps(expression.root)
      const most = coefficient * text.length ** degree
      if (most > 1e6) return
      bounded++
      const matcher = new ReferenceMatcher(compileProgram(expression, pattern))
      const limit = new CountedSteps()
      matcher.find(text, 0, limit)
      expect(limit.count, pattern).toBeLessThanOrEqual(perStep * (most + 10))
    }),
    { seed: 20261125, numRuns: 5000 },
  )
  expect(bounded).toBeGreaterThan(2500)
})

class CountedSteps extends StepLimit {
  count = 0
  constructor() {
    super(Number.POSITIVE_INFINITY, '')
  }
  override spend(steps: number): void {
    this.count += steps
  }
}
