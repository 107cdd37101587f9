// What a query can't have found, told beside its answer: names that the data do not have, and classes and
// properties whose narrower ones hold triples that a query of this version does not reach.
import type { Expression, Operation, Path, PathPattern, Query, TriplePattern } from '../algebra/algebra.ts'
import type { KnowledgeGraph } from '../knowledge-graph.ts'
import { iri, type NamedNode, type Term, type Variable } from '../rdf/terms.ts'
import { RDF_TYPE, RDFS } from '../rdf/vocabularies.ts'
import { nearest } from './suggest.ts'

/** One line each, in the order in which the query names things. */
export function queryNotes(kg: KnowledgeGraph, query: Query): string[] {
  const notes = new Set<string>()
  const named = (term: Term | Variable): void => {
    if (term.termType === 'NamedNode' && !occurs(kg, term)) notes.add(unknownName(kg, term))
  }
  if (query.form === 'describe') query.targets.forEach(named)
  for (const pattern of patternsOf(query.operation)) {
    named(pattern.subject)
    if ('path' in pattern) iris(pattern.path).forEach(named)
    else named(pattern.predicate)
    named(pattern.object)
    // Who writes a path can follow the narrower terms in it.
    if ('path' in pattern || pattern.predicate.termType !== 'NamedNode') continue
    const { predicate, object } = pattern
    if (predicate.value !== RDF_TYPE) narrowerNote(kg, predicate, 'subPropertyOf', notes)
    else if (object.termType === 'NamedNode') narrowerNote(kg, object, 'subClassOf', notes)
  }
  return [...notes]
}

function occurs(kg: KnowledgeGraph, term: NamedNode): boolean {
  return kg.store.dictionary.find(term) !== 0
}

function unknownName(kg: KnowledgeGraph, term: NamedNode): string {
  const name = kg.compact(term.value)
  const prefix = name.slice(0, name.indexOf(':') + 1)
  const known = new Set(Array.from(kg.match(), quad => kg.compact(quad.subject.value)))
  const near = nearest(
    name,
    [...known].filter(other => other.startsWith(prefix)),
  )
  return `${name} does not occur in the data${near === undefined ? '.' : `; did you mean ${near}?`}`
}

function narrowerNote(kg: KnowledgeGraph, term: NamedNode, relation: string, notes: Set<string>): void {
  const narrower = kg.subjects(iri(RDFS + relation), term)
  if (narrower.length === 0) return
  const names = narrower.slice(0, 4).map(other => kg.compact(other.value))
  const more = narrower.length > names.length ? ' …' : ''
  notes.add(`${kg.compact(term.value)} does not include its narrower terms here: ${names.join(', ')}${more}.`)
}

function* patternsOf(operation: Operation): Generator<TriplePattern | PathPattern> {
  if (operation.op === 'bgp') yield* operation.patterns
  if (operation.op === 'path') yield operation
  // What another endpoint knows can't be told here.
  if (operation.op === 'service') return
  if ('left' in operation) {
    yield* patternsOf(operation.left)
    yield* patternsOf(operation.right)
  }
  if ('input' in operation) yield* patternsOf(operation.input)
  if ('expression' in operation && operation.expression !== undefined) yield* patternsIn(operation.expression)
}

function iris(path: Path): readonly NamedNode[] {
  switch (path.kind) {
    case 'link':
      return [path.iri]
    case 'negated':
      return []
    case 'sequence':
    case 'alternative':
      return path.paths.flatMap(iris)
    default:
      return iris(path.path)
  }
}

function* patternsIn(expression: Expression): Generator<TriplePattern | PathPattern> {
  if (expression.kind === 'exists') yield* patternsOf(expression.pattern)
  if (expression.kind === 'call') for (const arg of expression.args) yield* patternsIn(arg)
}
