import { describe, expect, it } from 'vitest'
import { viewMatrix } from '../../viewer/src/core/matrix-view.ts'
import { MATRIX } from './fixtures/matrix.ts'

const options = { rowOrder: 'count', columnOrder: 'count', fold: 'kind' } as const
const labels = (items: readonly { label: string }[]) => items.map(item => item.label)

describe('viewMatrix', () => {
  it('folds rows and columns without a number of the chosen kind, and says how many', () => {
    const view = viewMatrix(MATRIX, options)
    expect(labels(view.rows)).toEqual(['breast cancer', 'lung cancer'])
    expect(labels(view.columns)).toEqual(['bone', 'brain'])
    expect([view.foldedRows, view.foldedColumns]).toEqual([1, 2])
  })

  it('puts first what is measured in most sites by any kind, then by the chosen one', () => {
    const known = viewMatrix(MATRIX, { ...options, fold: 'any' }).rows.map(row => [row.any, row.measured])
    expect(known).toEqual([...known].sort(([a, b], [c, d]) => c - a || d - b))
  })

  it('shows all when asked, the most measured first and ties by name', () => {
    const view = viewMatrix(MATRIX, { ...options, fold: 'any' })
    expect(labels(view.rows)).toEqual(['breast cancer', 'lung cancer', 'ocular melanoma'])
    expect(labels(view.columns)).toEqual(['bone', 'brain', 'liver', 'skin'])
  })

  it('aligns cells with the columns; a pair without data has no cell', () => {
    const view = viewMatrix(MATRIX, { ...options, fold: 'any', columnOrder: 'name' })
    view.rows.forEach((row, r) => {
      row.cells.forEach((cell, c) => {
        const tumor = MATRIX.tumors.findIndex(item => item.iri === view.rows[r].iri)
        const site = MATRIX.sites.findIndex(item => item.iri === view.columns[c].iri)
        expect(cell).toBe(MATRIX.cells.find(item => item.tumor === tumor && item.site === site))
      })
    })
  })

  it('keeps the organ a tumor arises in with its column, whatever the order', () => {
    for (const columnOrder of ['name', 'count', 'group'] as const) {
      const view = viewMatrix(MATRIX, { ...options, fold: 'any', columnOrder })
      const lung = view.rows.find(row => row.label === 'lung cancer')!
      expect([...lung.origins].map(column => view.columns[column].label)).toEqual(['skin'])
    }
  })

  it('sorts by the value in one column, pairs without a number last', () => {
    const view = viewMatrix(MATRIX, { ...options, fold: 'any', rowOrder: { site: 'urn:s:brain' } })
    expect(labels(view.rows)).toEqual(['lung cancer', 'breast cancer', 'ocular melanoma'])
  })

  it('groups columns by organ system, those without one last', () => {
    const view = viewMatrix(MATRIX, { ...options, fold: 'any', columnOrder: 'group' })
    expect(labels(view.columns)).toEqual(['liver', 'brain', 'bone', 'skin'])
  })
})
