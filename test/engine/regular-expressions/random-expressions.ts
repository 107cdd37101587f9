// Random small expressions in the part of the syntax that XPath and JavaScript read alike, and texts of few
// characters, so that most of them match somewhere.
import fc from 'fast-check'

const atom = fc.constantFrom('a', 'b', 'c', '[ab]', '[^a]', '[b-c]', '.', '\\n', '^', '$', '\\b', '')
const quantifier = fc
  .tuple(
    fc.constantFrom('*', '+', '?', '{2}', '{0,2}', '{1,}', '{2,3}', '{0}'),
    fc.constantFrom('', '', '', '?'),
  )
  .map(parts => parts.join(''))

const { expression } = fc.letrec<{ expression: string }>(tie => {
  const inner = tie('expression')
  return {
    expression: fc.oneof(
      { maxDepth: 5, depthSize: 'medium' },
      { weight: 3, arbitrary: atom },
      { weight: 3, arbitrary: fc.tuple(inner, inner).map(parts => parts.join('')) },
      { weight: 2, arbitrary: fc.tuple(inner, inner).map(([a, b]) => `(${a}|${b})`) },
      { weight: 1, arbitrary: inner.map(inside => `(${inside})`) },
      { weight: 3, arbitrary: fc.tuple(inner, quantifier).map(([inside, many]) => `(?:${inside})${many}`) },
    ),
  }
})

export const EXPRESSIONS: fc.Arbitrary<string> = expression

/** The same with a back-reference. */
export const WITH_REFERENCES: fc.Arbitrary<string> = fc
  .tuple(expression, expression, expression)
  .map(([captured, between, behind]) => `(${captured})${between}\\1${behind}`)

export const TEXTS: fc.Arbitrary<string> = fc
  .array(fc.constantFrom('a', 'a', 'b', 'b', 'c', ' ', '\n', '😀'), { maxLength: 10 })
  .map(characters => characters.join(''))
