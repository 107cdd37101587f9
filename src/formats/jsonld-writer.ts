// JSON-LD in the stable form: subjects, predicates and values in the order of the Turtle writer, blank nodes
// nested in the same way, prefixes as the context. Values stay the strings they are: no native numbers, since
// those would come back in another lexical form. Objects are made by Object.fromEntries alone, so a name from
// the data never meets a prototype.
import type * as RDF from '@rdfjs/types'
import { compareCodePoints } from '../rdf/code-points.ts'
import { quote, UsageError } from '../rdf/errors.ts'
import type { Prefixes } from '../rdf/prefixes.ts'
import { XSD_STRING } from '../rdf/vocabularies.ts'
import {
  arrange,
  type GraphBlock,
  orderedNamedBlocks,
  orderedPredicates,
  RDF_TYPE,
  type SubjectBlock,
} from './arranged.ts'
import { type BlankForm, blankForms, listItems, RDF_NIL } from './blank-forms.ts'
import { blankLabels } from './blank-labels.ts'
import { CompactNames } from './jsonld-names.ts'
import { compareObjects } from './object-order.ts'
import { refuseLoneSurrogates, writableTag } from './term-text.ts'

type Json = string | Json[] | { readonly [key: string]: Json }

/** The document, indented by two spaces, ending in a line end. @throws UsageError for triple terms */
export function jsonLdText(quads: Iterable<RDF.Quad>, prefixes: Prefixes | undefined): string {
  const graphs = arrange(quads)
  const forms = blankForms(graphs, new Set())
  const writer = new JsonLdWriter(forms, blankLabels(graphs, forms), new CompactNames(graphs, prefixes))
  const defaultGraph = graphs.get('')!
  const named = [...graphs.values()]
    .filter(graph => graph !== defaultGraph)
    .map(graph => ({ graph, name: writer.id(graph.graph) }))
    .sort((a, b) => compareCodePoints(a.name, b.name))
    .map(({ graph, name }): Json => ({ '@id': name, '@graph': writer.nodes(graph) }))
  const nodes = [...writer.nodes(defaultGraph), ...named]
  return `${JSON.stringify({ '@context': writer.names.context, '@graph': nodes }, null, 2)}\n`
}

class JsonLdWriter {
  readonly names: CompactNames
  readonly #forms: ReadonlyMap<string, BlankForm>
  readonly #labels: ReadonlyMap<string, string>

  constructor(
    forms: ReadonlyMap<string, BlankForm>,
    labels: ReadonlyMap<string, string>,
    names: CompactNames,
  ) {
    this.#forms = forms
    this.#labels = labels
    this.names = names
  }

  nodes(graph: GraphBlock): Json[] {
    const blank = [...graph.subjects.values()].filter(block => block.subject.termType === 'BlankNode')
    const labelled = blank
      .filter(block => this.#forms.get(block.key) === 'labelled')
      .map(block => ({ block, id: this.id(block.subject) }))
      .sort((a, b) => a.id.length - b.id.length || compareCodePoints(a.id, b.id))
    const alone = blank
      .filter(block => this.#forms.get(block.key) === 'alone')
      .map(block => this.#node(block, undefined))
      .map(node => ({ node, text: JSON.stringify(node) }))
      .sort((a, b) => compareCodePoints(a.text, b.text))
    return [
      ...orderedNamedBlocks(graph).map(block => this.#node(block, this.id(block.subject))),
      ...labelled.map(({ block, id }) => this.#node(block, id)),
      ...alone.map(({ node }) => node),
    ]
  }

  id(term: RDF.Term): string {
    return term.termType === 'BlankNode'
      ? `_:${this.#labels.get(`_:${term.value}`)}`
      : this.names.of(term.value)
  }

  #node(block: SubjectBlock, id: string | undefined): { readonly [key: string]: Json } {
    const entries: [string, Json][] = id === undefined ? [] : [['@id', id]]
    for (const predicate of orderedPredicates(block, iri => this.names.of(iri))) {
      const values = this.#values(block, predicate)
      const types = values.filter(({ object, isNested }) => this.#isType(predicate, object, isNested))
      const others = values.filter(value => !types.includes(value))
      if (types.length > 0) entries.push(['@type', single(types.map(({ object }) => this.id(object)))])
      if (others.length > 0)
        entries.push([this.names.of(predicate), single(others.map(({ value }) => value))])
    }
    return Object.fromEntries(entries)
  }

  #isType(predicate: string, object: RDF.Term, isNested: boolean): boolean {
    return predicate === RDF_TYPE && object.termType !== 'Literal' && !isNested
  }

  #values(block: SubjectBlock, predicate: string): { object: RDF.Term; isNested: boolean; value: Json }[] {
    return [...block.predicates.get(predicate)!.values()]
      .map(object => {
        const form = object.termType === 'BlankNode' ? this.#forms.get(`_:${object.value}`) : undefined
        const value = this.#value(object, block.graph)
        return { object, isNested: form === 'nested' || form === 'list', value, text: JSON.stringify(value) }
      })
      .sort(compareObjects)
  }

  #value(term: RDF.Term, graph: GraphBlock): Json {
    switch (term.termType) {
      case 'NamedNode':
        return term.value === RDF_NIL ? { '@list': [] } : { '@id': this.names.of(term.value) }
      case 'BlankNode':
        return this.#blankValue(`_:${term.value}`, term, graph)
      case 'Literal':
        return this.#literal(term)
      case 'Quad':
        throw new UsageError(
          `JSON-LD can't hold a triple term (here about ${quote(term.subject.value)}); write TriG or N-Quads instead.`,
        )
      default:
        throw new UsageError(`A term of type ${term.termType} can't be written.`)
    }
  }

  #blankValue(key: string, term: RDF.Term, graph: GraphBlock): Json {
    const form = this.#forms.get(key)
    if (form === 'list') return { '@list': listItems(key, graph).map(item => this.#value(item, graph)) }
    if (form !== 'nested') return { '@id': this.id(term) }
    const block = graph.subjects.get(key)
    return block === undefined ? {} : this.#node(block, undefined)
  }

  #literal(literal: RDF.Literal): Json {
    refuseLoneSurrogates(literal.value)
    if (literal.language !== '') {
      writableTag(literal)
      const plain = { '@value': literal.value, '@language': literal.language }
      return literal.direction ? { ...plain, '@direction': literal.direction } : plain
    }
    if (literal.datatype.value === XSD_STRING) return literal.value
    return { '@value': literal.value, '@type': this.names.of(literal.datatype.value) }
  }
}

function single(values: Json[]): Json {
  return values.length === 1 ? values[0]! : values
}
