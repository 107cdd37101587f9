// Functions that need more than their arguments: the query's instant and base, chance, new blank nodes.

import { numericLiteral } from '../../rdf/numeric.ts'
import { resolveIri } from '../../rdf/resolve-iri.ts'
import { iri, literal, type Term } from '../../rdf/terms.ts'
import { integerLiteral, isSimple, type TermFunction } from './function-entry.ts'
import type { Scope } from './scope.ts'

export interface ContextualEntry {
  readonly least: number
  readonly most: number
  /** Whether each call gives another value. */
  readonly volatile: boolean
  readonly bind: (scope: Scope) => TermFunction
}

/** A call by this name gives the number of the solution at hand; see `numberSolutions`. */
export const SOLUTION = ' solution'

function toIri({ context }: Scope): TermFunction {
  return term => {
    if (term.termType === 'NamedNode') return term
    if (!isSimple(term)) return undefined
    const resolved = resolveIri(term.value, context.base)
    return resolved === undefined ? undefined : iri(resolved)
  }
}

/** Without arguments always a new node; with a label the same one within a solution, whose number comes along. */
function toBlankNode({ terms, context }: Scope): TermFunction {
  return (label?: Term, solution?: Term) => {
    if (label === undefined) return terms.freshBlankNode()
    if (!isSimple(label)) return undefined
    if (solution === undefined) return terms.freshBlankNode()
    const key = `${solution.value} ${label.value}`
    const known = context.blankNodes.get(key)
    if (known !== undefined) return known
    terms.charge(2 * key.length + 100)
    const node = terms.freshBlankNode()
    context.blankNodes.set(key, node)
    return node
  }
}

/** A random UUID of version 4 (RFC 9562). */
function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6] & 0x0f) | 0x40
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  const digits = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

export const CONTEXTUAL: ReadonlyMap<string, ContextualEntry> = new Map<string, ContextualEntry>([
  [
    'now',
    {
      least: 0,
      most: 0,
      volatile: false,
      bind:
        ({ context }) =>
        () =>
          context.now,
    },
  ],
  ['iri', { least: 1, most: 1, volatile: false, bind: toIri }],
  ['uri', { least: 1, most: 1, volatile: false, bind: toIri }],
  ['bnode', { least: 0, most: 2, volatile: true, bind: toBlankNode }],
  [
    'rand',
    {
      least: 0,
      most: 0,
      volatile: true,
      bind:
        ({ context }) =>
        () =>
          numericLiteral({ kind: 'double', value: context.random() }),
    },
  ],
  ['uuid', { least: 0, most: 0, volatile: true, bind: () => () => iri(`urn:uuid:${uuid()}`) }],
  ['struuid', { least: 0, most: 0, volatile: true, bind: () => () => literal(uuid()) }],
  [
    SOLUTION,
    {
      least: 0,
      most: 0,
      volatile: true,
      bind:
        ({ context }) =>
        () =>
          integerLiteral(context.nextSolution()),
    },
  ],
])
