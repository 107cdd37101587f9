import { type BlankNode, blankNode } from '../rdf/terms.ts'
import type { Dictionary } from './dictionary.ts'

// One count for all stores: what two queries made can be put together without meeting.
let made = 0

/** A maker of blank nodes that are new to the dictionary and that no other call has given. */
export function freshBlankNodes(dictionary: Dictionary): () => BlankNode {
  return () => {
    let node = blankNode(`new${made++}`)
    while (dictionary.find(node) !== 0) node = blankNode(`new${made++}`)
    return node
  }
}
