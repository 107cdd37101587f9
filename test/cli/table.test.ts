import { describe, expect, test } from 'vitest'
import { displayWidth, shorten } from '../../src/cli/display-width.ts'
import { formatTable } from '../../src/cli/table.ts'

describe('display width', () => {
  test.each([
    ['bone', 4],
    ['', 0],
    ['café', 4],
    ['cafe\u0301', 4],
    ['前立腺', 6],
    ['ｱｲｳ', 3],
    ['Ａ', 2],
    ['한글', 4],
    ['🧬', 2],
    ['👩‍🔬', 2],
    ['❤️', 2],
    ['a\u200bb', 2],
    ['αβγ', 3],
  ])('%j takes %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })

  test.each([
    ['prostate', 8, 'prostate'],
    ['prostate', 5, 'pros…'],
    ['前立腺癌', 6, '前立…'],
    ['👩‍🔬👩‍🔬👩‍🔬', 5, '👩‍🔬👩‍🔬…'],
  ])('%j in %i columns is %j', (text, width, shown) => {
    expect(shorten(text, width)).toBe(shown)
  })
})

describe('table', () => {
  test('columns are aligned by display width, numbers to the right, without trailing spaces', () => {
    const rows = [
      ['前立腺', '90.1', 'x'],
      ['bone', '5', ''],
    ]
    expect(formatTable(['site', 'percent', 'note'], rows, { right: new Set([1]) })).toEqual([
      'site    percent  note',
      '──────  ───────  ────',
      '前立腺     90.1  x',
      'bone          5',
    ])
  })

  test('the widest column gives way to the width of the terminal', () => {
    const rows = [['a'.repeat(30), 'b'.repeat(12), 'cc']]
    const lines = formatTable(['one', 'two', 'three'], rows, { width: 40 })
    expect(lines[2]).toBe(`${'a'.repeat(18)}…  ${'b'.repeat(12)}  cc`)
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(40)
  })

  test('no column gets narrower than eight', () => {
    const rows = [Array.from({ length: 5 }, () => 'x'.repeat(20))]
    expect(formatTable(['a', 'b', 'c', 'd', 'e'], rows, { width: 10 })[2]).toBe(
      Array(5).fill('xxxxxxx…').join('  '),
    )
  })

  test('without rows the titles stand alone', () => {
    expect(formatTable(['a', 'bc'], [])).toEqual(['a  bc', '─  ──'])
  })
})
