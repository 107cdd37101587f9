import { describe, expect, it } from 'vitest'
import { clampPlace, movePlace, NAME_COLUMN, NAME_ROW, SORT_ROW } from '../../viewer/src/core/grid-place.ts'

const SIZE = { rows: 3, columns: 4 }
const move = (row: number, column: number, key: string, ctrlKey = false) =>
  movePlace({ row, column }, { key, ctrlKey }, SIZE)

describe('arrow keys in the matrix', () => {
  it.each([
    [1, 1, 'ArrowUp', { row: 0, column: 1 }],
    [0, 1, 'ArrowUp', { row: SORT_ROW, column: 1 }],
    [SORT_ROW, 1, 'ArrowUp', { row: NAME_ROW, column: 1 }],
    [NAME_ROW, 1, 'ArrowUp', { row: NAME_ROW, column: 1 }],
    [2, 1, 'ArrowDown', { row: 2, column: 1 }],
    [1, 0, 'ArrowLeft', { row: 1, column: NAME_COLUMN }],
    [NAME_ROW, 0, 'ArrowLeft', { row: NAME_ROW, column: 0 }],
    [0, NAME_COLUMN, 'ArrowUp', { row: 0, column: NAME_COLUMN }],
    [1, 3, 'ArrowRight', { row: 1, column: 3 }],
    [1, 2, 'Home', { row: 1, column: 0 }],
    [1, 2, 'End', { row: 1, column: 3 }],
    [1, 2, 'Tab', undefined],
  ])('from row %i, column %i, %s leads to %j', (row, column, key, expected) => {
    expect(move(row, column, key)).toEqual(expected)
  })

  it('Ctrl with Home and End leads to the first and the last cell', () => {
    expect(move(1, 2, 'Home', true)).toEqual({ row: 0, column: 0 })
    expect(move(1, 2, 'End', true)).toEqual({ row: 2, column: 3 })
  })

  it('stays in a table that has become smaller', () => {
    expect(clampPlace({ row: 9, column: 9 }, SIZE)).toEqual({ row: 2, column: 3 })
  })
})
