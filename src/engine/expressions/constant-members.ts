// The members of an IN that are all constants, by what they may be equal to: a value is compared with the few
// that share its key or its number, however many there are. Which of them it equals, the operator = says.
import { hasValue } from '../../rdf/compare-literals.ts'
import { isNumber, numericValue } from '../../rdf/numeric.ts'
import { termKey } from '../../rdf/term-key.ts'
import type { Literal, Term } from '../../rdf/terms.ts'
import { XSD_FLOAT } from '../../rdf/vocabularies.ts'
import { isString } from './function-entry.ts'
import { equalTerms } from './order.ts'

const NONE: readonly Literal[] = []

export class ConstantMembers {
  readonly #members: readonly Term[]
  readonly #keys: ReadonlySet<string>
  /** Numbers by their doubles, which are the same for equal numbers where no side is a float. */
  readonly #byDouble = new Map<number, Literal[]>()
  /** Numbers by their floats, which are the same for equal numbers of any type; made where a side is a float. */
  #byFloat: Map<number, Literal[]> | undefined
  readonly #hasFloat: boolean
  /** Whether a member is no value of its datatype, so that most literals can't be compared with it. */
  readonly #hasNoValue: boolean

  constructor(members: readonly Term[]) {
    this.#members = members
    this.#keys = new Set(members.map(termKey))
    const literals = members.filter(member => member.termType === 'Literal')
    this.#hasNoValue = literals.some(member => !hasValue(member))
    const numbers = literals.filter(isNumberTerm)
    for (const number of numbers) add(this.#byDouble, numericValue(number), number)
    this.#hasFloat = numbers.some(isFloat)
  }

  /** Whether a member equals the term; undefined where none does and one can't be compared with it. */
  has(term: Term): boolean | undefined {
    if (term.termType === 'NamedNode' || term.termType === 'BlankNode') return this.#keys.has(termKey(term))
    if (isString(term)) {
      if (this.#keys.has(termKey(term))) return true
      // A language tag sets a string apart from what is no value, too.
      return this.#hasNoValue && term.language === '' ? undefined : false
    }
    const isANumber = isNumberTerm(term)
    const alike = isANumber ? this.#alike(term) : this.#members
    const equal = equalsOneOf(term, alike.length, k => alike[k])
    return equal === false && isANumber && this.#hasNoValue ? undefined : equal
  }

  /** The numbers that may be equal to the number. */
  #alike(number: Literal): readonly Literal[] {
    const value = numericValue(number)
    if (!this.#hasFloat && !isFloat(number)) return this.#byDouble.get(value) ?? NONE
    this.#byFloat ??= this.#groupedByFloat()
    return this.#byFloat.get(Math.fround(value)) ?? NONE
  }

  #groupedByFloat(): Map<number, Literal[]> {
    const groups = new Map<number, Literal[]>()
    for (const [value, numbers] of this.#byDouble)
      for (const number of numbers) add(groups, Math.fround(value), number)
    return groups
  }
}

function isNumberTerm(term: Term): term is Literal {
  return term.termType === 'Literal' && isNumber(term)
}

function isFloat(number: Literal): boolean {
  return number.datatype.value === XSD_FLOAT
}

function add(groups: Map<number, Literal[]>, value: number, number: Literal): void {
  const group = groups.get(value)
  if (group === undefined) groups.set(value, [number])
  else group.push(number)
}

/**
 * Whether a member equals the term; undefined where none does and one has no value or can't be compared with
 * it. Members after one that does are not asked for.
 */
export function equalsOneOf(
  term: Term,
  count: number,
  memberAt: (k: number) => Term | undefined,
): boolean | undefined {
  let failed = false
  for (let k = 0; k < count; k++) {
    const member = memberAt(k)
    const equal = member && equalTerms(term, member)
    if (equal === true) return true
    if (equal === undefined) failed = true
  }
  return failed ? undefined : false
}
