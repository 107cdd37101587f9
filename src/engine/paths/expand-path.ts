import {
  join,
  type Operation,
  type Path,
  type PathPattern,
  type PatternTerm,
  UNIT,
} from '../../algebra/algebra.ts'
import type { Variable } from '../../rdf/terms.ts'

/**
 * What a path says in triple patterns, joins and unions, as far as these can say it: the parts that are left
 * as paths are those with `*`, `+` and `?`. `fresh` gives a variable that the query does not have.
 * (SPARQL 1.1, section 18.2.2.4; duplicates count there, unlike inside `*`.)
 */
export function expandPath(pattern: PathPattern, fresh: () => Variable): Operation {
  const { subject, path, object } = pattern
  switch (path.kind) {
    case 'link':
      return { op: 'bgp', patterns: [{ subject, predicate: path.iri, object }] }
    case 'inverse':
      return expand(object, path.path, subject, fresh)
    case 'sequence':
      return sequence(subject, path.paths, object, fresh)
    case 'alternative':
      return path.paths
        .map(part => expand(subject, part, object, fresh))
        .reduce((left, right) => ({ op: 'union', left, right }))
    case 'negated': {
      const predicate = fresh()
      const input: Operation = { op: 'bgp', patterns: [{ subject, predicate, object }] }
      if (path.iris.length === 0) return input
      const excluded = path.iris.map(term => ({ kind: 'term', term }) as const)
      const args = [{ kind: 'variable', name: predicate.value } as const, ...excluded]
      return { op: 'filter', expression: { kind: 'call', name: 'notin', args }, input }
    }
    default:
      return pattern
  }
}

function expand(subject: PatternTerm, path: Path, object: PatternTerm, fresh: () => Variable): Operation {
  return expandPath({ op: 'path', subject, path, object }, fresh)
}

function sequence(
  subject: PatternTerm,
  paths: readonly Path[],
  object: PatternTerm,
  fresh: () => Variable,
): Operation {
  let from = subject
  let joined: Operation = UNIT
  paths.forEach((path, k) => {
    const to = k === paths.length - 1 ? object : fresh()
    joined = join(joined, expand(from, path, to, fresh))
    from = to
  })
  return joined
}
