import { describe, expect, test } from 'vitest'
import { QueryError } from '../../src/rdf/errors.ts'
import { parseQuery, parseUpdate } from '../../src/sparql/parse.ts'
import { describeSuite } from '../conformance/describe-suite.ts'
import { type ManifestTest, readTests, suitesFolder, textOf } from '../conformance/manifest.ts'
import { expectServiceRefused, runQueryTest } from '../conformance/query-test.ts'
import {
  SPARQL_ENTAILMENT,
  SPARQL_FEDERATION,
  SPARQL_QUERY,
  SPARQL_RESULTS,
  SPARQL_UPDATE,
} from '../conformance/suites.ts'
import { runUpdateTest } from '../conformance/update-test.ts'
import { LEFT_OUT_ENTAILMENT, LEFT_OUT_FEDERATION } from './left-out.ts'

describeSuite(SPARQL_QUERY, { run })
describeSuite(SPARQL_RESULTS, { run })
describeSuite(SPARQL_UPDATE, { run })
describeSuite(SPARQL_FEDERATION, { run, leftOut: LEFT_OUT_FEDERATION })
describeSuite(SPARQL_ENTAILMENT, { run, leftOut: LEFT_OUT_ENTAILMENT })

describe.skipIf(suitesFolder === undefined)('SERVICE', () => {
  test.each([...LEFT_OUT_FEDERATION.keys()])('%s is refused in words that say why', async key => {
    const tests = SPARQL_FEDERATION.manifests.flatMap(readTests)
    await expectServiceRefused(tests.find(one => one.key === key)!)
  })
})

async function run(test: ManifestTest): Promise<void> {
  switch (test.type) {
    case 'QueryEvaluationTest':
    case 'CSVResultFormatTest':
      return runQueryTest(test)
    case 'UpdateEvaluationTest':
      return runUpdateTest(test)
    case 'PositiveSyntaxTest11':
      parseQuery(textOf(test.action), { base: test.action })
      return
    case 'PositiveUpdateSyntaxTest11':
      parseUpdate(textOf(test.action), { base: test.action })
      return
    case 'NegativeSyntaxTest11':
      return expectRefused(test)
    case 'NegativeUpdateSyntaxTest11':
      return expectRefused(test)
    default:
      throw new Error(`No test of type ${test.type} is known.`)
  }
}

/** Negative tests of updates are typed as those of queries in some folders, so both parsers have to refuse. */
function expectRefused(test: ManifestTest): void {
  const text = textOf(test.action)
  const parse = test.action.endsWith('.ru') ? parseUpdate : parseQuery
  expect(() => parse(text, { base: test.action })).toThrow(QueryError)
}
