import type { Expression, Operation } from '../../../src/algebra/algebra.ts'
import type { Batch } from '../../../src/engine/batch.ts'
import { compileExpression, type Scope } from '../../../src/engine/expressions/compile.ts'
import { type ContextOptions, newEvaluationContext } from '../../../src/engine/expressions/context.ts'
import { loadLateParts } from '../../../src/engine/load-late-parts.ts'
import { QueryTerms } from '../../../src/engine/query-terms.ts'
import type { Term } from '../../../src/rdf/terms.ts'
import { RDF, XSD } from '../../../src/rdf/vocabularies.ts'
import { parseQuery } from '../../../src/sparql/parse.ts'
import { Dictionary } from '../../../src/store/dictionary.ts'

await loadLateParts()

const BASE = 'http://base.example/folder/'

export const PROLOGUE: string = `PREFIX xsd: <${XSD}> PREFIX rdf: <${RDF}> PREFIX : <http://e/> BASE <${BASE}> `

/** The expression that a text of SPARQL stands for. */
export function expressionOf(text: string): Expression {
  const { operation } = parseQuery(`${PROLOGUE}SELECT (${text} AS ?result) {}`)
  let node: Operation = operation
  while (node.op !== 'extend' && 'input' in node) node = node.input
  if (node.op !== 'extend') throw new Error(`${text} is no expression`)
  return node.expression
}

/** A scope over rows of `variables`, with a store that knows `terms`. */
export function scopeOf(
  variables: readonly string[] = [],
  dictionary: Dictionary = new Dictionary(),
  options: ContextOptions = {},
): Scope {
  return {
    variables,
    terms: new QueryTerms(dictionary),
    context: newEvaluationContext({ base: BASE, ...options }),
    exists: () => false,
  }
}

export const ONE_ROW: Batch = { columns: [], length: 1 }

/** What the expression gives, as SPARQL writes it with `xsd:` for XML Schema; `error` where there is no value. */
export function resultOf(text: string, options: ContextOptions = {}): string {
  return written(compileExpression(expressionOf(text), scopeOf([], new Dictionary(), options))(ONE_ROW, 0))
}

export function written(term: Term | undefined): string {
  if (term === undefined) return 'error'
  switch (term.termType) {
    case 'NamedNode':
      return term.value.startsWith(XSD) ? `xsd:${term.value.slice(XSD.length)}` : `<${term.value}>`
    case 'BlankNode':
      return `_:${term.value}`
    case 'Quad':
      return `<<( ${written(term.subject)} ${written(term.predicate)} ${written(term.object)} )>>`
    case 'Literal': {
      if (term.language !== '')
        return `"${term.value}"@${term.language}${term.direction === '' ? '' : `--${term.direction}`}`
      const type = written(term.datatype)
      if (type === 'xsd:string') return `"${term.value}"`
      const isShort =
        type === 'xsd:integer' ? /^[+-]?\d+$/ : type === 'xsd:boolean' ? /^(?:true|false)$/ : /^$/
      if (isShort.test(term.value)) return term.value
      return `"${term.value}"^^${type}`
    }
  }
}
