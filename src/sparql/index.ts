export { toSparql } from '../algebra/to-sparql.ts'
export { type ParseQueryOptions, parseQuery } from './parse.ts'
