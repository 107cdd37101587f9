// `metastasis-kg/core`: load, store, typed builder and engine, for any RDF.
export { SYNTAXES, type Syntax } from './formats/syntax.ts'
export type { Projection } from './graph/projection.ts'
export {
  INFERRED,
  KnowledgeGraph,
  type KnowledgeGraphOptions,
  type PreparedQuery,
  type QueryResult,
  type SparqlOptions,
  type SparqlRow,
  type SparqlValue,
  type WriteGraphOptions,
} from './knowledge-graph.ts'
export type { LoadOptions, Source, SourceOptions } from './loader.ts'
export type { AsyncExecutor, Executor, Solutions } from './query/executor.ts'
export { allOf, anyOf, Condition, Operand } from './query/expression.ts'
export { dataProperty, objectProperty, Property, type Range, type RangeTypes } from './query/property.ts'
export { Query } from './query/query.ts'
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
export type { Location } from './store/store.ts'
export { Store } from './store/store.ts'
