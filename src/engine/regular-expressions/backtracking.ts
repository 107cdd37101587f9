// How many steps V8's backtracking engine may need for a match, as a bound in the length n of the text:
// coefficient · n^degree. What follows in a sequence is tried once for each way to leave what stands
// before it. There is one way where the next character decides: a loop of a class that shares no character
// with what may follow, alternatives that begin apart, or a rest that can't fail, so that nobody comes
// back. A loop without bound around something with several ways has no such bound: exponential.
import { alwaysMatchesEmpty, isAnchored, mayMatchEmpty, type Node, type Repeat } from './syntax.ts'

export interface Steps {
  readonly coefficient: number
  readonly degree: number
}

/** Repetitions up to this number are counted out. */
const COUNTED_OUT = 100

/** The bound for a search for `root` from all places of a text. */
export function mostSteps(root: Node): Steps {
  const { work } = costs(root, END)
  return isAnchored(root) ? work : times(work, LENGTH)
}

/** Characters that a match may begin with: the ASCII ones, and whether there are others. */
interface Firsts {
  readonly ascii: bigint
  readonly others: boolean
}

/** What comes after a part of the expression. */
interface Rest {
  readonly firsts: Firsts
  /** Whether it can be left at any place without a character read. */
  readonly open: boolean
  /** Whether it can't fail, so that the part is never tried another way. */
  readonly sure: boolean
}

interface Cost {
  /** Steps within, for one way to come in. */
  readonly work: Steps
  /** Ways to come out at which what follows can begin. */
  readonly ways: Steps
  /** Whether each choice within is decided by the next character. */
  readonly decided: boolean
}

const ONE: Steps = { coefficient: 1, degree: 0 }
const LENGTH: Steps = { coefficient: 1, degree: 1 }
const NONE: Firsts = { ascii: 0n, others: false }
const END: Rest = { firsts: NONE, open: true, sure: true }

function costs(node: Node, rest: Rest): Cost {
  switch (node.kind) {
    case 'character':
    case 'assertion':
      return { work: ONE, ways: ONE, decided: true }
    case 'reference':
      return { work: LENGTH, ways: ONE, decided: true }
    case 'group':
      return costs(node.body, rest)
    case 'sequence':
      return sequenceCosts(node.items, rest)
    case 'choice':
      return choiceCosts(node.branches, rest)
    case 'repeat':
      return repeatCosts(node, rest)
  }
}

function sequenceCosts(items: readonly Node[], rest: Rest): Cost {
  const rests = new Array<Rest>(items.length)
  for (let i = items.length - 1; i >= 0; i--) {
    rests[i] = rest
    rest = before(items[i]!, rest)
  }
  let work: Steps = ONE
  let ways: Steps = ONE
  let decided = true
  items.forEach((item, i) => {
    const cost = costs(item, rests[i]!)
    work = plus(work, times(ways, cost.work))
    ways = times(ways, cost.ways)
    decided &&= cost.decided
  })
  return { work, ways: rest.sure ? ONE : ways, decided }
}

function choiceCosts(branches: readonly Node[], rest: Rest): Cost {
  let work: Steps = ONE
  let ways: Steps = { coefficient: 0, degree: 0 }
  let one: Steps = ONE
  let apart = true
  let decided = true
  let seen = NONE
  for (const branch of branches) {
    const cost = costs(branch, rest)
    work = plus(work, cost.work)
    ways = plus(ways, cost.ways)
    one = larger(one, cost.ways)
    decided &&= cost.decided
    const { firsts, open } = before(branch, rest)
    apart &&= !open && !overlap(seen, firsts)
    seen = union(seen, firsts)
  }
  return { work, ways: rest.sure ? ONE : apart ? one : ways, decided: decided && apart }
}

function repeatCosts({ body, least, most }: Repeat, rest: Rest): Cost {
  const start = firstsOf(body)
  const again: Rest = {
    firsts: union(start, rest.firsts),
    open: rest.open,
    // V8 comes back for another way where an iteration was empty.
    sure: rest.sure && least <= 1 && !mayMatchEmpty(body),
  }
  const cost = costs(body, again)
  const apart = !mayMatchEmpty(body) && !rest.open && !overlap(start, rest.firsts)
  const decided = cost.decided && (apart || least === most)
  if (most > COUNTED_OUT) {
    if (!isOne(cost.ways)) return { work: INFINITE, ways: INFINITE, decided: false }
    // Decided iterations read parts of the text one after the other.
    const work = decided
      ? { coefficient: cost.work.coefficient, degree: Math.max(1, cost.work.degree) }
      : times(cost.work, LENGTH)
    return { work, ways: rest.sure || apart || least === most ? ONE : LENGTH, decided }
  }
  let entries: Steps = ONE
  let work: Steps = ONE
  let ways: Steps = { coefficient: least === 0 ? 1 : 0, degree: 0 }
  for (let count = 1; count <= most; count++) {
    work = plus(work, times(entries, cost.work))
    entries = times(entries, cost.ways)
    if (count >= least) ways = plus(ways, entries)
  }
  if (rest.sure || (apart && isOne(cost.ways))) ways = ONE
  return { work, ways, decided }
}

/** What comes after the part that stands before `node`. */
function before(node: Node, rest: Rest): Rest {
  const firsts = firstsOf(node)
  const passes = mayMatchEmpty(node) && !isEnd(node)
  return {
    firsts: passes ? union(firsts, rest.firsts) : firsts,
    open: passes && rest.open,
    sure: rest.sure && alwaysMatchesEmpty(node),
  }
}

function firstsOf(node: Node): Firsts {
  switch (node.kind) {
    case 'character':
      return { ascii: node.set.ascii, others: node.set.beyondAscii }
    case 'assertion':
      return node.at === 'line-end' ? { ascii: 1n << 10n, others: false } : NONE
    case 'reference':
      return { ascii: -1n, others: true }
    case 'group':
    case 'repeat':
      return firstsOf(node.body)
    case 'choice':
      return node.branches.map(firstsOf).reduce(union)
    case 'sequence': {
      let firsts = NONE
      for (const item of node.items) {
        firsts = union(firsts, firstsOf(item))
        if (!mayMatchEmpty(item) || isEnd(item)) break
      }
      return firsts
    }
  }
}

/** Whether no character, or none but a line feed, can follow where `node` holds. */
function isEnd(node: Node): boolean {
  return node.kind === 'assertion' && (node.at === 'end' || node.at === 'line-end')
}

function overlap(a: Firsts, b: Firsts): boolean {
  return (a.ascii & b.ascii) !== 0n || (a.others && b.others)
}

function union(a: Firsts, b: Firsts): Firsts {
  return { ascii: a.ascii | b.ascii, others: a.others || b.others }
}

const INFINITE: Steps = { coefficient: Number.POSITIVE_INFINITY, degree: 0 }

function isOne({ coefficient, degree }: Steps): boolean {
  return coefficient <= 1 && degree === 0
}

function times(a: Steps, b: Steps): Steps {
  return { coefficient: a.coefficient * b.coefficient, degree: a.degree + b.degree }
}

function plus(a: Steps, b: Steps): Steps {
  return { coefficient: a.coefficient + b.coefficient, degree: Math.max(a.degree, b.degree) }
}

function larger(a: Steps, b: Steps): Steps {
  return { coefficient: Math.max(a.coefficient, b.coefficient), degree: Math.max(a.degree, b.degree) }
}
