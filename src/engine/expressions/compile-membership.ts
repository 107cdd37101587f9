import type { Expression } from '../../algebra/algebra.ts'
import { termKey } from '../../rdf/term-key.ts'
import { isString } from './function-entry.ts'
import { rememberTest } from './memo.ts'
import { equalTerms } from './order.ts'
import { type Compiler, columnOf, type Test } from './scope.ts'

type Call = Extract<Expression, { kind: 'call' }>

/** IN: true where a member equals the value, an error where none does and one can't be compared. */
export function compileMembership(call: Call, compiler: Compiler): Test {
  const [subject, ...members] = call.args
  const general = compareInTurn(subject, members, compiler)
  const constants = selfEqualTerms(members)
  if (constants === undefined) return rememberTest(call, compiler.scope, general)
  const { terms } = compiler.scope
  const column = columnOf(subject, compiler.scope)
  if (column >= 0) {
    const ids = new Set(constants.map(term => terms.intern(term)))
    return (batch, row) => {
      const id = batch.columns[column][row]
      if (id === 0) return undefined
      if (ids.has(id)) return true
      return terms.isPlain(id) ? false : general(batch, row)
    }
  }
  const keys = new Set(constants.map(termKey))
  const value = compiler.term(subject)
  return (batch, row) => {
    const term = value(batch, row)
    if (term === undefined) return undefined
    // Comparing a literal of an unknown datatype may fail; all else is among the constants or is not.
    return term.termType !== 'Literal' || isString(term) ? keys.has(termKey(term)) : general(batch, row)
  }
}

function compareInTurn(subject: Expression, members: readonly Expression[], compiler: Compiler): Test {
  const value = compiler.term(subject)
  const candidates = members.map(member => compiler.term(member))
  return (batch, row) => {
    const term = value(batch, row)
    if (term === undefined) return undefined
    let failed = false
    for (const candidate of candidates) {
      const other = candidate(batch, row)
      const equal = other === undefined ? undefined : equalTerms(term, other)
      if (equal === true) return true
      if (equal === undefined) failed = true
    }
    return failed ? undefined : false
  }
}

/** The members where all are IRIs or strings, which are equal only to themselves; else undefined. */
function selfEqualTerms(members: readonly Expression[]) {
  const found = []
  for (const member of members) {
    if (member.kind !== 'term') return undefined
    if (member.term.termType !== 'NamedNode' && !isString(member.term)) return undefined
    found.push(member.term)
  }
  return found
}
