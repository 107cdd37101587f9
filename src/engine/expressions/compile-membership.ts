import type { Expression } from '../../algebra/algebra.ts'
import type { Term } from '../../rdf/terms.ts'
import { ConstantMembers, equalsOneOf } from './constant-members.ts'
import { isString } from './function-entry.ts'
import { rememberTest } from './memo.ts'
import { type Compiler, columnOf, type Test } from './scope.ts'

type Call = Extract<Expression, { kind: 'call' }>

/** Whether one of the members equals the value of a row. */
type EqualsOne = (value: Term, ...row: Parameters<Test>) => boolean | undefined

/** Members from which on the clock is looked at before they are compared one by one. */
const MANY = 1000

/** IN: true where a member equals the value, an error where none does and one can't be compared. */
export function compileMembership(call: Call, compiler: Compiler): Test {
  const [subject, ...members] = call.args
  const { terms } = compiler.scope
  const constants = constantTerms(members)
  const value = compiler.term(subject)
  const equalsOne = constants === undefined ? inTurn(members, compiler) : among(constants)
  const general = rememberTest(call, compiler.scope, (batch, row) => {
    if (members.length >= MANY) terms.checkTime()
    const term = value(batch, row)
    return term && equalsOne(term, batch, row)
  })
  const column = columnOf(subject, compiler.scope)
  if (column < 0 || constants === undefined || !constants.every(equalsOnlyItself)) return general
  // Mostly the ids say it.
  const ids = new Set(constants.map(term => terms.intern(term)))
  return (batch, row) => {
    const id = batch.columns[column][row]
    if (id === 0) return undefined
    if (ids.has(id)) return true
    return terms.isPlain(id) ? false : general(batch, row)
  }
}

function inTurn(members: readonly Expression[], compiler: Compiler): EqualsOne {
  const candidates = members.map(member => compiler.term(member))
  return (value, batch, row) => equalsOneOf(value, candidates.length, k => candidates[k](batch, row))
}

function among(constants: readonly Term[]): EqualsOne {
  const members = new ConstantMembers(constants)
  return value => members.has(value)
}

/** The members where all are constants; else undefined. */
function constantTerms(members: readonly Expression[]): readonly Term[] | undefined {
  const constants = members.flatMap(member => (member.kind === 'term' ? [member.term] : []))
  return constants.length === members.length ? constants : undefined
}

function equalsOnlyItself(term: Term): boolean {
  return term.termType === 'NamedNode' || isString(term)
}
