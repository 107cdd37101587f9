import type { Algebra } from '@traqula/algebra-transformations-1-2'
import type { Path } from '../algebra/algebra.ts'
import { QueryError } from '../rdf/errors.ts'
import { iri } from '../rdf/terms.ts'

/** Traqula's property path → ours. */
export function pathOf(node: Algebra.Operation): Path {
  switch (node.type) {
    case 'link':
      return { kind: 'link', iri: iri((node as Algebra.Link).iri.value) }
    case 'inv':
      return { kind: 'inverse', path: pathOf((node as Algebra.Inv).path) }
    case 'seq':
      return { kind: 'sequence', paths: (node as Algebra.Seq).input.map(pathOf) }
    case 'alt':
      return { kind: 'alternative', paths: (node as Algebra.Alt).input.map(pathOf) }
    case 'nps':
      return { kind: 'negated', iris: (node as Algebra.Nps).iris.map(({ value }) => iri(value)) }
    case 'ZeroOrMorePath':
      return { kind: 'zeroOrMore', path: pathOf((node as Algebra.ZeroOrMorePath).path) }
    case 'OneOrMorePath':
      return { kind: 'oneOrMore', path: pathOf((node as Algebra.OneOrMorePath).path) }
    case 'ZeroOrOnePath':
      return { kind: 'zeroOrOne', path: pathOf((node as Algebra.ZeroOrOnePath).path) }
    default:
      throw new QueryError(`SPARQL: what the parser calls ${node.type} can't stand in a path.`)
  }
}
