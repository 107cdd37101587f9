// What a page fetches beside its data, not before it: parts that few queries need and that are large. See
// `late.ts` for how they are reached; nothing else may import these files, or they come with the engine.
export { toSparql } from '../algebra/to-sparql.ts'
export { explain } from './explain.ts'
export { digestOf } from './expressions/digest.ts'
export { blockRange } from './regular-expressions/blocks.ts'
export { SlowPattern } from './regular-expressions/slow-pattern.ts'
