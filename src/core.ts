// `metastasis-kg/core`: load, store, typed builder and engine, for any RDF.
export { SOLUTION_FORMATS, type SolutionFormat } from './formats/result-formats.ts'
export type { Answer, WriteResultOptions } from './formats/result-pieces.ts'
export { SYNTAXES, type Syntax } from './formats/syntax.ts'
export { writeResult } from './formats/write-result.ts'
export type { Projection } from './graph/projection.ts'
export {
  INFERRED,
  KnowledgeGraph,
  type KnowledgeGraphOptions,
  type PreparedQuery,
  type QueryResult,
  type SparqlRow,
  type SparqlValue,
  type UpdateGraphOptions,
  type WriteGraphOptions,
} from './knowledge-graph.ts'
export type { LoadOptions, Source, SourceOptions } from './loader.ts'
export {
  avg,
  count,
  countDistinct,
  type GroupConcatOptions,
  groupConcat,
  max,
  min,
  sample,
  sum,
} from './query/aggregates.ts'
export type {
  AsyncExecutor,
  AsyncRunOptions,
  Executor,
  Explainer,
  Explanation,
  PlanStep,
  RunOptions,
  Solutions,
} from './query/executor.ts'
export { exists, notExists } from './query/exists.ts'
export {
  allOf,
  anyOf,
  call,
  coalesce,
  concat,
  type Descending,
  desc,
  newBlankNode,
  now,
  rand,
  uuid,
  uuidText,
  value,
  when,
} from './query/functions.ts'
export type { GraphQuery, TemplateTriple } from './query/graph-query.ts'
export {
  type Cardinality,
  type Entity,
  entity,
  type Lens,
  many,
  one,
  optional,
  type Shape,
} from './query/lens.ts'
export type {
  AnyOperand,
  BooleanOperand,
  Condition,
  DateOperand,
  NumberOperand,
  Operand,
  TextOperand,
} from './query/operand-types.ts'
export { type Parameter, type ParameterValues, param } from './query/parameter.ts'
export { anyBut, inverse, type PropertyPath, path } from './query/path.ts'
export {
  dataProperty,
  objectProperty,
  Property,
  type Range,
  type RangeTypes,
  type ValueOf,
} from './query/property.ts'
export { type GroupedQuery, Query, type QueryContext, type RowOf, type Subquery } from './query/query.ts'
export type { AsyncTerminals, Prepared } from './query/terminals.ts'
export { rdf, rdfs, skos } from './query/well-known.ts'
export { dataFactory } from './rdf/data-factory.ts'
export { LimitError, NetworkError, ParseError, QueryError, UsageError } from './rdf/errors.ts'
export type { Prefixes } from './rdf/prefixes.ts'
export {
  BlankNode,
  blankNode,
  DefaultGraph,
  type Direction,
  defaultGraph,
  type Graph,
  type Iri,
  iri,
  Literal,
  literal,
  NamedNode,
  Quad,
  quad,
  type Subject,
  type Term,
  Variable,
  variable,
} from './rdf/terms.ts'
export type { EditCounts, Location } from './store/store.ts'
export { Store } from './store/store.ts'
