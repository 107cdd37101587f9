import { readFileSync } from 'node:fs'

export interface Row {
  /** From 1, the header being line 1: how `tableRow` counts. */
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** The rows of a reference table. */
export function readTable(name: string): Row[] {
  const text = readFileSync(new URL(`../../ontology/tables/${name}`, import.meta.url), 'utf8')
  const [header, ...lines] = text.split('\n').filter(line => line !== '')
  const columns = header!.split('\t')
  return lines.map((line, index) => {
    const values = line.split('\t')
    return {
      line: index + 2,
      cells: Object.fromEntries(columns.map((column, i) => [column, values[i] ?? ''])),
    }
  })
}
