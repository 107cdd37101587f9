// Random small datasets with skew, cycles and self-loops, so that paths, optionals and groups have something
// to do: a default graph, three named graphs, and one that is always empty.
import fc from 'fast-check'
import {
  type BlankNode,
  blankNode,
  iri,
  literal,
  type NamedNode,
  type Quad,
  quad,
  type Subject,
  type Term,
} from '../../src/rdf/terms.ts'
import { XSD } from '../../src/rdf/vocabularies.ts'

export const e = (name: string): NamedNode => iri(`http://e/${name}`)
const typed = (value: string, type: string) => literal(value, iri(XSD + type))

export const PREDICATES: readonly NamedNode[] = ['p', 'q', 'r'].map(e)
export const GRAPHS: readonly NamedNode[] = ['g1', 'g2', 'g3'].map(e)
/** A graph that is there and holds nothing. */
export const EMPTY_GRAPH: NamedNode = e('g4')
export const NODES: readonly NamedNode[] = ['a', 'b', 'c', 'd'].map(e)
/** A node that no triple has. */
export const NOWHERE: NamedNode = e('nowhere')
export const BLANK_NODES: readonly BlankNode[] = ['m', 'n'].map(blankNode)

/** Literals in the form that every store gives back. */
export const TAME: readonly Term[] = [
  typed('1', 'integer'),
  typed('2', 'integer'),
  typed('-3', 'integer'),
  typed('2.5', 'decimal'),
  typed('1', 'decimal'),
  typed('3', 'double'),
  typed('true', 'boolean'),
  typed('2020-02-29T12:00:00Z', 'dateTime'),
  typed('2021-01-01', 'date'),
  literal('x'),
  literal('ab'),
  literal('X', 'en'),
  literal('x', 'de-at'),
  literal('?', iri('http://e/type')),
]

/** Those too whose form is not that of their value, or that have none. */
export const WILD: readonly Term[] = [
  ...TAME,
  typed('01', 'integer'),
  typed('1.0', 'decimal'),
  typed('1.0E0', 'double'),
  typed('0.5', 'float'),
  typed('NaN', 'double'),
  typed('INF', 'double'),
  typed('0', 'boolean'),
  typed('abc', 'integer'),
  typed('9007199254740993', 'integer'),
  typed('2020-02-29T14:00:00+02:00', 'dateTime'),
  typed('2020-02-30T00:00:00Z', 'dateTime'),
  typed('P1D', 'dayTimeDuration'),
  literal(''),
  literal('ab', 'EN'),
]

function subject(): fc.Arbitrary<Subject> {
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant(NODES[0]!) },
    { weight: 5, arbitrary: fc.constantFrom(...NODES) },
    { weight: 2, arbitrary: fc.constantFrom(...BLANK_NODES) },
  )
}

/** Up to `most` quads whose literals are of these, more than half of them in the default graph. */
export function randomQuads(values: readonly Term[], most = 60): fc.Arbitrary<Quad[]> {
  const predicate = fc.oneof(
    { weight: 1, arbitrary: fc.constant(PREDICATES[0]!) },
    { weight: 2, arbitrary: fc.constantFrom(...PREDICATES) },
  )
  const object = fc.oneof<fc.MaybeWeightedArbitrary<Term>[]>(
    { weight: 5, arbitrary: subject() },
    { weight: 3, arbitrary: fc.constantFrom(...values) },
  )
  const graph = fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 2, arbitrary: fc.constantFrom(...GRAPHS) },
  )
  const one = fc.tuple(subject(), predicate, object, graph).map(([s, p, o, g]) => quad(s, p, o, g))
  const some = (minLength: number, maxLength: number) =>
    fc.array(one, { minLength, maxLength, size: 'max' }).map(withoutRepeats)
  // A failing case shrinks to the first.
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 1, arbitrary: some(0, 12) },
    { weight: 6, arbitrary: some(24, most) },
  )
}

function withoutRepeats(quads: readonly Quad[]): Quad[] {
  return [...new Map(quads.map(each => [JSON.stringify(each), each])).values()]
}

/**
 * Some thousand quads, more than an operator takes at a time: the nodes of the small datasets are hubs among
 * hundreds, and numbers join the literals. The same for the same seed.
 */
export function manyQuads(seed: number, count: number): Quad[] {
  const random = randomNumbers(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const nodes = [...NODES, ...Array.from({ length: count / 10 }, (_, k) => e(`n${k}`))]
  const node = () => nodes[Math.floor(random() ** 3 * nodes.length)]!
  const number = () => typed(String(Math.floor(random() * count)), 'integer')
  const object = () => (random() < 0.75 ? node() : random() < 0.5 ? pick(WILD) : number())
  const graph = () => (random() < 0.7 ? undefined : pick(GRAPHS))
  return withoutRepeats(
    Array.from({ length: count }, () => quad(node(), pick(PREDICATES), object(), graph())),
  )
}

/** Numbers from 0 to 1 by xorshift32 (Marsaglia, 2003). */
function randomNumbers(seed: number): () => number {
  let state = seed * 7919 + 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
