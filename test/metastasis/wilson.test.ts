import { expect, test } from 'vitest'
import { wilsonInterval } from '../../src/metastasis/wilson.ts'

// Published values: R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics
// in Medicine 17 (1998), p. 857-872, table I, method 3 (score).
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i', (count, of, low, high) => {
  const [from, to] = wilsonInterval(count / of, of)
  expect(from).toBeCloseTo(low, 4)
  expect(to).toBeCloseTo(high, 4)
})
