// Algebra → SPARQL 1.1 text, as any server takes it: what the parser makes of it is the same query again.
import { compareCodePoints } from '../rdf/code-points.ts'
import { QueryError } from '../rdf/errors.ts'
import { type Prefixes, toCurie } from '../rdf/prefixes.ts'
import type { Literal } from '../rdf/terms.ts'
import { RDF_TYPE, XSD_BOOLEAN, XSD_DECIMAL, XSD_INTEGER, XSD_STRING } from '../rdf/vocabularies.ts'
import type { Aggregate, Comparator, Expression, Operation, PatternTerm, Query } from './algebra.ts'
import { mentionedVariables } from './scope.ts'
import { type SelectClauses, selectClauses } from './select-clauses.ts'

/**
 * The query as text, two spaces a level; only prefixes that it uses are declared, sorted. Variables that
 * stand for blank nodes of a pattern get names that nothing else has.
 * @throws QueryError where the query names a blank node of the data, which SPARQL can't
 */
export function toSparql(query: Query, prefixes: Prefixes = new Map()): string {
  const printer = new Printer(prefixes, mentionedVariables(query.operation))
  const body =
    query.form === 'ask' ? `ASK ${printer.group(query.operation, 0)}` : printer.select(query.operation, 0)
  return printer.prologue() + body
}

class Printer {
  readonly #prefixes: Prefixes
  readonly #names: ReadonlyMap<string, string>
  readonly #used = new Set<string>()
  /** What stands for the variable of an aggregate, in the clauses of the SELECT at hand. */
  #aggregates: ReadonlyMap<string, Aggregate> = new Map()

  constructor(prefixes: Prefixes, variables: readonly string[]) {
    this.#prefixes = prefixes
    this.#names = printableNames(variables)
  }

  prologue(): string {
    return [...this.#used]
      .sort(compareCodePoints)
      .map(prefix => `PREFIX ${prefix}: <${this.#prefixes.get(prefix)}>\n`)
      .join('')
  }

  select(operation: Operation, depth: number): string {
    const select = selectClauses(operation)
    const where = this.group(select.pattern, depth)
    const outer = this.#aggregates
    this.#aggregates = new Map(select.group?.aggregates.map(aggregate => [aggregate.variable, aggregate]))
    const names = select.variables.map(name => this.#projected(name, select))
    // A SELECT must name something: what nothing binds stands in.
    const projection = names.length === 0 ? '?nothing' : names.join(' ')
    const by = select.group?.by.map(name => this.#variable(name)) ?? []
    const clauses = [
      by.length > 0 ? `GROUP BY ${by.join(' ')}` : '',
      select.having.length > 0
        ? `HAVING ${select.having.map(e => this.#constraint(e, depth)).join(' ')}`
        : '',
      select.comparators.length > 0
        ? `ORDER BY ${select.comparators.map(c => this.#comparator(c)).join(' ')}`
        : '',
      select.slice,
    ].filter(clause => clause !== '')
    this.#aggregates = outer
    return [`SELECT ${select.distinct ? 'DISTINCT ' : ''}${projection} WHERE ${where}`, ...clauses].join('\n')
  }

  #projected(name: string, { computed }: SelectClauses): string {
    const expression =
      computed.get(name) ?? (this.#aggregates.has(name) ? { kind: 'variable', name } : undefined)
    return expression === undefined
      ? this.#variable(name)
      : `(${this.#expression(expression as Expression)} AS ${this.#variable(name)})`
  }

  #comparator({ expression, descending }: Comparator): string {
    return `${descending ? 'DESC' : 'ASC'}(${this.#expression(expression)})`
  }

  #aggregate({ distinct, expression }: Aggregate): string {
    return `COUNT(${distinct ? 'DISTINCT ' : ''}${expression === undefined ? '*' : this.#expression(expression)})`
  }

  #variable(name: string): string {
    return `?${this.#names.get(name) ?? name}`
  }

  /** `{ … }` around the elements of a pattern. */
  group(operation: Operation, depth: number): string {
    return block(this.#elements(operation, depth + 1), depth)
  }

  #elements(operation: Operation, depth: number): string[] {
    switch (operation.op) {
      case 'bgp':
        return operation.patterns.map(
          p => `${this.term(p.subject)} ${this.#predicate(p.predicate)} ${this.term(p.object)} .`,
        )
      case 'join':
        return [...this.#prefix(operation.left, depth), ...this.#suffix(operation.right, depth)]
      case 'leftJoin': {
        // A filter directly inside OPTIONAL is the condition of the join; one of a group of its own is not.
        const inside = [this.group(operation.right, depth + 1)]
        const lines = operation.right.op === 'filter' ? inside : this.#elements(operation.right, depth + 1)
        const condition = operation.expression
          ? [`FILTER${this.#constraint(operation.expression, depth)}`]
          : []
        return [...this.#prefix(operation.left, depth), `OPTIONAL ${block([...lines, ...condition], depth)}`]
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
          ...this.#prefix(operation.input, depth),
          `BIND(${this.#expression(operation.expression, depth)} AS ${this.#variable(operation.variable)})`,
        ]
      case 'values':
        return [this.#values(operation)]
      default:
        return [`{ ${this.select(operation, depth)} }`]
    }
  }

  /** The elements that a group begins with: what follows is joined to them. A filter would reach over what follows. */
  #prefix(operation: Operation, depth: number): string[] {
    return operation.op === 'filter' ? [this.group(operation, depth)] : this.#elements(operation, depth)
  }

  /** The elements that join a group already begun: only those that mean the same there as alone. */
  #suffix(operation: Operation, depth: number): string[] {
    const plain = operation.op === 'bgp' || operation.op === 'values' || operation.op === 'union'
    return plain ? this.#elements(operation, depth) : [this.group(operation, depth)]
  }

  #values({ variables, rows }: Extract<Operation, { op: 'values' }>): string {
    const lines = rows.map(
      row => `(${row.map(term => (term === undefined ? 'UNDEF' : this.term(term))).join(' ')})`,
    )
    return `VALUES (${variables.map(name => this.#variable(name)).join(' ')}) { ${lines.join(' ')} }`
  }

  #predicate(term: PatternTerm): string {
    return term.termType === 'NamedNode' && term.value === RDF_TYPE ? 'a' : this.term(term)
  }

  term(term: PatternTerm): string {
    switch (term.termType) {
      case 'Variable':
        return this.#variable(term.value)
      case 'NamedNode':
        return this.#iri(term.value)
      case 'BlankNode':
        throw new QueryError(
          `The blank node _:${term.value} can't be named in SPARQL, where a blank node is a variable; describe it by its properties.`,
        )
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
      case 'variable': {
        const aggregate = this.#aggregates.get(expression.name)
        return aggregate === undefined ? this.#variable(expression.name) : this.#aggregate(aggregate)
      }
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

function block(lines: readonly string[], depth: number): string {
  const pad = '  '.repeat(depth + 1)
  return `{\n${lines.map(line => `${pad}${line}\n`).join('')}${'  '.repeat(depth)}}`
}

/** Names for the variables that stand for blank nodes: `b0`, `b1` … where no other variable has them. */
function printableNames(variables: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(variables)
  const names = new Map<string, string>()
  let next = 0
  for (const name of variables) {
    if (!name.startsWith(' ')) continue
    while (taken.has(`b${next}`)) next++
    names.set(name, `b${next++}`)
  }
  return names
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
