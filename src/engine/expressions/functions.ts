// The functions of SPARQL that need no more than the values of their arguments, by lower-case name:
// one line each. Undefined stands for an error, as it does for an unbound variable.
import { QueryError } from '../../rdf/errors.ts'
import { isNumber } from '../../rdf/numeric.ts'
import { iri, type Literal, literal, type Term } from '../../rdf/terms.ts'
import { XSD_BOOLEAN, XSD_INTEGER, XSD_STRING } from '../../rdf/vocabularies.ts'
import { compareLiterals, equalTerms } from './order.ts'
import { compileRegExp } from './regular-expression.ts'

export type TermFunction = (...args: Term[]) => Term | undefined

export interface FunctionEntry {
  readonly least: number
  readonly most: number
  readonly call: TermFunction
}

const BOOLEAN = iri(XSD_BOOLEAN)
const INTEGER = iri(XSD_INTEGER)
export const TRUE: Literal = literal('true', BOOLEAN)
export const FALSE: Literal = literal('false', BOOLEAN)

export function boolean(value: boolean | undefined): Literal | undefined {
  return value === undefined ? undefined : value ? TRUE : FALSE
}

function entry(count: number | [number, number], call: TermFunction): FunctionEntry {
  const [least, most] = typeof count === 'number' ? [count, count] : count
  return { least, most, call }
}

const comparison = (holds: (difference: number) => boolean): FunctionEntry =>
  entry(2, (a, b) => {
    if (a!.termType !== 'Literal' || b!.termType !== 'Literal') return undefined
    const difference = compareLiterals(a as Literal, b as Literal)
    return difference === undefined ? undefined : boolean(holds(difference))
  })

/** A test of two strings; the second must have the first's language or none (section 17.4.3.1.1). */
const ofStrings = (test: (a: string, b: string) => boolean): FunctionEntry =>
  entry(2, (a, b) => {
    if (!isString(a!) || !isString(b!)) return undefined
    if (b.language !== '' && b.language !== a.language) return undefined
    return boolean(test(a.value, b.value))
  })

const mapString = (change: (text: string) => string): FunctionEntry =>
  entry(1, a => (isString(a!) ? literal(change(a.value), a.language, a.direction) : undefined))

const typeTest = (test: (term: Term) => boolean): FunctionEntry => entry(1, a => boolean(test(a!)))

export const FUNCTIONS: ReadonlyMap<string, FunctionEntry> = new Map<string, FunctionEntry>([
  ['=', entry(2, (a, b) => boolean(equalTerms(a!, b!)))],
  ['!=', entry(2, (a, b) => boolean(negation(equalTerms(a!, b!))))],
  ['<', comparison(d => d < 0)],
  ['>', comparison(d => d > 0)],
  ['<=', comparison(d => d <= 0)],
  ['>=', comparison(d => d >= 0)],
  ['sameterm', entry(2, (a, b) => boolean(a!.equals(b!)))],
  ['isiri', typeTest(a => a.termType === 'NamedNode')],
  ['isuri', typeTest(a => a.termType === 'NamedNode')],
  ['isblank', typeTest(a => a.termType === 'BlankNode')],
  ['isliteral', typeTest(a => a.termType === 'Literal')],
  ['isnumeric', typeTest(a => a.termType === 'Literal' && isNumber(a))],
  [
    'str',
    entry(1, a => (a!.termType === 'NamedNode' || a!.termType === 'Literal' ? literal(a!.value) : undefined)),
  ],
  ['lang', entry(1, a => (a!.termType === 'Literal' ? literal(a.language) : undefined))],
  ['datatype', entry(1, a => (a!.termType === 'Literal' ? a.datatype : undefined))],
  ['langmatches', entry(2, (a, b) => boolean(languageMatches(a!.value, b!.value)))],
  ['strlen', entry(1, a => (isString(a!) ? literal(String([...a.value].length), INTEGER) : undefined))],
  ['lcase', mapString(text => text.toLowerCase())],
  ['ucase', mapString(text => text.toUpperCase())],
  ['contains', ofStrings((a, b) => a.includes(b))],
  ['strstarts', ofStrings((a, b) => a.startsWith(b))],
  ['strends', ofStrings((a, b) => a.endsWith(b))],
  ['regex', entry([2, 3], matches)],
])

export function isString(term: Term): term is Literal {
  return term.termType === 'Literal' && (term.datatype.value === XSD_STRING || term.language !== '')
}

function negation(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value
}

function matches(text: Term, pattern: Term, flags?: Term): Literal | undefined {
  if (!isString(text) || !isString(pattern) || (flags !== undefined && !isString(flags))) return undefined
  return boolean(compileRegExp(pattern.value, flags?.value ?? '').test(text.value))
}

/** Basic filtering of RFC 4647: the tag, a prefix of it that ends at a hyphen, or `*` for any tag. */
function languageMatches(tag: string, range: string): boolean {
  if (range === '*') return tag !== ''
  const [t, r] = [tag.toLowerCase(), range.toLowerCase()]
  return t === r || t.startsWith(`${r}-`)
}

/** The function `name`, held against the number of arguments. */
export function functionFor(name: string, count: number): FunctionEntry {
  const found = FUNCTIONS.get(name)
  if (found === undefined)
    throw new QueryError(
      `This version does not know the function ${name.toUpperCase()}; it knows ${[...FUNCTIONS.keys()]
        .filter(known => /^[a-z]/.test(known))
        .map(known => known.toUpperCase())
        .join(', ')}, BOUND, IF, COALESCE and IN.`,
    )
  if (count < found.least || count > found.most) {
    const wanted = found.least === found.most ? `${found.least}` : `${found.least} to ${found.most}`
    throw new QueryError(`${name.toUpperCase()} takes ${wanted} arguments and got ${count}.`)
  }
  return found
}
