// A property path as a finite automaton whose letters are steps along a triple. Inside `*`, `+` and `?`
// only the set of nodes counts (SPARQL 1.1, section 18.4, ALP), so a walk over pairs of state and node finds
// them all, each once, however the path is nested. Built by Thompson's construction; empty moves are then
// folded into the states before them, and states with the same moves become one.
import type { Path } from '../../algebra/algebra.ts'
import type { NamedNode } from '../../rdf/terms.ts'
import type { TermId } from '../../store/dictionary.ts'

export interface Move {
  /** The predicate to follow; 0 for any that is not excluded. */
  readonly predicate: TermId
  readonly excluded: ReadonlySet<TermId>
  /** From object to subject. */
  readonly inverse: boolean
  readonly to: number
}

/** State 0 is the start. */
export interface Automaton {
  readonly moves: readonly (readonly Move[])[]
  readonly accepting: readonly boolean[]
}

/** The automaton of `path`; `idOf` gives an id that no triple has where the store does not know the IRI. */
export function automatonOf(path: Path, idOf: (iri: NamedNode) => TermId): Automaton {
  const draft = new Draft(idOf)
  const start = draft.state()
  const end = draft.state()
  draft.connect(path, start, end)
  return merged(draft, start, end)
}

const NONE: ReadonlySet<TermId> = new Set()

class Draft {
  readonly moves: Move[][] = []
  readonly empty: number[][] = []
  readonly #idOf: (iri: NamedNode) => TermId

  constructor(idOf: (iri: NamedNode) => TermId) {
    this.#idOf = idOf
  }

  state(): number {
    this.moves.push([])
    return this.empty.push([]) - 1
  }

  connect(path: Path, from: number, to: number, inverse = false): void {
    switch (path.kind) {
      case 'link':
        this.moves[from]!.push({ predicate: this.#idOf(path.iri), excluded: NONE, inverse, to })
        return
      case 'negated':
        this.moves[from]!.push({ predicate: 0, excluded: new Set(path.iris.map(this.#idOf)), inverse, to })
        return
      case 'inverse':
        this.connect(path.path, from, to, !inverse)
        return
      case 'sequence': {
        const parts = inverse ? [...path.paths].reverse() : path.paths
        let at = from
        parts.forEach((part, k) => {
          const next = k === parts.length - 1 ? to : this.state()
          this.connect(part, at, next, inverse)
          at = next
        })
        return
      }
      case 'alternative':
        for (const part of path.paths) this.connect(part, from, to, inverse)
        return
      case 'zeroOrOne':
        this.connect(path.path, from, to, inverse)
        this.empty[from]!.push(to)
        return
      default: {
        // States of its own to come back to, so that the loop touches nothing outside. The path inside is
        // connected once, or loops in loops would double it at each level.
        const begin = this.state()
        const again = this.state()
        this.empty[from]!.push(begin)
        this.connect(path.path, begin, again, inverse)
        this.empty[again]!.push(begin, to)
        if (path.kind === 'zeroOrMore') this.empty[from]!.push(to)
      }
    }
  }
}

/** The draft without empty moves, each state once. */
function merged({ moves, empty }: Draft, start: number, end: number): Automaton {
  const closures = moves.map((_, state) => closure(state, empty))
  const accepts = closures.map(states => states.has(end))
  const allMoves = closures.map(states => [...states].flatMap(state => moves[state]!))
  const classOf = classes(allMoves, accepts, closures)
  const numberOf = new Map<number, number>([[classOf[start]!, 0]])
  const result: { moves: Move[][]; accepting: boolean[] } = { moves: [], accepting: [] }
  const waiting = [start]
  for (let state = waiting.shift(); state !== undefined; state = waiting.shift()) {
    result.accepting.push(accepts[state]!)
    const distinct = new Map<string, Move>()
    for (const move of allMoves[state]!) {
      const target = classOf[move.to]!
      if (!numberOf.has(target)) {
        numberOf.set(target, numberOf.size)
        waiting.push(move.to)
      }
      distinct.set(moveName(move, target), { ...move, to: numberOf.get(target)! })
    }
    result.moves.push([...distinct.values()])
  }
  return result
}

/** Moves up to which states are told apart by all that follows: the rounds take their number squared. */
const MOST_COMPARED = 1000

/** A number for each state, the same for states that do the same. */
function classes(
  moves: readonly (readonly Move[])[],
  accepts: readonly boolean[],
  closures: readonly ReadonlySet<number>[],
): readonly number[] {
  const count = moves.reduce((sum, list) => sum + list.length, 0)
  if (count > MOST_COMPARED) return numbered(closures.map(states => [...states].sort().join(' ')))
  // By what they accept and where their moves lead, round by round.
  let classOf: readonly number[] = accepts.map(Number)
  for (let known = 0; ; ) {
    classOf = numbered(
      moves.map((list, state) =>
        [accepts[state], ...new Set(list.map(move => moveName(move, classOf[move.to]!)).sort())].join(' '),
      ),
    )
    const size = Math.max(...classOf) + 1
    if (size === known) return classOf
    known = size
  }
}

/** A number for each name, the same for equal ones. */
function numbered(names: readonly string[]): number[] {
  const numbers = new Map<string, number>()
  return names.map(name => {
    const number = numbers.get(name) ?? numbers.size
    numbers.set(name, number)
    return number
  })
}

function closure(start: number, empty: readonly (readonly number[])[]): ReadonlySet<number> {
  const states = new Set([start])
  for (const state of states) for (const next of empty[state]!) states.add(next)
  return states
}

function moveName({ predicate, excluded, inverse }: Move, target: number): string {
  return `${inverse ? '^' : ''}${predicate}!${[...excluded].sort().join(',')}>${target}`
}
