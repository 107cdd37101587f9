// What the variables of a query are called in its text. A variable that nobody can write (its name begins
// with a space) stands for a blank node: it is printed as one where all that mentions it is triples that
// follow each other, since a label may be used in one basic graph pattern only, and as a variable elsewhere.
// The query is walked with a stack of its own: chains of operators may be thousands long.

import type { Operation, Query, UpdateOperation } from '../algebra.ts'
import { isHidden } from '../hidden-variables.ts'
import { joined } from './joined.ts'

export class Names {
  readonly #mentions: Mentions
  readonly #given = new Map<string, string>()
  #next: number

  /** Names for one query; labels are numbered from `first`. */
  constructor(query: Query | UpdateOperation, first = 0) {
    this.#mentions = mentionsOf(query)
    this.#next = first
  }

  /** The number that no label has reached. */
  get end(): number {
    return this.#next
  }

  /** The text of a variable. */
  variable(name: string): string {
    if (this.isBlank(name)) return this.blankNode(name)
    return `?${isHidden(name) ? this.#label(name) : name}`
  }

  /** Whether a variable is printed as a blank node, so that `SELECT *` leaves it out. */
  isBlank(name: string): boolean {
    return isHidden(name) && typeof this.#mentions.get(name) === 'number'
  }

  /** The text of a blank node of a template. */
  blankNode(label: string): string {
    return `_:${this.#label(label)}`
  }

  /** A variable that the query does not mention: the first, or the one after as many as `more`. */
  unused(more = 0): string {
    let left = more
    let name = 'nothing'
    for (let k = 1; this.#mentions.has(name) || left-- > 0; k++) name = `nothing${k}`
    return name
  }

  #label(key: string): string {
    let label = this.#given.get(key)
    if (label === undefined) {
      while (this.#mentions.has(`b${this.#next}`)) this.#next++
      label = `b${this.#next++}`
      this.#given.set(key, label)
    }
    return label
  }
}

/** For each variable the number of the one run of triples that mentions it, or 'elsewhere'. */
type Mentions = ReadonlyMap<string, number | 'elsewhere'>

function mentionsOf(query: Query | UpdateOperation): Mentions {
  const mentions = new Map<string, number | 'elsewhere'>()
  const mention = (name: string, run: number | 'elsewhere') =>
    mentions.set(name, !mentions.has(name) || mentions.get(name) === run ? run : 'elsewhere')
  let run = 0
  const waiting: (object | null | undefined)[] = [query]
  const later = (node: object) => {
    for (const part of Object.values(node)) if (typeof part === 'object') waiting.push(part)
    for (const name of namedBy(node)) mention(name, 'elsewhere')
  }
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (node === null || node === undefined) continue
    if (!isOperation(node)) {
      later(node)
      continue
    }
    run++
    for (const part of joined(node)) {
      if (part.op === 'bgp') {
        for (const { subject, predicate, object } of part.patterns) {
          for (const end of [subject, object]) if (end.termType === 'Variable') mention(end.value, run)
          if (predicate.termType === 'Variable') mention(predicate.value, 'elsewhere')
        }
      } else if (part.op === 'path') {
        for (const end of [part.subject, part.object])
          if (end.termType === 'Variable') mention(end.value, run)
      } else {
        later(part)
        run++
      }
    }
  }
  return mentions
}

function isOperation(node: object): node is Operation {
  return 'op' in node
}

/** The variables that a node of the tree names itself, other than by a part of it. */
function namedBy(node: object): readonly string[] {
  const { termType, value, kind, name, variable, variables, by } = node as Record<string, unknown>
  if (termType === 'Variable') return [value as string]
  if (kind === 'variable') return [name as string]
  if (typeof variable === 'string') return [variable]
  return (variables ?? by ?? []) as readonly string[]
}
