// A term as one string, the key under which the dictionary knows it. The grammar is that of N3.js's
// term ids, so that the reader can hand those over as they are:
//   IRI                 the IRI itself
//   blank node          _:label
//   literal             "value"   "value"@en   "value"@ar--rtl   "value"^^datatype
//   triple term         << and a JSON array of three, each a key or for a triple term again an array
//   default graph       the empty string
import type * as RDF from '@rdfjs/types'
import {
  BlankNode,
  type Direction,
  iri,
  type Literal,
  literal,
  NamedNode,
  Quad,
  type Subject,
  type Term,
} from './terms.ts'
import { XSD_STRING } from './vocabularies.ts'

/** The key of `term`; equal terms have equal keys. Takes terms of any RDF/JS library. */
export function termKey(term: RDF.Term): string {
  switch (term.termType) {
    case 'NamedNode':
      return term.value
    case 'BlankNode':
      return `_:${term.value}`
    case 'Literal':
      return literalKey(term)
    case 'DefaultGraph':
      return ''
    case 'Quad':
      return `<<${JSON.stringify(tripleParts(term))}`
    default:
      throw new TypeError(`A variable (?${term.value}) is no RDF term and can't be stored.`)
  }
}

type TripleParts = [string, string, string | TripleParts]

function tripleParts({ subject, predicate, object }: RDF.BaseQuad): TripleParts {
  return [
    termKey(subject),
    termKey(predicate),
    object.termType === 'Quad' ? tripleParts(object) : termKey(object),
  ]
}

function tripleFromParts([s, p, o]: TripleParts): Quad {
  const object = typeof o === 'string' ? termFromKey(o) : tripleFromParts(o)
  return new Quad(termFromKey(s) as Subject, termFromKey(p) as NamedNode, object)
}

function literalKey(term: RDF.Literal): string {
  if (term.language !== '') {
    const tag = term.language.toLowerCase()
    return term.direction ? `"${term.value}"@${tag}--${term.direction}` : `"${term.value}"@${tag}`
  }
  return term.datatype.value === XSD_STRING ? `"${term.value}"` : `"${term.value}"^^${term.datatype.value}`
}

/** The term of `key`, the reverse of `termKey`; the empty key has none. */
export function termFromKey(key: string): Term {
  const first = key.charCodeAt(0)
  if (first === 0x22 /* " */) return literalFromKey(key)
  if (first === 0x5f /* _ */ && key.charCodeAt(1) === 0x3a /* : */) return new BlankNode(key.slice(2))
  if (first === 0x3c /* < */ && key.charCodeAt(1) === 0x3c)
    return tripleFromParts(JSON.parse(key.slice(2)) as TripleParts)
  return new NamedNode(key)
}

function literalFromKey(key: string): Literal {
  const end = key.lastIndexOf('"')
  const value = key.slice(1, end)
  if (end === key.length - 1) return literal(value)
  if (key.charCodeAt(end + 1) === 0x5e /* ^ */) return literal(value, iri(key.slice(end + 3)))
  const tag = key.slice(end + 2)
  const dashes = tag.indexOf('--')
  return dashes < 0
    ? literal(value, tag)
    : literal(value, tag.slice(0, dashes), tag.slice(dashes + 2) as Direction)
}
