// Algebra → SPARQL 1.1 text, as any server takes it: what the parser makes of it is the same query again.
import { compareCodePoints } from '../rdf/code-points.ts'
import { type Prefixes, toCurie } from '../rdf/prefixes.ts'
import type { Literal } from '../rdf/terms.ts'
import { RDF_TYPE, XSD_BOOLEAN, XSD_DECIMAL, XSD_INTEGER, XSD_STRING } from '../rdf/vocabularies.ts'
import type { Aggregate, Expression, Operation, PatternTerm, Query } from './algebra.ts'
import { variablesOf } from './scope.ts'

/** The query as text, two spaces a level; only prefixes that it uses are declared, sorted. */
export function toSparql(query: Query, prefixes: Prefixes = new Map()): string {
  const printer = new Printer(prefixes)
  const body =
    query.form === 'ask' ? `ASK ${printer.group(query.operation, 0)}` : printer.select(query.operation, 0)
  return printer.prologue() + body
}

/** The clauses of a SELECT, collected from the operations that wrap its pattern. */
interface Select {
  variables: readonly string[]
  distinct: boolean
  slice: string
  order: string
  group: string
  aggregates: readonly Aggregate[]
  pattern: Operation
}

class Printer {
  readonly #prefixes: Prefixes
  readonly #used = new Set<string>()

  constructor(prefixes: Prefixes) {
    this.#prefixes = prefixes
  }

  prologue(): string {
    return [...this.#used]
      .sort(compareCodePoints)
      .map(prefix => `PREFIX ${prefix}: <${this.#prefixes.get(prefix)}>\n`)
      .join('')
  }

  select(operation: Operation, depth: number): string {
    const clauses = this.#clauses(operation)
    const computed = new Map(
      clauses.aggregates.map(aggregate => [aggregate.variable, this.#aggregate(aggregate)]),
    )
    const names = clauses.variables.map(name =>
      computed.has(name) ? `(${computed.get(name)} AS ?${name})` : `?${name}`,
    )
    // SELECT without a variable can't be written: a name that nothing binds stands in.
    const projection = names.length === 0 ? '*' : names.join(' ')
    const where = this.group(clauses.pattern, depth)
    return `SELECT ${clauses.distinct ? 'DISTINCT ' : ''}${projection} WHERE ${where}${clauses.group}${clauses.order}${clauses.slice}`
  }

  #clauses(operation: Operation): Select {
    const select: Select = {
      variables: variablesOf(operation),
      distinct: false,
      slice: '',
      order: '',
      group: '',
      aggregates: [],
      pattern: operation,
    }
    let rest = operation
    if (rest.op === 'slice') {
      select.slice =
        (rest.offset > 0 ? `\nOFFSET ${rest.offset}` : '') +
        (rest.limit === undefined ? '' : `\nLIMIT ${rest.limit}`)
      rest = rest.input
    }
    if (rest.op === 'distinct') {
      select.distinct = true
      rest = rest.input
    }
    if (rest.op === 'project') {
      select.variables = rest.variables
      rest = rest.input
    }
    if (rest.op === 'orderBy') {
      const keys = rest.comparators.map(
        ({ expression, descending }) => `${descending ? 'DESC' : 'ASC'}(${this.#expression(expression)})`,
      )
      select.order = `\nORDER BY ${keys.join(' ')}`
      rest = rest.input
    }
    if (rest.op === 'group') {
      if (rest.by.length > 0) select.group = `\nGROUP BY ${rest.by.map(name => `?${name}`).join(' ')}`
      select.aggregates = rest.aggregates
      rest = rest.input
    }
    select.pattern = rest
    return select
  }

  #aggregate({ distinct, expression }: Aggregate): string {
    return `COUNT(${distinct ? 'DISTINCT ' : ''}${expression === undefined ? '*' : this.#expression(expression)})`
  }

  /** `{ … }` around the elements of a pattern. */
  group(operation: Operation, depth: number): string {
    const pad = '  '.repeat(depth + 1)
    const lines = this.#elements(operation, depth + 1).map(line => `${pad}${line}\n`)
    return `{\n${lines.join('')}${'  '.repeat(depth)}}`
  }

  #elements(operation: Operation, depth: number): string[] {
    switch (operation.op) {
      case 'bgp':
        return operation.patterns.map(
          p => `${this.term(p.subject)} ${this.#predicate(p.predicate)} ${this.term(p.object)} .`,
        )
      case 'join':
        return [...this.#nested(operation.left, depth), ...this.#nested(operation.right, depth)]
      case 'leftJoin': {
        const inner: Operation = operation.expression
          ? { op: 'filter', expression: operation.expression, input: operation.right }
          : operation.right
        return [...this.#nested(operation.left, depth), `OPTIONAL ${this.group(inner, depth)}`]
      }
      case 'union':
        return [`${this.group(operation.left, depth)} UNION ${this.group(operation.right, depth)}`]
      case 'filter':
        return [
          ...this.#elements(operation.input, depth),
          `FILTER${this.#constraint(operation.expression, depth)}`,
        ]
      case 'extend':
        return [
          ...this.#nested(operation.input, depth),
          `BIND(${this.#expression(operation.expression, depth)} AS ?${operation.variable})`,
        ]
      case 'values':
        return [this.#values(operation)]
      default:
        return [`{ ${this.select(operation, depth)} }`]
    }
  }

  /** Elements that stay together: a filter reaches over its own group only, so it gets braces. */
  #nested(operation: Operation, depth: number): string[] {
    return operation.op === 'filter' ? [this.group(operation, depth)] : this.#elements(operation, depth)
  }

  #values({ variables, rows }: Extract<Operation, { op: 'values' }>): string {
    const lines = rows.map(
      row => `(${row.map(term => (term === undefined ? 'UNDEF' : this.term(term))).join(' ')})`,
    )
    return `VALUES (${variables.map(name => `?${name}`).join(' ')}) { ${lines.join(' ')} }`
  }

  #predicate(term: PatternTerm): string {
    return term.termType === 'NamedNode' && term.value === RDF_TYPE ? 'a' : this.term(term)
  }

  term(term: PatternTerm): string {
    switch (term.termType) {
      case 'Variable':
        return `?${term.value}`
      case 'NamedNode':
        return this.#iri(term.value)
      case 'BlankNode':
        return `_:${term.value}`
      case 'Literal':
        return this.#literal(term)
      case 'Quad':
        return `<<( ${this.term(term.subject)} ${this.term(term.predicate)} ${this.term(term.object)} )>>`
    }
  }

  #iri(value: string): string {
    const curie = toCurie(value, this.#prefixes)
    if (curie === undefined) return `<${escapeIri(value)}>`
    this.#used.add(curie.slice(0, curie.indexOf(':')))
    return curie
  }

  #literal(literal: Literal): string {
    const { value, datatype } = literal
    if (datatype.value === XSD_INTEGER && /^\d+$/.test(value)) return value
    if (datatype.value === XSD_DECIMAL && /^\d+\.\d+$/.test(value)) return value
    if (datatype.value === XSD_BOOLEAN && /^(?:true|false)$/.test(value)) return value
    const text = `"${escapeText(value)}"`
    if (literal.language !== '')
      return `${text}@${literal.language}${literal.direction === '' ? '' : `--${literal.direction}`}`
    return datatype.value === XSD_STRING ? text : `${text}^^${this.#iri(datatype.value)}`
  }

  #expression(expression: Expression, depth = 0): string {
    switch (expression.kind) {
      case 'term':
        return this.term(expression.term)
      case 'variable':
        return `?${expression.name}`
      case 'exists':
        return `${expression.negated ? 'NOT EXISTS' : 'EXISTS'} ${this.group(expression.pattern, depth)}`
      case 'call':
        return this.#call(expression.name, expression.args, depth)
    }
  }

  /** An expression in one pair of brackets. */
  #constraint(expression: Expression, depth: number): string {
    const text = this.#expression(expression, depth)
    const bracketed = expression.kind === 'call' && BRACKETED.has(expression.name)
    return bracketed ? text : `(${text})`
  }

  #call(name: string, args: readonly Expression[], depth: number): string {
    const [first = '', ...others] = args.map(arg => this.#expression(arg, depth))
    if (name === '!') return `!(${first})`
    if (name === 'in' || name === 'notin')
      return `(${first} ${name === 'in' ? 'IN' : 'NOT IN'} (${others.join(', ')}))`
    if (INFIX.has(name)) return `(${[first, ...others].join(` ${name} `)})`
    return `${KEYWORDS.get(name) ?? name.toUpperCase()}(${[first, ...others].join(', ')})`
  }
}

const INFIX: ReadonlySet<string> = new Set(['=', '!=', '<', '>', '<=', '>=', '&&', '||'])
/** Calls that come out in brackets of their own. */
const BRACKETED: ReadonlySet<string> = new Set([...INFIX, 'in', 'notin'])
const KEYWORDS: ReadonlyMap<string, string> = new Map([
  ['sameterm', 'sameTerm'],
  ['isiri', 'isIRI'],
  ['isuri', 'isURI'],
  ['isblank', 'isBlank'],
  ['isliteral', 'isLiteral'],
  ['isnumeric', 'isNumeric'],
  ['langmatches', 'langMatches'],
])

function escapeIri(value: string): string {
  return value.replace(/[\p{Cc} <>"{}|^`\\]/gu, c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\b', '\\b'],
  ['\f', '\\f'],
])

function escapeText(value: string): string {
  return value.replace(
    /[\p{Cc}"\\]/gu,
    c => ESCAPES.get(c) ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
