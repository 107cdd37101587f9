// Algebra → SPARQL 1.1 text, as any server takes it: what a parser makes of it means the same again.
import type { Prefixes } from '../rdf/prefixes.ts'
import type { ConstructQuery, DescribeQuery, Query, Update } from './algebra.ts'
import { sliceOf } from './select-clauses.ts'
import { datasetLines } from './to-sparql/dataset-text.ts'
import type { Surroundings } from './to-sparql/expression-text.ts'
import { block, groupPrinter } from './to-sparql/group-text.ts'
import { IriText } from './to-sparql/iri-text.ts'
import { Names } from './to-sparql/names.ts'
import { modifierLines, selectText } from './to-sparql/select-text.ts'
import { TermText } from './to-sparql/term-text.ts'
import { updateText } from './to-sparql/update-text.ts'

/**
 * A query or an update as text, two spaces a level; only prefixes that it uses are declared, sorted.
 * Variables that stand for blank nodes get labels or names that nothing else has.
 * @throws QueryError where it names a blank node of the data, which SPARQL can't
 */
export function toSparql(query: Query | Update, prefixes: Prefixes = new Map()): string {
  const iris = new IriText(prefixes)
  if (query.form === 'update') {
    const body = updateText(query.operations, iris)
    return iris.prologue(undefined) + body
  }
  const body = queryText(query, groupPrinter(new TermText(new Names(query), iris)))
  return iris.prologue(query.base) + body
}

function queryText(query: Query, around: Surroundings): string {
  const from = datasetLines('FROM', query.dataset, around.terms)
  switch (query.form) {
    case 'select':
      return selectText(query.operation, around, from)
    case 'ask':
      return [
        ...(from.length === 0 ? [] : ['ASK', ...from]),
        `${from.length === 0 ? 'ASK' : 'WHERE'} ${around.group(query.operation)}`,
      ].join('\n')
    case 'construct':
    case 'describe':
      return graphFormText(query, from, around)
  }
}

/** CONSTRUCT and DESCRIBE take the modifiers of a SELECT, and no projection. */
function graphFormText(
  query: ConstructQuery | DescribeQuery,
  from: readonly string[],
  around: Surroundings,
): string {
  const { input, ...slice } = sliceOf(query.operation)
  const comparators = input.op === 'orderBy' ? input.comparators : []
  const pattern = input.op === 'orderBy' ? input.input : input
  // Printed in the order of the text, which gives blank nodes their labels.
  const head =
    query.form === 'construct'
      ? `CONSTRUCT ${block(query.template.map(triple => around.terms.templateTriple(triple)))}`
      : `DESCRIBE ${targetsText(query, around)}`
  const modifiers = modifierLines({ ...slice, comparators }, around, new Map())
  const isBare =
    query.form === 'describe' &&
    pattern.op === 'bgp' &&
    pattern.patterns.length === 0 &&
    modifiers.length === 0
  return [head, ...from, ...(isBare ? [] : [`WHERE ${around.group(pattern)}`]), ...modifiers].join('\n')
}

function targetsText({ targets }: DescribeQuery, { terms }: Surroundings): string {
  if (targets.length === 0) return `?${terms.names.unused()}`
  return targets.map(target => terms.term(target)).join(' ')
}
