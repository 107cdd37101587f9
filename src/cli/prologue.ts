// Prefixes that a query uses without declaring them, as people do who know the data: declared for them.
import type { Prefixes } from '../rdf/prefixes.ts'
import { maskLiterals } from '../sparql/mask.ts'

const NAME = /(?<declared>\bPREFIX\s+)?(?<![\p{L}\p{N}_?$@:-])(?<prefix>[\p{L}][\p{L}\p{N}_.\-·]*)?:/giu

/** The prefixes that `query` uses and does not declare, in the order of their first use. */
export function undeclaredPrefixes(query: string): string[] {
  const declared = new Set<string>()
  const used = new Set<string>()
  for (const { groups } of maskLiterals(query).matchAll(NAME)) {
    if (groups?.prefix === undefined) continue
    if (groups.declared === undefined) used.add(groups.prefix)
    else declared.add(groups.prefix)
  }
  return [...used].filter(prefix => !declared.has(prefix))
}

/** `query` with the undeclared prefixes that `known` has declared before it, on its first line. */
export function withPrefixes(query: string, known: Prefixes): string {
  const declarations = undeclaredPrefixes(query)
    .filter(prefix => known.has(prefix))
    .map(prefix => `PREFIX ${prefix}: <${known.get(prefix)}> `)
  // No line end: an error in the query is still on the line where its writer sees it.
  return declarations.join('') + query
}
