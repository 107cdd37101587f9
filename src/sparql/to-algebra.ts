// Traqula's translation of a syntax tree into algebra, built once, with four rules of ours. The variables that it
// makes up for paths, aggregates and groups are counted anew in each subquery, so that two of them could meet:
// ours are counted through the whole query and have names that no text can write. And it puts a relative IRI
// behind its base as it stands: ours is resolved by RFC 3986, and without a base is an error.
import { toAlgebra12Builder } from '@traqula/algebra-sparql-1-2'
import {
  type generateFreshVar,
  translateExpression,
  translateInsertDelete,
  type translateNamed,
  translateUpdateTriplesBlock,
} from '@traqula/algebra-transformations-1-1'
import { type Algebra, createAlgebraContext } from '@traqula/algebra-transformations-1-2'
import { IndirBuilder } from '@traqula/core'
import type { ExpressionOperation } from '@traqula/rules-sparql-1-1'
import type { SparqlQuery } from '@traqula/rules-sparql-1-2'
import { resolveIri } from '../rdf/resolve-iri.ts'

let made = 0

const freshVariable: typeof generateFreshVar = {
  name: 'generateFreshVar',
  fun:
    () =>
    ({ dataFactory }) =>
      dataFactory.variable!(` made${made++}`),
}

const absoluteIri: typeof translateNamed = {
  name: 'translateNamed',
  fun:
    () =>
    ({ astFactory, currentPrefixes, currentBase, dataFactory }, term) => {
      const key = astFactory.isTermNamedPrefixed(term) ? term.prefix : undefined
      const prefix = key === undefined ? '' : currentPrefixes[key]
      if (prefix === undefined) throw new Error(`Unknown prefix: ${key}`)
      const reference = prefix + term.value
      const absolute = resolveIri(reference, currentBase)
      if (absolute !== undefined) return dataFactory.namedNode(absolute)
      const isIri = resolveIri(reference, 'http://example.org/') !== undefined
      throw new Error(`${isIri ? 'Relative' : 'Malformed'} IRI <${reference}>`)
    },
}

/** The package hands all data to one call, whose arguments stand on the stack, which then overflows. */
const dataOfAnyLength: typeof translateInsertDelete = {
  name: 'translateInsertDelete',
  fun: rules => (context, operation) => {
    const { subType } = operation
    if (subType !== 'insertdata' && subType !== 'deletedata')
      return translateInsertDelete.fun(rules)(context, operation)
    const quads = operation.data.flatMap(block =>
      rules.SUBRULE(translateUpdateTriplesBlock, block, undefined),
    )
    const { algebraFactory } = context
    return subType === 'insertdata'
      ? algebraFactory.createDeleteInsert(undefined, quads)
      : algebraFactory.createDeleteInsert(quads)
  },
}

/** Chains of operators lean to the left and may be thousands long, where the package goes down one call a link. */
const longChain: typeof translateExpression = {
  name: 'translateExpression',
  fun: rules => (context, expression) => {
    const { astFactory, algebraFactory } = context
    const links: ExpressionOperation[] = []
    let first = expression
    while (astFactory.isExpressionOperator(first) && first.args[0] !== undefined) {
      links.push(first)
      first = first.args[0]
    }
    let result = translateExpression.fun(rules)(context, first)
    for (const { operator, args } of links.reverse()) {
      const others = args.slice(1).map(other => rules.SUBRULE(translateExpression, other))
      result = algebraFactory.createOperatorExpression(operator, [result, ...others])
    }
    return result
  },
}

const build = () =>
  IndirBuilder.create(toAlgebra12Builder)
    .patchRule(freshVariable)
    .patchRule(absoluteIri)
    .patchRule(dataOfAnyLength)
    .patchRule(longChain)
    .build()

let built: ReturnType<typeof build> | undefined

export interface ToAlgebraOptions {
  readonly baseIRI: string | undefined
  readonly prefixes: Record<string, string>
  /** Whether the graph stands in each pattern, as updates need it. */
  readonly quads: boolean
}

/** Traqula's algebra of a syntax tree. */
export function toAlgebra(tree: SparqlQuery, options: ToAlgebraOptions): Algebra.Operation {
  built ??= build()
  made = 0
  const { baseIRI, prefixes, quads } = options
  const context = createAlgebraContext({ prefixes, quads, ...(baseIRI !== undefined && { baseIRI }) })
  return built.translateQuery(context, tree, quads, false)
}
