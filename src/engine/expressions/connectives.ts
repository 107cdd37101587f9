// The logic of three values: an error gives way to a value that decides (SPARQL 1.1, section 17.2).
import type { Test } from './scope.ts'

/** `||` with decisive = true, `&&` with false: the decisive value wins over an error, an error over the other. */
export function connective(tests: readonly Test[], decisive: boolean): Test {
  if (tests.length === 2) return connectiveOfTwo(tests[0], tests[1], decisive)
  return (batch, row) => {
    let failed = false
    for (const test of tests) {
      const value = test(batch, row)
      if (value === decisive) return decisive
      if (value === undefined) failed = true
    }
    return failed ? undefined : !decisive
  }
}

function connectiveOfTwo(first: Test, second: Test, decisive: boolean): Test {
  return (batch, row) => {
    const a = first(batch, row)
    if (a === decisive) return decisive
    const b = second(batch, row)
    if (b === decisive) return decisive
    return a === undefined || b === undefined ? undefined : !decisive
  }
}

export function negation(test: Test): Test {
  return (batch, row) => {
    const value = test(batch, row)
    return value === undefined ? undefined : !value
  }
}
