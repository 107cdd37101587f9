// A graphology graph that refuses edits. Only this instance does: `copy()` makes a graph that can be changed.
import type { AbstractGraph, Attributes } from 'graphology-types'
import { UsageError } from '../rdf/errors.ts'

const MUTATING = /^(?:add|drop|merge|update|set|remove|replace|clear|import)/

/** `graph` itself; from now on each method that would change it throws a `UsageError`. */
export function readOnly<
  Node extends Attributes,
  Edge extends Attributes,
  Whole extends Attributes,
  Graph extends AbstractGraph<Node, Edge, Whole>,
>(graph: Graph): Graph {
  for (let level = Object.getPrototypeOf(graph); level !== null; level = Object.getPrototypeOf(level))
    for (const name of Object.getOwnPropertyNames(level))
      if (MUTATING.test(name))
        Object.defineProperty(graph, name, {
          value: () => {
            throw new UsageError(`This graph is read-only, so ${name}() does nothing: change a copy() of it.`)
          },
        })
  return graph
}
