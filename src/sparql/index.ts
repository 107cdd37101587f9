export { toSparql } from '../algebra/to-sparql.ts'
export { type ParseQueryOptions, parseQuery, parseUpdate } from './parse.ts'
