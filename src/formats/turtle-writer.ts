// Turtle and TriG in the stable form: the text depends on the graph alone, so that a change of one statement
// changes one line. Subjects in code-point order of their IRIs behind the ontology header, one predicate a
// line, blank nodes nested where that is possible, every literal on one line.
import type * as RDF from '@rdfjs/types'
import { compareCodePoints } from '../rdf/code-points.ts'
import { UsageError } from '../rdf/errors.ts'
import type { Prefixes } from '../rdf/prefixes.ts'
import {
  type Arranged,
  arrange,
  type GraphBlock,
  orderedNamedBlocks,
  orderedPredicates,
  RDF_TYPE,
  type SubjectBlock,
} from './arranged.ts'
import { type BlankForm, blankForms, listItems, RDF_NIL } from './blank-forms.ts'
import { blankLabels } from './blank-labels.ts'
import type { DocumentComments } from './comments.ts'
import { noNamedGraphs } from './line-writer.ts'
import { compareObjects } from './object-order.ts'
import { turtleLiteral } from './turtle-literal.ts'
import { Names } from './turtle-names.ts'

export interface TurtleOptions {
  readonly prefixes?: Prefixes | undefined
  readonly comments?: DocumentComments | undefined
}

const INDENT = '    '
/** Lists and rows of objects that are longer take a line for each member. */
const WIDTH = 100

/** The text in pieces of a subject each. @throws UsageError for what the syntax can't hold */
export function* turtlePieces(
  quads: Iterable<RDF.Quad>,
  syntax: 'turtle' | 'trig',
  { prefixes, comments }: TurtleOptions = {},
): Generator<string> {
  const graphs = arrange(quads)
  const named = [...graphs.values()].filter(graph => graph.key !== '')
  if (syntax === 'turtle' && named.length > 0) throw noNamedGraphs(named[0]!.graph, 'Turtle', 'TriG')
  const writer = new TurtleWriter(graphs, prefixes, comments)
  // The blocks come before the prefixes, since they decide which of those are used.
  const sections = writer.blocks(graphs.get('')!)
  const namedSections = named.map(graph => ({
    name: writer.term(graph.graph),
    isBlank: graph.graph.termType === 'BlankNode',
    blocks: writer.blocks(graph),
  }))
  namedSections.sort((a, b) => Number(a.isBlank) - Number(b.isBlank) || compareCodePoints(a.name, b.name))
  for (const { name, blocks } of namedSections) {
    sections.push(`${name} {\n${blocks.map(inGraph).join('\n')}}\n`)
  }
  const header = (comments?.header ?? []).map(line => (line === undefined ? '\n' : `#${line}\n`)).join('')
  const declarations = writer.names.used
    .map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .\n`)
    .join('')
  let separator = ''
  for (const section of [header, declarations, ...sections]) {
    if (section === '') continue
    yield separator + section
    separator = '\n'
  }
}

class TurtleWriter {
  readonly names: Names
  readonly #forms: ReadonlyMap<string, BlankForm>
  readonly #labels: ReadonlyMap<string, string>
  readonly #above: ReadonlyMap<string, readonly string[]>

  constructor(graphs: Arranged, prefixes: Prefixes | undefined, comments: DocumentComments | undefined) {
    this.names = new Names(prefixes)
    this.#above = comments?.above ?? new Map()
    this.#forms = blankForms(graphs, this.#above)
    this.#labels = blankLabels(graphs, this.#forms)
  }

  /** The blocks of a graph in order, each ending in a line end. */
  blocks(graph: GraphBlock): string[] {
    const named = orderedNamedBlocks(graph)
    const blank = [...graph.subjects.values()].filter(block => block.subject.termType === 'BlankNode')
    const labelled = blank
      .filter(block => this.#forms.get(block.key) === 'labelled')
      .sort((a, b) => byLabel(this.#labels.get(a.key)!, this.#labels.get(b.key)!))
    const alone = blank
      .filter(block => this.#forms.get(block.key) === 'alone')
      .map(block => ({ text: this.#block('[]', block), comment: this.#commentOf(block) }))
      .sort((a, b) => compareCodePoints(a.text, b.text) || compareCodePoints(a.comment, b.comment))
    return [
      ...[...named, ...labelled].map(
        block => this.#commentOf(block) + this.#block(this.term(block.subject), block),
      ),
      ...alone.map(({ text, comment }) => comment + text),
    ]
  }

  /** A term that needs no nesting. */
  term(term: RDF.Term): string {
    switch (term.termType) {
      case 'NamedNode':
        return this.names.of(term.value)
      case 'BlankNode':
        return `_:${this.#labels.get(`_:${term.value}`)}`
      case 'Literal':
        return turtleLiteral(term, iri => this.names.of(iri))
      case 'Quad':
        return `<<( ${this.term(term.subject)} ${this.#predicate(term.predicate.value)} ${this.term(term.object)} )>>`
      default:
        throw new UsageError(`A term of type ${term.termType} can't be written.`)
    }
  }

  #commentOf({ key, graph }: SubjectBlock): string {
    if (graph.key !== '') return ''
    return (this.#above.get(key) ?? []).map(line => `#${line}\n`).join('')
  }

  #block(subject: string, block: SubjectBlock): string {
    return `${subject} ${this.#properties(block).map(deeper).join(` ;\n${INDENT}`)} .\n`
  }

  /** "predicate objects" for each predicate. */
  #properties(block: SubjectBlock): string[] {
    return orderedPredicates(block, iri => this.names.of(iri)).map(predicate => {
      const objects = this.#objects(block, predicate)
      const name = this.#predicate(predicate)
      const row = `${name} ${objects.join(', ')}`
      if (objects.length === 1 || fitsOneLine(row)) return row
      return `${name}\n${INDENT}${deeper(objects.join(' ,\n'))}`
    })
  }

  #predicate(iri: string): string {
    return iri === RDF_TYPE ? 'a' : this.names.of(iri)
  }

  #objects(block: SubjectBlock, predicate: string): string[] {
    const objects = [...block.predicates.get(predicate)!.values()].map(object => ({
      object,
      text: this.#object(object, block.graph),
      isNested: this.#isNested(object),
    }))
    return objects.sort(compareObjects).map(({ text }) => text)
  }

  #isNested(term: RDF.Term): boolean {
    const form = term.termType === 'BlankNode' ? this.#forms.get(`_:${term.value}`) : undefined
    return form === 'nested' || form === 'list'
  }

  #object(term: RDF.Term, graph: GraphBlock): string {
    if (term.termType === 'NamedNode' && term.value === RDF_NIL) return '()'
    if (term.termType !== 'BlankNode' || !this.#isNested(term)) return this.term(term)
    const key = `_:${term.value}`
    if (this.#forms.get(key) === 'list') return this.#list(key, graph)
    const block = graph.subjects.get(key)
    if (block === undefined) return '[]'
    return `[\n${INDENT}${deeper(this.#properties(block).join(' ;\n'))}\n]`
  }

  #list(head: string, graph: GraphBlock): string {
    const items = listItems(head, graph).map(item => this.#object(item, graph))
    const row = `( ${items.join(' ')} )`
    return fitsOneLine(row) ? row : `(\n${INDENT}${deeper(items.join('\n'))}\n)`
  }
}

function byLabel(a: string, b: string): number {
  return a.length - b.length || compareCodePoints(a, b)
}

function fitsOneLine(row: string): boolean {
  return row.length <= WIDTH && !row.includes('\n')
}

// No literal spans lines, so every line end is one of the layout.
function deeper(text: string): string {
  return text.replaceAll('\n', `\n${INDENT}`)
}

/** A block that ends in a line end, within the braces of a graph. */
function inGraph(block: string): string {
  return `${INDENT}${deeper(block.slice(0, -1))}\n`
}
