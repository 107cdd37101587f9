// The queries of the W3C suite through the oracle and through the printer: the conformance tests hold the
// engine to the answers of the suite, and this holds the oracle and the printer to the engine's.
import { describe, expect, it } from 'vitest'
import { toSparql } from '../../src/algebra/to-sparql.ts'
import { evaluate } from '../../src/engine/evaluate.ts'
import { CONTEXTUAL } from '../../src/engine/expressions/contextual.ts'
import { parseQuery } from '../../src/sparql/parse.ts'
import { graphOf, graphsOf } from '../conformance/graphs.ts'
import { type ManifestTest, readTests, suitesFolder, textOf } from '../conformance/manifest.ts'
import { SPARQL_QUERY } from '../conformance/suites.ts'
import { naive } from './naive.ts'
import { selected } from './naive-dataset.ts'
import { keys, rowsOf } from './solution-rows.ts'

const QT = 'http://www.w3.org/2001/sw/DataAccess/tests/test-query#'
const tests = suitesFolder === undefined ? [] : SPARQL_QUERY.manifests.flatMap(readTests)
const evaluations = tests.filter(({ type }) => type === 'QueryEvaluationTest')

async function graphs({ manifest, action }: ManifestTest) {
  return graphOf([
    ...manifest.all(action, `${QT}data`).map(address => ['', address] as const),
    ...manifest.all(action, `${QT}graphData`).map(address => [address, address] as const),
  ])
}

describe.skipIf(suitesFolder === undefined)('a query of the W3C suite', () => {
  it.each(evaluations.map(test => [test.key, test] as const))('%s', async (_, test) => {
    const address = test.manifest.one(test.action, `${QT}query`)!
    const query = parseQuery(textOf(address), { base: address })
    const again = parseQuery(toSparql(query), { base: address })
    expect(toSparql(again)).toBe(toSparql(query))
    // The oracle has no instant, no base and no chance.
    if ([...CONTEXTUAL.keys()].some(name => JSON.stringify(query).includes(`"name":"${name}"`))) return

    const kg = await graphs(test)
    const parts = graphsOf(kg)
    const active = parts.get('')!
    parts.delete('')
    const whole = { active, named: parts }
    const dataset = query.dataset === undefined ? whole : selected(whole, query.dataset)
    const expected = keys(rowsOf(evaluate(query.operation, kg.store.snapshot, query)), query.operation)
    expect(keys(naive(query.operation, dataset), query.operation)).toEqual(expected)
    expect(keys(naive(again.operation, dataset), query.operation)).toEqual(expected)
  })
})
