import { CommanderError } from 'commander'
import { describe, expect, test } from 'vitest'
import { failureOf } from '../../src/cli/failure.ts'
import { LimitError, NetworkError, ParseError, QueryError, UsageError } from '../../src/rdf/errors.ts'

describe('error → exit status', () => {
  test.each([
    [new UsageError('a'), 2],
    [new ParseError('a', { source: 'f', line: 7 }), 2],
    [new QueryError('a'), 2],
    [new CommanderError(1, 'commander.unknownOption', 'error: a'), 2],
    [new TypeError('a'), 3],
    [new RangeError('Maximum call stack size exceeded'), 3],
    ['a string', 3],
    [undefined, 3],
    [new LimitError('a'), 4],
    [
      Object.assign(new Error('ENOSPC: no space left on device, write'), {
        code: 'ENOSPC',
        syscall: 'write',
      }),
      2,
    ],
    [new NetworkError('a'), 5],
  ])('%s is %i', (error, status) => {
    expect(failureOf(error).status).toBe(status)
  })
})

describe('the message', () => {
  test('is one line', () => {
    expect(failureOf(new UsageError('first\n  second\r\nthird')).message).toBe('first second third')
  })
  test('cannot act on a terminal', () => {
    expect(failureOf(new UsageError('\u001b[2J\u009b\u202e')).message).toBe('\\u001b[2J\\u009b\\u202e')
  })
  test('is shortened', () => {
    expect(failureOf(new UsageError('x'.repeat(5_000))).message).toHaveLength(1_001)
  })
  test('of a fault names the error and how to see more', () => {
    expect(failureOf(new TypeError('x is undefined')).message).toBe(
      'This is a fault of the program (TypeError: x is undefined); --debug shows where it happened.',
    )
  })
})
