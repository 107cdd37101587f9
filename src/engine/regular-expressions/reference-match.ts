// The engine for expressions with back-references, which no linear one can have: it tries one way after
// the other, as V8 does, but in counted steps, so that a limit ends it. It compares without case as XPath
// says, and groups keep what they held in an earlier iteration.
import { holdsAt } from './assertions.ts'
import type { Matcher } from './matcher.ts'
import {
  ASSERT,
  BEGIN,
  CHARACTER,
  CHECK,
  JUMP,
  MATCH,
  type Program,
  REFERENCE,
  SAVE,
  SPLIT,
} from './program.ts'
import type { StepLimit } from './step-limit.ts'

export class ReferenceMatcher implements Matcher {
  readonly #program: Program
  readonly #kept: Int32Array
  /** Triples: instruction, place and level to go on with; or a slot, counted down from -1, and what it held. */
  readonly #stack: number[] = []

  constructor(program: Program) {
    this.#program = program
    this.#kept = new Int32Array(program.slots)
  }

  find(text: string, from: number, limit: StepLimit): Int32Array | undefined {
    for (let start = from; start <= text.length; start++) {
      if (start > 0 && this.#program.isAnchored) break
      if (isInsidePair(text, start)) continue
      if (this.#matchesAt(text, start, limit)) return this.#kept
    }
    return undefined
  }

  #matchesAt(text: string, start: number, limit: StepLimit): boolean {
    const { ops, a, b, sets } = this.#program
    const kept = this.#kept.fill(-1)
    const stack = this.#stack
    stack.length = 0
    stack.push(0, start, 0)
    while (stack.length > 0) {
      let level = stack.pop()!
      let at = stack.pop()!
      let instruction = stack.pop()!
      if (instruction < 0) {
        kept[-1 - instruction] = at
        continue
      }
      let steps = 1
      for (let goes = true; goes; steps++) {
        const op = ops[instruction]!
        const x = a[instruction]!
        const y = b[instruction]!
        instruction++
        if (op === CHARACTER) {
          const codePoint = at < text.length ? text.codePointAt(at)! : -1
          goes = codePoint >= 0 && sets[x]!.has(codePoint)
          at += codePoint > 0xffff ? 2 : 1
          level = 0
        } else if (op === SPLIT) {
          stack.push(y, at, level)
          instruction = x
        } else if (op === JUMP) instruction = x
        else if (op === SAVE) {
          stack.push(-1 - x, kept[x]!, 0)
          kept[x] = at
        } else if (op === ASSERT) goes = holdsAt(x, text, at)
        else if (op === BEGIN) level++
        else if (op === CHECK) goes = level === 0
        else if (op === REFERENCE) {
          const end = afterRepetition(text, at, kept[2 * x]!, kept[2 * x + 1]!, y === 1)
          if (end > at) {
            steps += end - at
            level = 0
          }
          goes = end >= 0
          at = end
        } else if (op === MATCH) return true
        if (steps > 1000) {
          limit.spend(steps)
          steps = 0
        }
      }
      limit.spend(steps)
    }
    return false
  }
}

/** Where the repetition at `at` of the text from `start` to `end` ends; -1 where there is none. */
function afterRepetition(text: string, at: number, start: number, end: number, ignoreCase: boolean): number {
  if (start < 0 || end < 0) return at
  if (!ignoreCase) return text.startsWith(text.slice(start, end), at) ? at + end - start : -1
  while (start < end) {
    if (at >= text.length) return -1
    const [one, other] = [text.codePointAt(start)!, text.codePointAt(at)!]
    if (!differByCase(String.fromCodePoint(one), String.fromCodePoint(other))) return -1
    start += one > 0xffff ? 2 : 1
    at += other > 0xffff ? 2 : 1
  }
  return at
}

/** Whether the characters are equal or case variants (F&O 3.1, section 5.6.2). */
function differByCase(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase() || one.toUpperCase() === other.toUpperCase()
}

function isInsidePair(text: string, at: number): boolean {
  return at > 0 && text.codePointAt(at - 1)! > 0xffff
}
