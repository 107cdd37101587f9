// Solutions put into a template: CONSTRUCT, and DELETE and INSERT of SPARQL Update. A blank node of the
// template is a new one in each solution, the same all through that solution. What is unbound, or no RDF
// (a literal as subject, anything but an IRI as predicate), leaves its quad out, and that quad alone
// (SPARQL 1.1, section 16.2).
import type { PatternTerm, QuadPattern } from '../algebra/algebra.ts'
import type { Solutions } from '../query/executor.ts'
import { termKey } from '../rdf/term-key.ts'
import {
  type BlankNode,
  defaultGraph,
  type Graph,
  type NamedNode,
  Quad,
  type Subject,
  type Term,
} from '../rdf/terms.ts'
import { Budget } from './budget.ts'
import { finish, type Pieces } from './drivers.ts'
import { RowSet } from './row-set.ts'

export interface TemplateOptions {
  /** Gives a blank node that is nowhere else. */
  readonly fresh: () => BlankNode
  /** Charged for the quads. */
  readonly budget?: Budget | undefined
}

/** The number of a term in `Instances.terms`; 0 where there is none. */
type TermNumber = number

type TermAt = (row: number) => TermNumber

/** Quads that are made in one piece of work. */
const QUADS_A_PIECE = 2048

/** Bytes of a quad; its terms are shared. */
const QUAD_BYTES = 64

/** The quads that the solutions make of the template, each once, in the order in which they first come. */
export function instantiate(
  template: readonly QuadPattern[],
  solutions: Solutions,
  options: TemplateOptions,
): Quad[] {
  return finish(instantiating(template, solutions, options), options.budget ?? new Budget())
}

/** The same in pieces. */
export function* instantiating(
  template: readonly QuadPattern[],
  solutions: Solutions,
  { fresh, budget = new Budget() }: TemplateOptions,
): Pieces<Quad[]> {
  const instances = new Instances(solutions, fresh)
  const patterns = template.map(({ subject, predicate, object, graph }) => ({
    subject: instances.at(subject),
    predicate: instances.at(predicate),
    object: instances.at(object),
    graph: graph && instances.at(graph),
  }))
  const quads: Quad[] = []
  const seen = new RowSet(4, budget)
  const columns = [0, 0, 0, 0].map(() => new Uint32Array(1))
  const fill = (row: number): void => {
    instances.beginSolution()
    for (const { subject, predicate, object, graph } of patterns) {
      const s = subject(row)
      const p = predicate(row)
      const o = object(row)
      const g = graph === undefined ? 0 : graph(row)
      if (s === 0 || p === 0 || o === 0 || (graph !== undefined && g === 0)) continue
      columns[0]![0] = s
      columns[1]![0] = p
      columns[2]![0] = o
      columns[3]![0] = g
      const known = seen.size
      if (seen.add(columns, 0) < known) continue
      const { terms } = instances
      const quad = legalQuad(terms[s]!, terms[p]!, terms[o]!, g === 0 ? defaultGraph() : terms[g]!)
      if (quad !== undefined) quads.push(quad)
    }
  }
  // A template may have more triples than a piece of work: then a piece is one solution.
  const rows = Math.max(1, Math.floor(QUADS_A_PIECE / patterns.length))
  for (let row = 0; row < solutions.length; ) {
    const made = quads.length
    const end = Math.min(row + rows, solutions.length)
    while (row < end) fill(row++)
    budget.charge(QUAD_BYTES * (quads.length - made))
    yield
  }
  return quads
}

function legalQuad(subject: Term, predicate: Term, object: Term, graph: Term | Graph): Quad | undefined {
  if (predicate.termType !== 'NamedNode' || !isNode(subject)) return undefined
  if (graph.termType !== 'DefaultGraph' && !isNode(graph)) return undefined
  return new Quad(subject, predicate, object, graph)
}

function isNode(term: Term): term is NamedNode | BlankNode {
  return term.termType === 'NamedNode' || term.termType === 'BlankNode'
}

/** The terms that come into the quads, numbered so that equal ones have equal numbers. */
class Instances {
  /** By number, from 1. */
  readonly terms: (Term | undefined)[] = [undefined]
  readonly #solutions: Solutions
  readonly #fresh: () => BlankNode
  readonly #numbers = new Map<string, TermNumber>()
  readonly #variables = new Map<string, TermAt>()
  /** Literals by the term itself, whose key takes work to make: a store gives the same object for the same term. */
  readonly #known = new Map<Term, TermNumber>()
  /** The blank nodes of this solution, by their labels in the template. */
  readonly #blanks = new Map<string, TermNumber>()

  constructor(solutions: Solutions, fresh: () => BlankNode) {
    this.#solutions = solutions
    this.#fresh = fresh
  }

  beginSolution(): void {
    this.#blanks.clear()
  }

  /** What stands at a place of the template, as a function of the solution. */
  at(term: PatternTerm): TermAt {
    if (term.termType === 'Variable') {
      const known = this.#variables.get(term.value) ?? this.#bound(term.value)
      this.#variables.set(term.value, known)
      return known
    }
    if (term.termType === 'BlankNode') return () => this.#blank(term.value)
    if (hasBlankNode(term)) return () => this.#number(this.#renewed(term))
    const constant = this.#number(term)
    return () => constant
  }

  /** The number of what a variable is bound to. */
  #bound(variable: string): TermAt {
    const solutions = this.#solutions
    const place = solutions.variables.indexOf(variable)
    if (place < 0) return () => 0
    // Few are numbered at once, which is quicker; of many, each when its turn has come.
    if (solutions.length <= QUADS_A_PIECE) {
      const numbers = solutions.decode(place, term => this.#number(term))
      return row => numbers[row] ?? 0
    }
    let last: Term | undefined
    let number: TermNumber = 0
    return row => {
      const term = solutions.term(place, row)
      if (term === last) return number
      last = term
      number = term === undefined ? 0 : this.#numberOf(term)
      return number
    }
  }

  #numberOf(term: Term): TermNumber {
    if (isNode(term)) return this.#number(term)
    const known = this.#known.get(term)
    if (known !== undefined) return known
    const number = this.#number(term)
    this.#known.set(term, number)
    return number
  }

  #blank(label: string): TermNumber {
    let number = this.#blanks.get(label)
    if (number === undefined) {
      number = this.#number(this.#fresh())
      this.#blanks.set(label, number)
    }
    return number
  }

  /** A triple term of the template with this solution's blank nodes. */
  #renewed(term: Term): Term {
    if (term.termType === 'BlankNode') return this.terms[this.#blank(term.value)]!
    if (term.termType !== 'Quad') return term
    return new Quad(this.#renewed(term.subject) as Subject, term.predicate, this.#renewed(term.object))
  }

  #number(term: Term): TermNumber {
    const key = termKey(term)
    let number = this.#numbers.get(key)
    if (number === undefined) {
      number = this.terms.length
      this.#numbers.set(key, number)
      this.terms.push(term)
    }
    return number
  }
}

function hasBlankNode(term: Term): boolean {
  if (term.termType !== 'Quad') return term.termType === 'BlankNode'
  return hasBlankNode(term.subject) || hasBlankNode(term.object)
}
