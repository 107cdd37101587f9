// Rows of a SELECT, as the result formats of SPARQL 1.1 take them. Each format comes in pieces, lazily.
import type * as RDF from '@rdfjs/types'

/** The terms in the order of the variables; undefined is unbound. */
export type Row = readonly (RDF.Term | undefined)[]
