// A query as an immutable tree of plain data: SPARQL 1.1 algebra (section 18.2) as a discriminated union.
// Both front ends make it, one printer writes it, one engine evaluates it; it can be structured-cloned.
import type { Term, Variable } from '../rdf/terms.ts'

export type PatternTerm = Variable | Term

export interface TriplePattern {
  readonly subject: PatternTerm
  readonly predicate: PatternTerm
  readonly object: PatternTerm
}

export interface Bgp {
  readonly op: 'bgp'
  readonly patterns: readonly TriplePattern[]
}
export interface Join {
  readonly op: 'join'
  readonly left: Operation
  readonly right: Operation
}
/** OPTIONAL; the expression is the filter directly inside the optional group. */
export interface LeftJoin {
  readonly op: 'leftJoin'
  readonly left: Operation
  readonly right: Operation
  readonly expression?: Expression
}
export interface Union {
  readonly op: 'union'
  readonly left: Operation
  readonly right: Operation
}
export interface Filter {
  readonly op: 'filter'
  readonly expression: Expression
  readonly input: Operation
}
/** BIND, and `(expression AS ?variable)` in SELECT. */
export interface Extend {
  readonly op: 'extend'
  readonly variable: string
  readonly expression: Expression
  readonly input: Operation
}
export interface Values {
  readonly op: 'values'
  readonly variables: readonly string[]
  /** One entry a variable; undefined is UNDEF. */
  readonly rows: readonly (readonly (Term | undefined)[])[]
}
export interface Group {
  readonly op: 'group'
  readonly by: readonly string[]
  readonly aggregates: readonly Aggregate[]
  readonly input: Operation
}
export interface OrderBy {
  readonly op: 'orderBy'
  readonly comparators: readonly Comparator[]
  readonly input: Operation
}
export interface Project {
  readonly op: 'project'
  readonly variables: readonly string[]
  readonly input: Operation
}
export interface Distinct {
  readonly op: 'distinct'
  readonly input: Operation
}
export interface Slice {
  readonly op: 'slice'
  readonly offset: number
  readonly limit?: number
  readonly input: Operation
}

export type Operation =
  | Bgp
  | Join
  | LeftJoin
  | Union
  | Filter
  | Extend
  | Values
  | Group
  | OrderBy
  | Project
  | Distinct
  | Slice

export interface Comparator {
  readonly expression: Expression
  readonly descending: boolean
}

export interface Aggregate {
  /** The variable that the value is bound to. */
  readonly variable: string
  readonly function: 'count'
  readonly distinct: boolean
  /** Absent in COUNT(*). */
  readonly expression?: Expression
}

export type Expression =
  | { readonly kind: 'term'; readonly term: Term }
  | { readonly kind: 'variable'; readonly name: string }
  /** An operator or function by its lower-case name: `=`, `!`, `&&`, `regex`, `bound`, `in` … */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  /** A pattern asked for under the bindings at hand. */
  | { readonly kind: 'exists'; readonly negated: boolean; readonly pattern: Operation }

export type Query =
  | { readonly form: 'select'; readonly operation: Operation }
  | { readonly form: 'ask'; readonly operation: Operation }

/** The pattern that has one solution, which binds nothing. */
export const UNIT: Bgp = { op: 'bgp', patterns: [] }

/** Both patterns, as one basic graph pattern where both are. */
export function join(left: Operation, right: Operation): Operation {
  if (left.op === 'bgp' && right.op === 'bgp')
    return { op: 'bgp', patterns: [...left.patterns, ...right.patterns] }
  if (left.op === 'bgp' && left.patterns.length === 0) return right
  if (right.op === 'bgp' && right.patterns.length === 0) return left
  return { op: 'join', left, right }
}
