// JavaScript values → terms, for the literals of expressions and the values of parameters. What the value
// is for is known by a range; a value of another kind is an error that quotes it, never a guess.
import { parseDateTime } from '../rdf/date-time.ts'
import { QueryError, quote } from '../rdf/errors.ts'
import { type BlankNode, iri, type Literal, literal, type NamedNode, type Term } from '../rdf/terms.ts'
import {
  XSD_BOOLEAN,
  XSD_DATE,
  XSD_DATE_TIME,
  XSD_DECIMAL,
  XSD_DOUBLE,
  XSD_INTEGER,
} from '../rdf/vocabularies.ts'
import { Property, type Range } from './property.ts'

const INTEGER = iri(XSD_INTEGER)
const DECIMAL = iri(XSD_DECIMAL)
const DOUBLE = iri(XSD_DOUBLE)
const BOOLEAN = iri(XSD_BOOLEAN)
const DATE = iri(XSD_DATE)
const DATE_TIME = iri(XSD_DATE_TIME)

/**
 * The literal of a JavaScript value: integers, decimals (doubles where no plain notation exists), booleans,
 * strings, and dates as `xsd:dateTime` in UTC.
 */
export function toLiteral(value: string | number | bigint | boolean | Date): Literal {
  if (typeof value === 'string') return literal(value)
  if (typeof value === 'boolean') return literal(String(value), BOOLEAN)
  if (typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value)))
    return literal(BigInt(value).toString(), INTEGER)
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw new QueryError('An invalid Date has no literal.')
    return literal(isoText(value), DATE_TIME)
  }
  const text = String(value)
  if (Number.isFinite(value) && !text.includes('e')) return literal(text, DECIMAL)
  return literal(value === Infinity ? 'INF' : value === -Infinity ? '-INF' : text, DOUBLE)
}

/** XSD writes a year of more than four digits without a plus, and no more zeros before it than fill four. */
function isoText(date: Date): string {
  return date.toISOString().replace(/^([+-])0*(\d{4,})/, (_, sign, year) => (sign === '-' ? '-' : '') + year)
}

interface Kind {
  /** What it takes, as the error says it. */
  readonly takes: string
  readonly term: (value: unknown) => Term | undefined
}

const NUMBER: Kind = {
  takes: 'a number',
  term: value => (isNumber(value) ? toLiteral(value) : literalTerm(value)),
}
const TEXT: Kind = {
  takes: 'a string',
  term: value => (typeof value === 'string' ? toLiteral(value) : literalTerm(value)),
}

const KINDS: Readonly<Record<Range, Kind>> = {
  iri: {
    takes: 'a resource such as iri(…)',
    term: value => (isResource(value) ? value : undefined),
  },
  integer: NUMBER,
  safeInteger: NUMBER,
  decimal: NUMBER,
  double: NUMBER,
  numeric: NUMBER,
  boolean: {
    takes: 'true or false',
    term: value => (typeof value === 'boolean' ? toLiteral(value) : literalTerm(value)),
  },
  string: TEXT,
  text: TEXT,
  date: { takes: "a date such as '2026-01-31'", term: value => dated(value, DATE) ?? literalTerm(value) },
  dateTime: {
    takes: "a Date, or a time such as '2026-01-31T12:00:00Z'",
    term: value =>
      value instanceof Date ? toLiteral(value) : (dated(value, DATE_TIME) ?? literalTerm(value)),
  },
  any: {
    takes: 'a string, a number, a boolean, a Date or a term',
    term: value =>
      typeof value === 'string' || isNumber(value) || typeof value === 'boolean' || value instanceof Date
        ? toLiteral(value)
        : isTerm(value)
          ? value
          : undefined,
  },
}

/** The term of `value` as a `range` takes it. Throws `QueryError`, which begins with `what`. */
export function termOf(value: unknown, range: Range, what: string): Term {
  const kind = KINDS[range]
  const term = kind.term(value)
  if (term === undefined) throw new QueryError(`${what} takes ${kind.takes}, not ${shown(value)}.`)
  return plainTerm(term)
}

/** A property as the IRI that it is: the algebra is plain data, and answers hold plain terms. */
export function plainTerm(term: Term): Term {
  return term instanceof Property ? iri(term.value) : term
}

/** What stands for a value of `range`, in the words of an error. */
export function takenBy(range: Range): string {
  return KINDS[range].takes
}

const TERM_TYPES: ReadonlySet<unknown> = new Set(['NamedNode', 'BlankNode', 'Literal', 'Quad'])

/** Whether `value` is a term of data: no variable and no default graph. */
export function isTerm(value: unknown): value is Term {
  if (typeof value !== 'object' || value === null || !('termType' in value)) return false
  if (!TERM_TYPES.has(value.termType)) return false
  if (value.termType === 'Quad') return 'subject' in value && isTerm(value.subject)
  if (!('value' in value) || typeof value.value !== 'string') return false
  return value.termType !== 'Literal' || ('datatype' in value && isTerm(value.datatype))
}

/** Whether `value` is an IRI as a term. */
export function isIri(value: unknown): value is NamedNode {
  return isTerm(value) && value.termType === 'NamedNode'
}

/** Whether `value` is an IRI or a blank node. */
export function isResource(value: unknown): value is NamedNode | BlankNode {
  return isIri(value) || (isTerm(value) && value.termType === 'BlankNode')
}

/** A value as errors show it. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return quote(value)
  if (isTerm(value))
    return `the ${value.termType === 'NamedNode' ? 'IRI' : value.termType.toLowerCase()} ${quote(value.value)}`
  if (typeof value === 'function') return 'a function'
  if (typeof value === 'object' && value !== null && 'ranges' in value) return 'an expression'
  if (typeof value === 'object' && value !== null)
    return `a value of ${value.constructor?.name ?? 'no class'}`
  return quote(String(value))
}

function isNumber(value: unknown): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint'
}

function literalTerm(value: unknown): Literal | undefined {
  return isTerm(value) && value.termType === 'Literal' ? value : undefined
}

function dated(value: unknown, datatype: NamedNode): Literal | undefined {
  if (typeof value !== 'string' || parseDateTime(value, datatype.value) === undefined) return undefined
  return literal(value, datatype)
}
