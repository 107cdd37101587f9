// RDF/JS terms as plain classes. `termType` and `value` are own properties, so that a term survives
// structuredClone (it loses `equals`, nothing else) and an algebra tree can cross to a worker.
import type * as RDF from '@rdfjs/types'
import { RDF_DIR_LANG_STRING, RDF_LANG_STRING, XSD_STRING } from './vocabularies.ts'

export class NamedNode<Value extends string = string> implements RDF.NamedNode<Value> {
  readonly termType = 'NamedNode' as const
  readonly value: Value
  constructor(value: Value) {
    this.value = value
  }
  equals(other: RDF.Term | null | undefined): boolean {
    return other?.termType === 'NamedNode' && other.value === this.value
  }
}

export class BlankNode implements RDF.BlankNode {
  readonly termType = 'BlankNode' as const
  readonly value: string
  constructor(value: string) {
    this.value = value
  }
  equals(other: RDF.Term | null | undefined): boolean {
    return other?.termType === 'BlankNode' && other.value === this.value
  }
}

export type Direction = 'ltr' | 'rtl'

export class Literal implements RDF.Literal {
  readonly termType = 'Literal' as const
  readonly value: string
  readonly language: string
  readonly direction: Direction | ''
  readonly datatype: NamedNode
  constructor(value: string, language: string, datatype: NamedNode, direction: Direction | '' = '') {
    this.value = value
    this.language = language
    this.direction = direction
    this.datatype = datatype
  }
  equals(other: RDF.Term | null | undefined): boolean {
    return (
      other?.termType === 'Literal' &&
      other.value === this.value &&
      other.language === this.language &&
      (other.direction ?? '') === this.direction &&
      other.datatype.value === this.datatype.value
    )
  }
}

export class Variable implements RDF.Variable {
  readonly termType = 'Variable' as const
  readonly value: string
  constructor(value: string) {
    this.value = value
  }
  equals(other: RDF.Term | null | undefined): boolean {
    return other?.termType === 'Variable' && other.value === this.value
  }
}

export class DefaultGraph implements RDF.DefaultGraph {
  readonly termType = 'DefaultGraph' as const
  readonly value = '' as const
  equals(other: RDF.Term | null | undefined): boolean {
    return other?.termType === 'DefaultGraph'
  }
}

/** A statement, and as a term the triple term of RDF 1.2. */
export class Quad implements RDF.Quad {
  readonly termType = 'Quad' as const
  readonly value = '' as const
  readonly subject: Subject
  readonly predicate: NamedNode
  readonly object: Term
  readonly graph: Graph
  constructor(subject: Subject, predicate: NamedNode, object: Term, graph: Graph = defaultGraph()) {
    this.subject = subject
    this.predicate = predicate
    this.object = object
    this.graph = graph
  }
  equals(other: RDF.Term | null | undefined): boolean {
    return (
      other?.termType === 'Quad' &&
      this.subject.equals(other.subject) &&
      this.predicate.equals(other.predicate) &&
      this.object.equals(other.object) &&
      this.graph.equals(other.graph)
    )
  }
}

/** An IRI, as rows of a query give it and as a query takes it: the RDF/JS named node. */
export type Iri = NamedNode
export type Subject = NamedNode | BlankNode
export type Term = NamedNode | BlankNode | Literal | Quad
export type Graph = NamedNode | BlankNode | DefaultGraph

const THE_DEFAULT_GRAPH = new DefaultGraph()
const STRING = new NamedNode(XSD_STRING)
const LANG_STRING = new NamedNode(RDF_LANG_STRING)
const DIR_LANG_STRING = new NamedNode(RDF_DIR_LANG_STRING)

/** The named node of `value`, which is taken as it is: resolve and check it before. */
export function iri<Value extends string>(value: Value): NamedNode<Value> {
  return new NamedNode(value)
}

export function blankNode(label: string): BlankNode {
  return new BlankNode(label)
}

/**
 * The literal of `value`: an `xsd:string`, or of the datatype given, or with the language tag given.
 * Tags are lower-cased, as RDF 1.2 compares them; direction needs a tag.
 */
export function literal(
  value: string,
  tagOrDatatype?: string | RDF.NamedNode,
  direction?: Direction | '',
): Literal {
  if (tagOrDatatype === undefined || tagOrDatatype === '') return new Literal(value, '', STRING)
  if (typeof tagOrDatatype !== 'string') return new Literal(value, '', asNamedNode(tagOrDatatype))
  const tag = tagOrDatatype.toLowerCase()
  return direction
    ? new Literal(value, tag, DIR_LANG_STRING, direction)
    : new Literal(value, tag, LANG_STRING)
}

export function variable(name: string): Variable {
  return new Variable(name)
}

export function defaultGraph(): DefaultGraph {
  return THE_DEFAULT_GRAPH
}

export function quad(subject: Subject, predicate: NamedNode, object: Term, graph?: Graph): Quad {
  return new Quad(subject, predicate, object, graph)
}

function asNamedNode(term: RDF.NamedNode): NamedNode {
  return term instanceof NamedNode ? term : new NamedNode(term.value)
}
