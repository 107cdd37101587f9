// A basic graph pattern over the kernel: greedy join order by exact range sizes, then nested loops with
// binary search, one level a pattern, and the rows that come out as objects of terms.
import type { Term } from 'n3'
import { type Kernel, lowerBound, type Order, range } from './kernel.ts'

/** An id, or the name of a variable. */
export type Place = number | string
export type Pattern = readonly [subject: Place, predicate: Place, object: Place]
export type Row = Readonly<Record<string, Term | undefined>>

export interface Solutions {
  readonly variables: readonly string[]
  /** Row after row, a value for each variable. */
  rows: Uint32Array
  count: number
}

type Value = { readonly constant: number } | { readonly variable: number; readonly constant?: undefined }

interface Level {
  readonly order: Order
  /** How many of the order's columns are known by then. */
  readonly known: number
  readonly values: readonly Value[]
}

/** The solutions of the patterns together; none where a constant has no id. */
export function join(kernel: Kernel, patterns: readonly Pattern[]): Solutions {
  const variables: string[] = []
  if (patterns.some(pattern => pattern.includes(-1))) return { variables, rows: new Uint32Array(0), count: 0 }
  const levels = plan(kernel, patterns, variables)
  const width = variables.length
  const depth = levels.length
  const row = new Uint32Array(width)
  let capacity = 1024
  let out = new Uint32Array(capacity * width)
  let count = 0
  const emit = (): void => {
    if (count === capacity) {
      capacity *= 2
      const wider = new Uint32Array(capacity * width)
      wider.set(out)
      out = wider
    }
    out.set(row, count++ * width)
  }
  const read = (value: Value): number => value.constant ?? row[value.variable]!
  const step = (level: number): void => {
    if (level === depth) {
      emit()
      return
    }
    const { order, known, values } = levels[level]!
    const [first, second, third] = order.columns
    let low = 0
    let high = order.length
    if (known > 0) {
      const id = read(values[0]!)
      low = order.starts[id]!
      high = order.starts[id + 1]!
    }
    if (known > 1) {
      const id = read(values[1]!)
      low = lowerBound(second, low, high, id)
      high = lowerBound(second, low, high, id + 1)
    }
    if (known > 2) {
      const id = read(values[2]!)
      low = lowerBound(third, low, high, id)
      if (low < high && third[low] === id) step(level + 1)
      return
    }
    const a = place(values[0]!)
    const b = place(values[1]!)
    const c = place(values[2]!)
    if (known === 2)
      for (let i = low; i < high; i++) {
        row[c] = third[i]!
        step(level + 1)
      }
    else if (known === 1)
      for (let i = low; i < high; i++) {
        row[b] = second[i]!
        row[c] = third[i]!
        step(level + 1)
      }
    else
      for (let i = low; i < high; i++) {
        row[a] = first[i]!
        row[b] = second[i]!
        row[c] = third[i]!
        step(level + 1)
      }
  }
  step(0)
  return { variables, rows: out.subarray(0, count * width), count }
}

/** The rows as objects of these variables, all by default. */
export function decoded(
  kernel: Kernel,
  solutions: Solutions,
  names: readonly string[] = solutions.variables,
): Row[] {
  const { variables, rows, count } = solutions
  if (count === 0) return []
  const { terms } = kernel
  const width = variables.length
  const columns = names.map(name => variables.indexOf(name))
  const decodedRows = new Array<Row>(count)
  for (let i = 0; i < count; i++) {
    const row: Record<string, Term> = {}
    for (let j = 0; j < columns.length; j++) row[names[j]!] = terms[rows[i * width + columns[j]!]!]!
    decodedRows[i] = row
  }
  return decodedRows
}

/** The solutions that pass, in place. */
export function filtered(solutions: Solutions, test: (rows: Uint32Array, at: number) => boolean): Solutions {
  const { rows, count, variables } = solutions
  const width = variables.length
  let kept = 0
  for (let i = 0; i < count; i++) {
    if (!test(rows, i * width)) continue
    if (kept !== i) rows.copyWithin(kept * width, i * width, (i + 1) * width)
    kept++
  }
  solutions.count = kept
  return solutions
}

function place(value: Value): number {
  return value.constant === undefined ? value.variable : -1
}

function plan(kernel: Kernel, patterns: readonly Pattern[], variables: string[]): Level[] {
  const bound = new Set<string>()
  const left = [...patterns]
  const levels: Level[] = []
  while (left.length > 0) {
    const best = left.length === 1 ? 0 : cheapest(kernel, left, bound)
    const pattern = left.splice(best, 1)[0]!
    const isKnown = pattern.map(value => typeof value === 'number' || bound.has(value))
    const order = orderFor(kernel, isKnown)
    const values = order.places.map((at): Value => {
      const value = pattern[at]!
      if (typeof value === 'number') return { constant: value }
      if (!variables.includes(value)) variables.push(value)
      return { variable: variables.indexOf(value) }
    })
    for (const value of pattern) if (typeof value === 'string') bound.add(value)
    levels.push({ order, known: isKnown.filter(Boolean).length, values })
  }
  return levels
}

function cheapest(kernel: Kernel, patterns: readonly Pattern[], bound: ReadonlySet<string>): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (const [i, pattern] of patterns.entries()) {
    const rows = expected(kernel, pattern, bound)
    if (rows >= least) continue
    least = rows
    best = i
  }
  return best
}

function expected(kernel: Kernel, pattern: Pattern, bound: ReadonlySet<string>): number {
  const isConstant = pattern.map(value => typeof value === 'number')
  const order = orderFor(kernel, isConstant)
  const constant = (k: number) =>
    isConstant[order.places[k]!] ? (pattern[order.places[k]!] as number) : undefined
  const first = constant(0)
  const [low, high] = first === undefined ? [0, order.length] : range(order, first, constant(1))
  const matches = Math.max(1, high - low)
  const joined = pattern.filter(value => typeof value === 'string' && bound.has(value)).length
  if (joined > 0) return matches ** (1 - 0.75 * joined)
  return bound.size > 0 ? matches * 1e6 : matches
}

/** The order that has the known places as a prefix. */
function orderFor({ spo, pos, osp }: Kernel, [s, p, o]: readonly boolean[]): Order {
  if (s) return o && !p ? osp : spo
  if (p) return pos
  return o ? osp : spo
}
