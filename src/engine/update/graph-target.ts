// Which graph an operation of SPARQL Update is about, and whether that is there and may be written.
import type { GraphTarget } from '../../algebra/algebra.ts'
import { QueryError, quote } from '../../rdf/errors.ts'
import { defaultGraph, type Graph } from '../../rdf/terms.ts'
import { INFERRED_GRAPH } from '../../rdf/vocabularies.ts'
import type { Draft } from '../../store/draft.ts'

export function targetGraph(target: GraphTarget): Graph {
  return target === 'default' ? defaultGraph() : target
}

/** Whether the graph is there, perhaps empty; the default graph always is. */
export function isThere(target: GraphTarget, { snapshot }: Draft): boolean {
  if (target === 'default') return true
  if (target.value === INFERRED_GRAPH) return snapshot.inferred.length > 0
  const id = snapshot.dictionary.find(target)
  return id !== 0 && snapshot.hasGraph(id)
}

/** True where the graph is there. Otherwise false where that is to be passed over, else a QueryError. */
export function requireThere(target: GraphTarget, draft: Draft, verb: string, silent: boolean): boolean {
  if (isThere(target, draft)) return true
  return refused(`There is no graph ${nameOf(target)} to ${verb}`, verb, silent)
}

/** True where the graph may be edited: not the inferred one of a store that derives it. */
export function requireWritable(target: GraphTarget, draft: Draft, verb: string, silent: boolean): boolean {
  if (target === 'default' || target.value !== INFERRED_GRAPH) return true
  if (draft.snapshot.parts.derive === undefined) return true
  return refused(
    `${nameOf(target)} holds what is inferred from the other graphs and can't be edited`,
    verb,
    silent,
  )
}

export function refused(reason: string, verb: string, silent: boolean): false {
  if (silent) return false
  throw new QueryError(`${reason}; name another graph, or write ${verb} SILENT to pass over it.`)
}

export function nameOf(target: GraphTarget): string {
  return target === 'default' ? 'DEFAULT' : quote(target.value)
}
