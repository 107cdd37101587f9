// Terms, variables and triples in SPARQL's notation.
import { QueryError, quote } from '../../rdf/errors.ts'
import { isLanguageTag } from '../../rdf/language-tag.ts'
import type { Literal } from '../../rdf/terms.ts'
import {
  RDF_TYPE,
  XSD_BOOLEAN,
  XSD_DECIMAL,
  XSD_DOUBLE,
  XSD_INTEGER,
  XSD_STRING,
} from '../../rdf/vocabularies.ts'
import type { PatternTerm, TriplePattern } from '../algebra.ts'
import { codePoint, type IriText } from './iri-text.ts'
import type { Names } from './names.ts'

export class TermText {
  readonly names: Names
  readonly iris: IriText

  constructor(names: Names, iris: IriText) {
    this.names = names
    this.iris = iris
  }

  variable(name: string): string {
    return this.names.variable(name)
  }

  /** @throws QueryError for a blank node, which in a pattern is a node of the data */
  term(term: PatternTerm): string {
    switch (term.termType) {
      case 'Variable':
        return this.variable(term.value)
      case 'NamedNode':
        return this.iris.text(term.value)
      case 'BlankNode':
        throw new QueryError(
          `The blank node _:${term.value} can't be named in SPARQL, where a blank node is a variable; describe it by its properties.`,
        )
      case 'Literal':
        return this.#literal(term)
      case 'Quad':
        return `<<( ${this.term(term.subject)} ${this.predicate(term.predicate)} ${this.term(term.object)} )>>`
    }
  }

  triple({ subject, predicate, object }: TriplePattern): string {
    return `${this.term(subject)} ${this.predicate(predicate)} ${this.term(object)} .`
  }

  /** A triple of a template, where a blank node stands for a new one. */
  templateTriple({ subject, predicate, object }: TriplePattern): string {
    const text = (term: PatternTerm) =>
      term.termType === 'BlankNode' ? this.names.blankNode(term.value) : this.term(term)
    return `${text(subject)} ${this.predicate(predicate)} ${text(object)} .`
  }

  predicate(term: PatternTerm): string {
    return term.termType === 'NamedNode' && term.value === RDF_TYPE ? 'a' : this.term(term)
  }

  #literal(literal: Literal): string {
    const { value, datatype, language, direction } = literal
    if (SHORT.get(datatype.value)?.test(value)) return value
    const text = quoted(value)
    if (language !== '') return `${text}@${checkedTag(language)}${direction === '' ? '' : `--${direction}`}`
    return datatype.value === XSD_STRING ? text : `${text}^^${this.iris.text(datatype.value)}`
  }
}

/** A string in double quotes. */
export function quoted(text: string): string {
  const escaped = text.replace(/[\p{Cc}"\\]/gu, c => ESCAPES.get(c) ?? codePoint(c))
  return `"${escaped}"`
}

/** Literals that the grammar takes without quotes, as they are. */
const SHORT: ReadonlyMap<string, RegExp> = new Map([
  [XSD_INTEGER, /^[+-]?\d+$/],
  [XSD_DECIMAL, /^[+-]?\d+\.\d+$/],
  [XSD_DOUBLE, /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)[eE][+-]?\d+$/],
  [XSD_BOOLEAN, /^(?:true|false)$/],
])

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\b', '\\b'],
  ['\f', '\\f'],
])

/** A tag that is none would end the literal, and what follows in it would be read as a piece of query. */
function checkedTag(tag: string): string {
  if (isLanguageTag(tag)) return tag
  throw new QueryError(`${quote(tag)} is no language tag; write letters and digits joined by hyphens.`)
}
