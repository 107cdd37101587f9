// The other forms for the oracle: CONSTRUCT (SPARQL 1.1, section 16.2), DESCRIBE as a concise bounded
// description, and the templates of SPARQL Update.
import type { PatternTerm, QuadPattern } from '../../src/algebra/algebra.ts'
import {
  blankNode,
  type Graph,
  type NamedNode,
  type Quad,
  quad,
  type Subject,
  type Term,
} from '../../src/rdf/terms.ts'
import { distinctTriples } from './naive-dataset.ts'
import type { Solution } from './naive-solutions.ts'

let made = 0

/** The quads that the solutions make of a template; what is no RDF is left out. */
export function instances(template: readonly QuadPattern[], solutions: readonly Solution[]): Quad[] {
  return distinctTriples(
    solutions.flatMap(solution => {
      const blanks = new Map<string, Term>()
      const put = (slot: PatternTerm): Term | undefined => {
        if (slot.termType === 'Variable') return solution.get(slot.value)
        if (slot.termType !== 'BlankNode') return slot
        if (!blanks.has(slot.value)) blanks.set(slot.value, blankNode(`made${made++}`))
        return blanks.get(slot.value)
      }
      return template.flatMap(pattern => {
        const [s, p, o] = [put(pattern.subject), put(pattern.predicate), put(pattern.object)]
        const g = pattern.graph && put(pattern.graph)
        if (!isSubject(s) || p?.termType !== 'NamedNode' || o === undefined) return []
        if (pattern.graph === undefined) return [quad(s, p, o)]
        return isSubject(g) ? [quad(s, p, o, g as Graph)] : []
      })
    }),
  )
}

function isSubject(term: Term | undefined): term is Subject {
  return term?.termType === 'NamedNode' || term?.termType === 'BlankNode'
}

/** Every triple about the resources, and about the blank nodes that these lead to. */
export function described(
  targets: readonly (NamedNode | { termType: 'Variable'; value: string })[],
  solutions: readonly Solution[],
  triples: readonly Quad[],
): Quad[] {
  const waiting = targets.flatMap((target): (Term | undefined)[] =>
    target.termType === 'Variable'
      ? solutions.map(solution => solution.get(target.value))
      : [target as NamedNode],
  )
  const found: Quad[] = []
  for (let k = 0; k < waiting.length; k++) {
    const about = triples.filter(({ subject }) => waiting[k]?.equals(subject) ?? false)
    for (const triple of about) {
      if (found.includes(triple)) continue
      found.push(triple)
      if (triple.object.termType === 'BlankNode') waiting.push(triple.object)
    }
  }
  return found
}
