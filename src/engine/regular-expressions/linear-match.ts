// The linear engine: all ways to match go through the text side by side, a thread a way, in the order in
// which a backtracking engine would try them, and of two threads at one instruction only the first goes on
// (Pike's machine; Cox, "Regular Expression Matching: the Virtual Machine Approach", 2009). So a search
// takes at most program × text steps and finds the same match as V8.
import { holdsAt } from './assertions.ts'
import type { Matcher } from './matcher.ts'
import { ASSERT, BEGIN, CHARACTER, CHECK, JUMP, MATCH, type Program, SAVE, SPLIT } from './program.ts'
import type { StepLimit } from './step-limit.ts'

/** Threads at one place of the text, the preferred one first. */
interface Threads {
  /** The instruction at which each waits: CHARACTER or MATCH. */
  readonly waiting: Int32Array
  /** What each keeps: `width` places; -1 stands for none. */
  readonly kept: Int32Array
  count: number
}

export class LinearMatcher implements Matcher {
  readonly #program: Program
  readonly #width: number
  /** For each instruction and level the round in which it was last visited; a round is a place of the text. */
  readonly #visited: Uint32Array
  #round = 0
  #now: Threads
  #next: Threads
  /** What the thread keeps that is being followed. */
  readonly #kept: Int32Array
  readonly #match: Int32Array
  readonly #stack: number[] = []

  /** Keeps the first `width` slots of the program; none where only the answer counts. */
  constructor(program: Program, width: number) {
    const size = program.ops.length
    this.#program = program
    this.#width = width
    this.#visited = new Uint32Array(size * program.levels)
    this.#kept = new Int32Array(width)
    this.#match = new Int32Array(width)
    this.#now = { waiting: new Int32Array(size), kept: new Int32Array(size * width), count: 0 }
    this.#next = { waiting: new Int32Array(size), kept: new Int32Array(size * width), count: 0 }
  }

  find(text: string, from: number, limit: StepLimit): Int32Array | undefined {
    const { ops, a, sets, isAnchored } = this.#program
    const width = this.#width
    let found = false
    let now = this.#now
    let next = this.#next
    now.count = 0
    this.#stack.length = 0
    this.#startRound()
    for (let at = from; at <= text.length; ) {
      if (!found && (at === 0 || !isAnchored)) {
        this.#kept.fill(-1)
        this.#follow(now, 0, text, at, limit)
      }
      if (now.count === 0 && (found || isAnchored)) break
      limit.spend(1 + now.count * (1 + width))
      const codePoint = at === text.length ? -1 : text.codePointAt(at)!
      const after = codePoint > 0xffff ? at + 2 : at + 1
      this.#startRound()
      next.count = 0
      for (let i = 0; i < now.count; i++) {
        const instruction = now.waiting[i]!
        if (ops[instruction] === MATCH) {
          // What comes behind is less preferred.
          found = true
          if (width === 0) return this.#match
          for (let slot = 0; slot < width; slot++) this.#match[slot] = now.kept[i * width + slot]!
          break
        }
        if (codePoint < 0 || !sets[a[instruction]!]!.has(codePoint)) continue
        for (let slot = 0; slot < width; slot++) this.#kept[slot] = now.kept[i * width + slot]!
        this.#follow(next, instruction + 1, text, after, limit)
      }
      const last = now
      now = next
      next = last
      at = after
    }
    return found ? this.#match : undefined
  }

  #startRound(): void {
    if (this.#round === 0xffffffff) {
      this.#visited.fill(0)
      this.#round = 0
    }
    this.#round++
  }

  /** Adds the threads that come of going on at `start`, without reading, from the place `at`. */
  #follow(threads: Threads, start: number, text: string, at: number, limit: StepLimit): void {
    const { ops, a, b, levels } = this.#program
    const visited = this.#visited
    const round = this.#round
    const kept = this.#kept
    const width = this.#width
    const stack = this.#stack
    let visits = 0
    // Pairs: a level and an instruction, or a place to put back and the slot, counted down from -1.
    stack.push(0, start)
    while (stack.length > 0) {
      let instruction = stack.pop()!
      let level = stack.pop()!
      if (instruction < 0) {
        kept[-1 - instruction] = level
        continue
      }
      for (;;) {
        const op = ops[instruction]!
        const waits = op === CHARACTER || op === MATCH
        const visit = instruction * levels + (waits ? 0 : level)
        if (visited[visit] === round) break
        visited[visit] = round
        visits++
        if (waits) {
          const i = threads.count++
          threads.waiting[i] = instruction
          for (let slot = 0; slot < width; slot++) threads.kept[i * width + slot] = kept[slot]!
          break
        }
        if (op === SPLIT) stack.push(level, b[instruction]!)
        else if (op === SAVE) {
          const slot = a[instruction]!
          if (slot < width) {
            stack.push(kept[slot]!, -1 - slot)
            kept[slot] = at
          }
        } else if (op === BEGIN) level++
        else if (op === CHECK ? level > 0 : op === ASSERT && !holdsAt(a[instruction]!, text, at)) break
        instruction = op === SPLIT || op === JUMP ? a[instruction]! : instruction + 1
      }
    }
    limit.spend(visits)
  }
}
