// Property paths as section 18.4 of SPARQL 1.1 defines them, word by word: ALP, the distinct pairs of `?`,
// and the translation of `/`, `|` and `^` that keeps duplicates.
import type { Path, PatternTerm } from '../../src/algebra/algebra.ts'
import { termKey } from '../../src/rdf/term-key.ts'
import { type Quad, type Term, variable } from '../../src/rdf/terms.ts'
import { joined, matches, type Solution, unify, without } from './naive-solutions.ts'

/** eval(D(G), Path(subject, path, object)). */
export function pathSolutions(
  subject: PatternTerm,
  path: Path,
  object: PatternTerm,
  graph: readonly Quad[],
): Solution[] {
  switch (path.kind) {
    case 'link':
      return matches({ subject, predicate: path.iri, object }, new Map(), graph)
    case 'inverse':
      return pathSolutions(object, path.path, subject, graph)
    case 'sequence': {
      const [first, ...rest] = path.paths
      if (rest.length === 0) return pathSolutions(subject, first!, object, graph)
      const middle = variable(` between${between++}`)
      const left = pathSolutions(subject, first!, middle, graph)
      const right = pathSolutions(middle, { kind: 'sequence', paths: rest }, object, graph)
      return joined(left, right).map(solution => without(solution, middle.value))
    }
    case 'alternative':
      return path.paths.flatMap(part => pathSolutions(subject, part, object, graph))
    case 'negated':
      return graph.flatMap(triple => {
        if (path.iris.some(excluded => excluded.equals(triple.predicate))) return []
        return bindings(subject, triple.subject, object, triple.object)
      })
    case 'zeroOrOne':
      return distinctPairs(subject, object, graph, x => [x, ...oneStep(x, path.path, graph)])
    case 'zeroOrMore':
      return distinctPairs(subject, object, graph, x => alp(x, path.path, graph))
    case 'oneOrMore':
      return distinctPairs(subject, object, graph, x =>
        distinctTerms(oneStep(x, path.path, graph).flatMap(y => alp(y, path.path, graph))),
      )
  }
}

let between = 0

/** The solutions of a path that gives each pair once, by the nodes that `reach` finds from one. */
function distinctPairs(
  subject: PatternTerm,
  object: PatternTerm,
  graph: readonly Quad[],
  reach: (from: Term) => readonly Term[],
): Solution[] {
  const starts = subject.termType === 'Variable' ? nodesOf(graph) : [subject]
  // From a term at the end a path is walked backwards, from that term: it need not be in the graph.
  if (subject.termType === 'Variable' && object.termType !== 'Variable') starts.push(object)
  return distinctTerms(starts).flatMap(x =>
    distinctTerms(reach(x)).flatMap(y => bindings(subject, x, object, y)),
  )
}

function bindings(subject: PatternTerm, x: Term, object: PatternTerm, y: Term): Solution[] {
  const solution = new Map<string, Term>()
  return unify(subject, x, solution) && unify(object, y, solution) ? [solution] : []
}

/** ALP(x, path): what is reached by any number of steps, zero included. */
function alp(x: Term, path: Path, graph: readonly Quad[]): Term[] {
  const visited = new Map<string, Term>()
  const visit = (node: Term) => {
    if (visited.has(termKey(node))) return
    visited.set(termKey(node), node)
    for (const next of oneStep(node, path, graph)) visit(next)
  }
  visit(x)
  return [...visited.values()]
}

/** The values of ?y in eval(Path(x, path, ?y)). */
function oneStep(x: Term, path: Path, graph: readonly Quad[]): Term[] {
  return pathSolutions(x, path, variable(' end'), graph).map(solution => solution.get(' end')!)
}

function nodesOf(graph: readonly Quad[]): Term[] {
  return distinctTerms(graph.flatMap(({ subject, object }) => [subject, object]))
}

function distinctTerms(terms: readonly Term[]): Term[] {
  return [...new Map(terms.map(term => [termKey(term), term])).values()]
}
