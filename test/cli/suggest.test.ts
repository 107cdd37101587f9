import { expect, test } from 'vitest'
import { nearest } from '../../src/cli/suggest.ts'

const COMMANDS = ['info', 'query', 'export', 'view']

test.each([
  ['qurey', 'query'],
  ['exprt', 'export'],
  ['Info', 'info'],
  ['veiw', 'view'],
  ['inof', 'info'],
  ['delete', undefined],
  ['x', undefined],
  ['', undefined],
  ['exportexportexportexport', undefined],
])('%j is taken for %j', (typed, meant) => {
  expect(nearest(typed, COMMANDS)).toBe(meant)
})

test('of two as near, the first of the list is named', () => {
  expect(nearest('tsx', ['csv', 'tsv', 'tsz'])).toBe('tsv')
})
