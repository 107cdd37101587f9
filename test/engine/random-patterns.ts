// Random patterns: every operator of the algebra but SERVICE, nested as they come. The names are few, so that
// scopes meet. They keep the rules of the grammar: BIND and AS take a name that is not in scope.
import fc from 'fast-check'
import type {
  Aggregate,
  Comparator,
  Expression,
  Operation,
  Path,
  PatternTerm,
  TriplePattern,
} from '../../src/algebra/algebra.ts'
import { variablesOf } from '../../src/algebra/scope.ts'
import { iri, literal, type Term, variable } from '../../src/rdf/terms.ts'
import { XSD } from '../../src/rdf/vocabularies.ts'
import { EMPTY_GRAPH, GRAPHS, NODES, NOWHERE, PREDICATES } from './random-data.ts'
import {
  call,
  constant,
  type ExpressionArbitraries,
  exists,
  randomExpressions,
  read,
  VARIABLES,
  variableName,
} from './random-expressions.ts'

export interface PatternArbitraries extends ExpressionArbitraries {
  readonly pattern: fc.Arbitrary<Operation>
  /** A pattern with what makes a SELECT around it. */
  readonly select: fc.Arbitrary<Operation>
}

const TRUE = literal('true', iri(`${XSD}boolean`))

const constantNode = fc.oneof(
  { weight: 9, arbitrary: fc.constant(NODES[0]!) },
  { weight: 9, arbitrary: fc.constantFrom(...NODES) },
  fc.constant(NOWHERE),
)
/** A variable, or one that stands for a blank node of the query; `separateBlankNodes` makes those unique. */
const openSlot = fc.oneof({ weight: 8, arbitrary: variableName.map(variable) }, fc.constant(variable(' 0')))

export const path: fc.Arbitrary<Path> = fc.letrec<{ path: Path }>(tie => ({
  path: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 3, arbitrary: fc.constantFrom(...PREDICATES).map((iri): Path => ({ kind: 'link', iri })) },
    fc
      .uniqueArray(fc.constantFrom(...PREDICATES), { minLength: 1, maxLength: 2, selector: iri => iri.value })
      .map((iris): Path => ({ kind: 'negated', iris })),
    tie('path').map((inner): Path => ({ kind: 'inverse', path: inner })),
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('zeroOrMore', 'oneOrMore', 'zeroOrOne'), tie('path'))
        .map(([kind, inner]): Path => ({ kind, path: inner })),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.constantFrom('sequence', 'alternative'),
          fc.array(tie('path'), { minLength: 2, maxLength: 3 }),
        )
        .map(([kind, paths]): Path => ({ kind, paths })),
    },
  ),
})).path

/** The patterns over data whose literals are among `values`. */
export function randomPatterns(values: readonly Term[]): PatternArbitraries {
  const end = (constant: fc.Arbitrary<Term>): fc.Arbitrary<PatternTerm> =>
    fc.oneof<fc.MaybeWeightedArbitrary<PatternTerm>[]>({ weight: 5, arbitrary: openSlot }, constant)
  const subject = end(constantNode)
  const object = end(
    fc.oneof<fc.MaybeWeightedArbitrary<Term>[]>(
      { weight: 3, arbitrary: constantNode },
      fc.constantFrom(...values),
    ),
  )
  const triple: fc.Arbitrary<TriplePattern> = fc.record({
    subject,
    predicate: fc.oneof<fc.MaybeWeightedArbitrary<PatternTerm>[]>(
      { weight: 5, arbitrary: fc.constantFrom(...PREDICATES) },
      variableName.map(variable),
    ),
    object,
  })
  const bgp = fc
    .array(triple, { minLength: 1, maxLength: 3, size: 'xsmall' })
    .map((patterns): Operation => ({ op: 'bgp', patterns }))
  const along = fc
    .tuple(subject, path, object)
    .map(([s, p, o]): Operation => ({ op: 'path', subject: s, path: p, object: o }))
  const cell = fc.option(fc.oneof<fc.Arbitrary<Term>[]>(constantNode, fc.constantFrom(...values)), {
    nil: undefined,
  })
  const rows = fc
    .tuple(
      fc.uniqueArray(variableName, { minLength: 1, maxLength: 2 }),
      fc.array(fc.tuple(cell, cell), { maxLength: 3 }),
    )
    .map(
      ([variables, cells]): Operation => ({
        op: 'values',
        variables,
        rows: cells.map(row => row.slice(0, variables.length)),
      }),
    )

  // Parsers take no aggregate inside another, not even in a subquery of an EXISTS there.
  const aggregate = randomAggregate(randomExpressions(values).value)

  const tied = fc.letrec<{ pattern: Operation; select: Operation }>(tie => {
    const pattern = tie('pattern')
    const { value, condition } = randomExpressions(values, pattern)
    // Most conditions are errors for most rows.
    const lenient = condition.map(each => call('coalesce', each, constant(TRUE)))
    const two = fc.tuple(pattern, pattern)
    return {
      pattern: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        { weight: 4, arbitrary: bgp },
        { weight: 2, arbitrary: along },
        rows,
        { weight: 2, arbitrary: two.map(([left, right]): Operation => ({ op: 'join', left, right })) },
        {
          weight: 2,
          arbitrary: fc.tuple(two, fc.option(condition)).map(
            ([[left, right], expression]): Operation => ({
              op: 'leftJoin',
              left,
              right,
              ...(expression && { expression }),
            }),
          ),
        },
        two.map(([left, right]): Operation => ({ op: 'union', left, right })),
        two.map(([left, right]): Operation => ({ op: 'minus', left, right })),
        {
          weight: 2,
          arbitrary: fc
            .tuple(fc.oneof(condition, { weight: 3, arbitrary: lenient }, exists(pattern)), pattern)
            .map(([expression, input]): Operation => ({ op: 'filter', expression, input })),
        },
        fc.tuple(fc.nat(9), value, pattern).map(([k, expression, input]) => extended(input, expression, k)),
        {
          weight: 2,
          arbitrary: fc
            .tuple(
              fc.oneof(variableName.map(variable), fc.constantFrom(...GRAPHS, EMPTY_GRAPH)),
              fc.oneof(
                { weight: 9, arbitrary: pattern },
                fc.constant<Operation>({ op: 'bgp', patterns: [] }),
              ),
            )
            .map(([name, input]): Operation => ({ op: 'graph', name, input })),
        },
        tie('select'),
      ),
      select: randomSelect(pattern, { value, condition: fc.oneof(condition, lenient) }, aggregate),
    }
  })
  return { ...randomExpressions(values, tied.pattern), pattern: tied.pattern, select: tied.select }
}

/** `BIND(expression AS ?v)` with a variable that is not in scope. */
function extended(input: Operation, expression: Expression, choice: number): Operation {
  const inScope = variablesOf(input)
  const free = VARIABLES.filter(name => !inScope.includes(name))
  const fresh = `k${inScope.filter(name => name.startsWith('k')).length}`
  return { op: 'extend', variable: free[choice % free.length] ?? fresh, expression, input }
}

/** SELECT in its forms, as the translation of section 18.2.4 builds them. */
function randomSelect(
  pattern: fc.Arbitrary<Operation>,
  { value, condition }: ExpressionArbitraries,
  aggregate: fc.Arbitrary<Omit<Aggregate, 'variable'>>,
): fc.Arbitrary<Operation> {
  const variables = fc.uniqueArray(variableName, { minLength: 1, maxLength: 3 })
  const plain = fc
    .tuple(pattern, variables)
    .map(([input, names]): Operation => ({ op: 'project', variables: names, input }))
  const computing = fc.tuple(pattern, variables, value).map(([input, names, expression]): Operation => {
    if (variablesOf(input).includes('z')) return { op: 'project', variables: names, input }
    return {
      op: 'project',
      variables: [...names, 'z'],
      input: { op: 'extend', variable: 'z', expression, input },
    }
  })
  const grouping = fc
    .tuple(
      pattern,
      fc.uniqueArray(variableName, { maxLength: 2 }),
      fc.array(aggregate, { minLength: 1, maxLength: 2 }),
      fc.option(condition),
    )
    .map(([input, by, aggregates, having]) => grouped(input, by, aggregates, having))
  const rows = fc.oneof({ weight: 3, arbitrary: plain }, computing, { weight: 2, arbitrary: grouping })
  return fc.oneof(
    { weight: 3, arbitrary: rows },
    rows.map((input): Operation => ({ op: 'distinct', input })),
    fc
      .tuple(rows, fc.nat(2), fc.option(fc.nat(3), { nil: undefined }), fc.boolean())
      .map(([input, offset, limit, descending]) => sliced(input, offset, limit, descending)),
  )
}

function randomAggregate(value: fc.Arbitrary<Expression>): fc.Arbitrary<Omit<Aggregate, 'variable'>> {
  return fc.oneof(
    fc.boolean().map(distinct => ({ function: 'count', distinct }) as const),
    fc
      .tuple(
        fc.constantFrom('count', 'sum', 'avg', 'min', 'max', 'groupConcat'),
        fc.boolean(),
        fc.oneof({ weight: 3, arbitrary: variableName.map(read) }, value),
      )
      .map(([name, distinct, expression]) => ({
        function: name,
        distinct,
        expression: name === 'groupConcat' ? call('str', expression) : expression,
      })),
  )
}

/** `SELECT ?key (AGGREGATE AS ?n0) … GROUP BY ?key HAVING …`. */
function grouped(
  input: Operation,
  by: readonly string[],
  aggregates: readonly Omit<Aggregate, 'variable'>[],
  having: Expression | null,
): Operation {
  const named = aggregates.map((each, k): Aggregate => ({ ...each, variable: ` aggregate${k}` }))
  const keys = by.filter(name => !['n0', 'n1'].includes(name))
  let operation: Operation = { op: 'group', by: keys, aggregates: named, input }
  if (having !== null) {
    // HAVING sees keys and aggregates: what it reads otherwise stands for the first aggregate.
    operation = { op: 'filter', expression: overGroup(having, keys, named[0]!.variable), input: operation }
  }
  named.forEach((each, k) => {
    const expression = settled(each.function, read(each.variable))
    operation = { op: 'extend', variable: `n${k}`, expression, input: operation }
  })
  return { op: 'project', variables: [...keys, ...named.map((_, k) => `n${k}`)], input: operation }
}

/** What does not depend on the order in which the members of a group come: of 1 and 1.0 either is the least. */
function settled(name: Aggregate['function'], value: Expression): Expression {
  if (name === 'groupConcat') return call('strlen', value)
  if (name !== 'min' && name !== 'max') return value
  const type = call('datatype', value)
  const varied = call('in', type, ...['boolean', 'dateTime', 'date'].map(each => constant(iri(XSD + each))))
  const ofLiteral = call(
    'if',
    call('isnumeric', value),
    call(`${XSD}double`, value),
    call('if', varied, type, value),
  )
  return call('if', call('isliteral', value), ofLiteral, value)
}

function overGroup(expression: Expression, keys: readonly string[], otherwise: string): Expression {
  if (expression.kind === 'variable') return keys.includes(expression.name) ? expression : read(otherwise)
  if (expression.kind !== 'call') return expression
  return { ...expression, args: expression.args.map(arg => overGroup(arg, keys, otherwise)) }
}

/** Some of the rows, in an order in which no two different rows are equal. */
function sliced(input: Operation, offset: number, limit: number | undefined, descending: boolean): Operation {
  if (input.op !== 'project') return input
  const comparators = input.variables.flatMap((name): Comparator[] => {
    const whole = read(name)
    const keys = [whole, call('str', whole), call('str', call('datatype', whole)), call('lang', whole)]
    return keys.map(expression => ({ expression, descending }))
  })
  const ordered: Operation = { op: 'orderBy', comparators, input: input.input }
  return {
    op: 'slice',
    offset,
    ...(limit !== undefined && { limit }),
    input: { ...input, input: ordered },
  }
}
