// Turns a tree into instructions for our own two engines (Thompson 1968; Cox, "Regular Expression Matching:
// the Virtual Machine Approach", 2009). Counted repetitions are written out.
//
// As in JavaScript, an iteration past the smallest number has to read something. BEGIN and CHECK stand
// around such an iteration where it could be empty. Iterations inside each other that have not read
// anything are always the innermost ones, so one number says which: how many there are. Reading makes it 0.
import { LimitError } from '../../rdf/errors.ts'
import type { CharacterClass } from './character-class.ts'
import { type Expression, isAnchored, mayMatchEmpty, type Node, type Repeat } from './syntax.ts'

/** Instructions that a program may have. */
const LARGEST = 20_000

/** Reads a character of the set a. */
export const CHARACTER = 0
/** Goes on at a and at b; what is found from a is preferred. */
export const SPLIT = 1
export const JUMP = 2
/** Keeps the place in slot a. */
export const SAVE = 3
/** Goes on where the text is as place a of `PLACES` says. */
export const ASSERT = 4
export const BEGIN = 5
export const CHECK = 6
/** Reads what group a holds; with its case ignored where b is 1. */
export const REFERENCE = 7
export const MATCH = 8

export const PLACES = ['start', 'end', 'line-start', 'line-end', 'boundary'] as const

export interface Program {
  readonly ops: Uint8Array
  readonly a: Int32Array
  readonly b: Int32Array
  readonly sets: readonly CharacterClass[]
  /** Places in the text that are kept: group g lies from slot 2g to slot 2g + 1, the whole match is group 0. */
  readonly slots: number
  /** One more than the most iterations inside each other that BEGIN counts. */
  readonly levels: number
  readonly isAnchored: boolean
}

/**
 * The program of an expression, whose text is `quoted` for messages.
 * @throws LimitError where it would be too large
 */
export function compileProgram({ root, groups }: Expression, quoted: string): Program {
  const length = size(root) + 3
  if (length > LARGEST)
    throw new LimitError(
      `The regular expression ${quoted} comes to more than ${LARGEST.toLocaleString('en')} instructions, the limit, with its repetitions counted out; use smaller numbers in "{…}".`,
    )
  const writer = new Writer()
  writer.add(SAVE, 0)
  writer.write(root)
  writer.add(SAVE, 1)
  writer.add(MATCH)
  return {
    ops: Uint8Array.from(writer.ops),
    a: Int32Array.from(writer.a),
    b: Int32Array.from(writer.b),
    sets: [...writer.sets.keys()],
    slots: 2 * groups + 2,
    levels: writer.deepest + 1,
    isAnchored: isAnchored(root),
  }
}

/** An upper bound for the instructions of `node`, which costs nothing to know. */
function size(node: Node): number {
  switch (node.kind) {
    case 'sequence':
      return node.items.reduce((sum, item) => sum + size(item), 0)
    case 'choice':
      return node.branches.reduce((sum, branch) => sum + size(branch) + 2, 0)
    case 'group':
      return size(node.body) + 2
    case 'repeat': {
      const copies = node.most === Number.POSITIVE_INFINITY ? node.least + 1 : node.most
      return copies * (size(node.body) + (node.least === node.most ? 0 : 3)) + 1
    }
    default:
      return 1
  }
}

class Writer {
  readonly ops: number[] = []
  readonly a: number[] = []
  readonly b: number[] = []
  readonly sets = new Map<CharacterClass, number>()
  #depth = 0
  deepest = 0

  /** Index of the new instruction. */
  add(op: number, a = 0, b = 0): number {
    this.a.push(a)
    this.b.push(b)
    return this.ops.push(op) - 1
  }

  write(node: Node): void {
    switch (node.kind) {
      case 'character':
        if (!this.sets.has(node.set)) this.sets.set(node.set, this.sets.size)
        this.add(CHARACTER, this.sets.get(node.set)!)
        break
      case 'assertion':
        this.add(ASSERT, PLACES.indexOf(node.at))
        break
      case 'reference':
        this.add(REFERENCE, node.index, node.ignoreCase ? 1 : 0)
        break
      case 'sequence':
        for (const item of node.items) this.write(item)
        break
      case 'choice':
        this.#choice(node.branches)
        break
      case 'group':
        this.add(SAVE, 2 * node.index)
        this.write(node.body)
        this.add(SAVE, 2 * node.index + 1)
        break
      case 'repeat':
        this.#repeat(node)
        break
    }
  }

  #choice(branches: readonly Node[]): void {
    const jumps: number[] = []
    for (const branch of branches.slice(0, -1)) {
      const split = this.add(SPLIT)
      this.a[split] = split + 1
      this.write(branch)
      jumps.push(this.add(JUMP))
      this.b[split] = this.ops.length
    }
    this.write(branches.at(-1)!)
    for (const jump of jumps) this.a[jump] = this.ops.length
  }

  #repeat({ body, least, most, greedy }: Repeat): void {
    const loops = most === Number.POSITIVE_INFINITY
    const canBeEmpty = mayMatchEmpty(body)
    let start = this.ops.length
    for (let count = 0; count < least; count++) {
      start = this.ops.length
      this.write(body)
    }
    if (loops && least > 0 && !canBeEmpty) {
      this.#choose(this.add(SPLIT), start, this.ops.length, greedy)
      return
    }
    const splits: number[] = []
    start = this.ops.length
    for (let count = least; count < (loops ? least + 1 : most); count++) {
      splits.push(this.add(SPLIT))
      if (canBeEmpty) this.#nonEmpty(body)
      else this.write(body)
    }
    if (loops) this.add(JUMP, start)
    for (const split of splits) this.#choose(split, split + 1, this.ops.length, greedy)
  }

  #choose(split: number, iteration: number, exit: number, greedy: boolean): void {
    this.a[split] = greedy ? iteration : exit
    this.b[split] = greedy ? exit : iteration
  }

  #nonEmpty(body: Node): void {
    this.#depth++
    this.deepest = Math.max(this.deepest, this.#depth)
    this.add(BEGIN)
    this.write(body)
    this.add(CHECK)
    this.#depth--
  }
}
