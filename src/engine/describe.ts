// DESCRIBE: the concise bounded description of each resource, which is every triple about it and, where the
// object is a blank node, every triple about that. (SPARQL 1.1 leaves the choice to the server, section 16.4;
// this is the one of W3C's member submission "CBD", 2005.)
import type { Quad, Term } from '../rdf/terms.ts'
import { type NamedNode, Quad as QuadTerm, type Subject } from '../rdf/terms.ts'
import type { TermId } from '../store/dictionary.ts'
import type { Pieces } from './drivers.ts'
import type { Evaluation } from './evaluation.ts'

/** Triples in one piece of work. */
const TRIPLES_A_PIECE = 2048

/** Every triple of the descriptions, each once, subjects in the order in which they were reached. */
export function* describing(
  resources: Iterable<Term>,
  { dataset, terms, budget }: Evaluation,
): Pieces<Quad[]> {
  const waiting: TermId[] = []
  const reached = new Set<TermId>()
  const reach = (id: TermId): void => {
    if (reached.has(id)) return
    reached.add(id)
    waiting.push(id)
  }
  let steps = 0
  for (const resource of resources) {
    reach(terms.intern(resource))
    if (++steps % TRIPLES_A_PIECE === 0) yield
  }
  const quads: Quad[] = []
  for (let next = 0; next < waiting.length; next++) {
    if (++steps % TRIPLES_A_PIECE === 0) yield
    const { order, low, high } = dataset.default.range(waiting[next]!, 0, 0)
    const [subjects, predicates, objects] = [0, 1, 2].map(
      place => order.columns[order.places.indexOf(place)]!,
    )
    budget.charge(64 * (high - low))
    for (let row = low; row < high; row++) {
      if (++steps % TRIPLES_A_PIECE === 0) yield
      const object = terms.term(objects![row]!)
      quads.push(
        new QuadTerm(
          terms.term(subjects![row]!) as Subject,
          terms.term(predicates![row]!) as NamedNode,
          object,
        ),
      )
      if (object.termType === 'BlankNode') reach(objects![row]!)
    }
  }
  return quads
}
