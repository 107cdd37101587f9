// A query as an immutable tree of plain data: SPARQL 1.1 algebra (section 18.2) as a discriminated union.
// Both front ends make it, one printer writes it, one engine evaluates it; it can be structured-cloned.
// The few hints that the engine's optimizer leaves in a tree say how to evaluate it, never what it means.
import type { BlankNode, NamedNode, Term, Variable } from '../rdf/terms.ts'

export type PatternTerm = Variable | Term

export interface TriplePattern {
  readonly subject: PatternTerm
  readonly predicate: PatternTerm
  readonly object: PatternTerm
}

/** A triple pattern of a template or of DELETE WHERE; without a graph it is about the default graph. */
export interface QuadPattern extends TriplePattern {
  readonly graph?: NamedNode | Variable
}

export interface Bgp {
  readonly op: 'bgp'
  readonly patterns: readonly TriplePattern[]
  /** A hint of the optimizer: rows expected after each pattern, in the order in which to join them. */
  readonly estimates?: readonly number[]
}
/** A property path between two ends. */
export interface PathPattern {
  readonly op: 'path'
  readonly subject: PatternTerm
  readonly path: Path
  readonly object: PatternTerm
}
export interface Join {
  readonly op: 'join'
  readonly left: Operation
  readonly right: Operation
  /** A hint of the optimizer: evaluate the right side once, on its own. */
  readonly apart?: boolean
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
export interface Minus {
  readonly op: 'minus'
  readonly left: Operation
  readonly right: Operation
}
/** GRAPH: the pattern in one named graph, or in each in turn. */
export interface InGraph {
  readonly op: 'graph'
  /** A blank node only where one of the data was put in a variable's place. */
  readonly name: NamedNode | BlankNode | Variable
  readonly input: Operation
}
/** SERVICE: the pattern at another endpoint. */
export interface Service {
  readonly op: 'service'
  readonly name: NamedNode | Variable
  readonly silent: boolean
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
  /** A hint of the optimizer: the index alone tells the counts. */
  readonly fromIndex?: boolean
}
export interface OrderBy {
  readonly op: 'orderBy'
  readonly comparators: readonly Comparator[]
  readonly input: Operation
  /** A hint of the optimizer: no more than the first so many rows are wanted. */
  readonly keep?: number
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
/** DISTINCT that may leave duplicates in. */
export interface Reduced {
  readonly op: 'reduced'
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
  | PathPattern
  | Join
  | LeftJoin
  | Union
  | Minus
  | InGraph
  | Service
  | Filter
  | Extend
  | Values
  | Group
  | OrderBy
  | Project
  | Distinct
  | Reduced
  | Slice

export type Path =
  | { readonly kind: 'link'; readonly iri: NamedNode }
  | { readonly kind: 'inverse'; readonly path: Path }
  | { readonly kind: 'sequence'; readonly paths: readonly Path[] }
  | { readonly kind: 'alternative'; readonly paths: readonly Path[] }
  | { readonly kind: 'zeroOrMore' | 'oneOrMore' | 'zeroOrOne'; readonly path: Path }
  /** `!(…)`: any predicate but these. What `!(^p)` says is the inverse of `!(p)`. */
  | { readonly kind: 'negated'; readonly iris: readonly NamedNode[] }

export interface Comparator {
  readonly expression: Expression
  readonly descending: boolean
}

export interface Aggregate {
  /** The variable that the value is bound to. */
  readonly variable: string
  readonly function: 'count' | 'sum' | 'avg' | 'min' | 'max' | 'sample' | 'groupConcat'
  readonly distinct: boolean
  /** Absent in COUNT(*). */
  readonly expression?: Expression
  /** What stands between the members of a groupConcat; a space where it is absent. */
  readonly separator?: string
}

export type Expression =
  | { readonly kind: 'term'; readonly term: Term }
  | { readonly kind: 'variable'; readonly name: string }
  /** An operator or function by its lower-case name (`=`, `!`, `&&`, `regex`, `bound`, `in` …), a cast by its IRI. */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  /** A pattern asked for under the bindings at hand. */
  | { readonly kind: 'exists'; readonly negated: boolean; readonly pattern: Operation }

/** FROM and FROM NAMED, or USING: which graphs of the store a query sees. */
export interface DatasetClause {
  readonly default: readonly NamedNode[]
  /** `'all'` under WITH, which changes the default graph alone. */
  readonly named: readonly NamedNode[] | 'all'
}

interface Pattern {
  readonly operation: Operation
  /** Against which IRI() resolves what is relative. */
  readonly base?: string
  /** Absent: the default graph and all named graphs. */
  readonly dataset?: DatasetClause
}

export interface SelectQuery extends Pattern {
  readonly form: 'select'
}
export interface AskQuery extends Pattern {
  readonly form: 'ask'
}
export interface ConstructQuery extends Pattern {
  readonly form: 'construct'
  /** A blank node in it stands for a new one in each solution. */
  readonly template: readonly TriplePattern[]
}
export interface DescribeQuery extends Pattern {
  readonly form: 'describe'
  readonly targets: readonly (NamedNode | Variable)[]
}

export type Query = SelectQuery | AskQuery | ConstructQuery | DescribeQuery

/** A request of SPARQL 1.1 Update: each operation sees what those before it did. */
export interface Update {
  readonly form: 'update'
  readonly operations: readonly UpdateOperation[]
}

export type GraphTarget = NamedNode | 'default'

export type UpdateOperation =
  /** INSERT DATA and DELETE DATA too, whose pattern is the unit. */
  | {
      readonly kind: 'modify'
      readonly delete: readonly QuadPattern[]
      readonly insert: readonly QuadPattern[]
      readonly operation: Operation
      readonly dataset?: DatasetClause
    }
  | {
      readonly kind: 'load'
      readonly source: NamedNode
      readonly into: GraphTarget
      readonly silent: boolean
    }
  | {
      readonly kind: 'clear' | 'drop'
      readonly target: GraphTarget | 'named' | 'all'
      readonly silent: boolean
    }
  | { readonly kind: 'create'; readonly graph: NamedNode; readonly silent: boolean }
  | {
      readonly kind: 'copy' | 'move' | 'add'
      readonly from: GraphTarget
      readonly to: GraphTarget
      readonly silent: boolean
    }

/** The pattern that has one solution, which binds nothing. */
export const UNIT: Bgp = { op: 'bgp', patterns: [] }

/** The pattern that has no solution. */
export const NOTHING: Values = { op: 'values', variables: [], rows: [] }

/** Both patterns, as one basic graph pattern where both are. */
export function join(left: Operation, right: Operation): Operation {
  if (left.op === 'bgp' && right.op === 'bgp')
    return { op: 'bgp', patterns: [...left.patterns, ...right.patterns] }
  if (left.op === 'bgp' && left.patterns.length === 0) return right
  if (right.op === 'bgp' && right.patterns.length === 0) return left
  return { op: 'join', left, right }
}

/** The sides of a chain of UNIONs, left to right, found without recursion: chains may be hundreds long. */
export function alternatives(union: Union): Operation[] {
  const sides: Operation[] = []
  const waiting: Operation[] = [union]
  for (let side = waiting.pop(); side !== undefined; side = waiting.pop()) {
    if (side.op === 'union') waiting.push(side.right, side.left)
    else sides.push(side)
  }
  return sides
}
