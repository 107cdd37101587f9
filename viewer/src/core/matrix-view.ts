// The matrix as it is shown: which rows and columns stand, in which order, and the cells aligned with them.
import type { MatrixAxisEntry, MatrixCell, MatrixModel } from './domain.ts'
import type { ColumnOrder, Fold, RowOrder } from './state.ts'

export interface AxisItem extends MatrixAxisEntry {
  /** Cells with a number of the chosen measure kind. */
  readonly measured: number
  /** Cells measured by any kind. */
  readonly any: number
}

export interface MatrixRow extends AxisItem {
  /** One per column; undefined = not studied. */
  readonly cells: readonly (MatrixCell | undefined)[]
  /** Columns of the organ that the tumor arises in. */
  readonly origins: ReadonlySet<number>
}

export interface MatrixView {
  readonly rows: readonly MatrixRow[]
  readonly columns: readonly AxisItem[]
  /** Rows and columns that {@link Fold} hides. */
  readonly foldedRows: number
  readonly foldedColumns: number
}

export interface MatrixOptions {
  readonly rowOrder: RowOrder
  readonly columnOrder: ColumnOrder
  readonly fold: Fold
  /** A pair that stands even where the fold would hide it. */
  readonly keep?: { readonly tumor: string; readonly site: string } | undefined
}

/** Rows and columns in display order. Ties go by label, so the order never depends on the data's. */
export function viewMatrix(model: MatrixModel, options: MatrixOptions): MatrixView {
  const byPair = new Map<string, MatrixCell>()
  const origins = new Set(model.origins.map(({ tumor, site }) => `${tumor} ${site}`))
  const tumorCounts = model.tumors.map(() => ({ measured: 0, any: 0 }))
  const siteCounts = model.sites.map(() => ({ measured: 0, any: 0 }))
  for (const cell of model.cells) {
    byPair.set(`${cell.tumor} ${cell.site}`, cell)
    for (const counts of [tumorCounts[cell.tumor], siteCounts[cell.site]]) {
      counts.any++
      if (isMeasured(cell)) counts.measured++
    }
  }
  const stands = (counts: { measured: number; any: number }) =>
    options.fold === 'kind' ? counts.measured > 0 : counts.any > 0
  const tumors = indexes(model.tumors).filter(
    i => stands(tumorCounts[i]) || model.tumors[i].iri === options.keep?.tumor,
  )
  const sites = indexes(model.sites).filter(
    i => stands(siteCounts[i]) || model.sites[i].iri === options.keep?.site,
  )

  sites.sort((a, b) => compareColumns(a, b))
  tumors.sort((a, b) => compareRows(a, b))

  function compareColumns(a: number, b: number): number {
    const [x, y] = [model.sites[a], model.sites[b]]
    const byCount = siteCounts[b].measured - siteCounts[a].measured || siteCounts[b].any - siteCounts[a].any
    if (options.columnOrder === 'count') return byCount || byLabel(x, y)
    if (options.columnOrder === 'group')
      return compareText(x.group ?? '\uffff', y.group ?? '\uffff') || byCount || byLabel(x, y)
    return byLabel(x, y)
  }

  function compareRows(a: number, b: number): number {
    const [x, y] = [model.tumors[a], model.tumors[b]]
    if (options.rowOrder === 'name') return byLabel(x, y)
    // By what is known at all: a well-studied tumor stands high even where another kind was measured.
    const byCount =
      tumorCounts[b].any - tumorCounts[a].any || tumorCounts[b].measured - tumorCounts[a].measured
    if (options.rowOrder === 'count') return byCount || byLabel(x, y)
    const site = model.sites.findIndex(item => item.iri === (options.rowOrder as { site: string }).site)
    const value = (tumor: number) => byPair.get(`${tumor} ${site}`)?.percent ?? -1
    return value(b) - value(a) || byLabel(x, y)
  }

  return {
    columns: sites.map(i => ({ ...model.sites[i], ...siteCounts[i] })),
    rows: tumors.map(t => ({
      ...model.tumors[t],
      ...tumorCounts[t],
      cells: sites.map(s => byPair.get(`${t} ${s}`)),
      origins: new Set(sites.flatMap((s, column) => (origins.has(`${t} ${s}`) ? [column] : []))),
    })),
    foldedRows: model.tumors.length - tumors.length,
    foldedColumns: model.sites.length - sites.length,
  }
}

/** Whether the cell has a number of the chosen measure kind. */
export function isMeasured(cell: MatrixCell): boolean {
  return cell.state === 'value' || cell.state === 'rare' || cell.state === 'conflict'
}

function indexes(items: readonly unknown[]): number[] {
  return items.map((_, i) => i)
}

function byLabel(a: MatrixAxisEntry, b: MatrixAxisEntry): number {
  return compareText(a.label, b.label) || compareText(a.iri, b.iri)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
