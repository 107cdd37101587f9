// Quads for the tests of this folder: few names, so that random ones meet again.
import fc from 'fast-check'
import { termKey } from '../../src/rdf/term-key.ts'
import {
  blankNode,
  defaultGraph,
  type Graph,
  iri,
  literal,
  type NamedNode,
  type Quad,
  quad,
  type Subject,
  type Term,
} from '../../src/rdf/terms.ts'

export const keyOf = (q: Quad): string => [q.subject, q.predicate, q.object, q.graph].map(termKey).join(' ')

export const keysOf = (quads: Iterable<Quad>): string[] => Array.from(quads, keyOf).sort()

const NAMES = ['http://e/a', 'http://e/b', 'http://e/__proto__', 'http://e/constructor']
const triple = quad(
  iri('http://e/a'),
  iri('http://e/b'),
  quad(blankNode('x'), iri('http://e/a'), literal('"')),
)

export const subject: fc.Arbitrary<Subject> = fc.oneof(
  fc.constantFrom(...NAMES).map(iri),
  fc.constantFrom('x', 'y').map(blankNode),
)
export const predicate: fc.Arbitrary<NamedNode> = fc.constantFrom(...NAMES).map(iri)
export const object: fc.Arbitrary<Term> = fc.oneof(
  subject,
  fc.constantFrom<Term>(
    literal('a'),
    literal('a', 'en'),
    literal('a', 'ar', 'rtl'),
    literal('a', 'ar', 'ltr'),
    literal('a', 'ar'),
    literal('1', iri('http://e/t')),
    literal('"^^"@x'),
    triple,
  ),
)
export const graph: fc.Arbitrary<Graph> = fc.constantFrom<Graph>(
  defaultGraph(),
  defaultGraph(),
  iri('http://e/g1'),
  iri('http://e/g2'),
  blankNode('g'),
)
export const anyQuad: fc.Arbitrary<Quad> = fc
  .tuple(subject, predicate, object, graph)
  .map(([s, p, o, g]) => quad(s, p, o, g))

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary)
export const pattern: fc.Arbitrary<[Subject | null, NamedNode | null, Term | null, Graph | null]> = fc.tuple(
  maybe(subject),
  maybe(predicate),
  maybe(object),
  maybe(graph),
)

/** Whether the quad matches; null leaves a place open. */
export function matches(q: Quad, [s, p, o, g]: readonly (Term | Graph | null)[]): boolean {
  return (
    (s === null || s!.equals(q.subject)) &&
    (p === null || p!.equals(q.predicate)) &&
    (o === null || o!.equals(q.object)) &&
    (g === null || g!.equals(q.graph))
  )
}
