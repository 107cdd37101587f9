// One runner for all suites: each suite says what a test of each type means.
import { describe, expect, it } from 'vitest'
import type { Outcome } from './earl.ts'
import { type ManifestTest, readTests, suitesFolder, suitesPlace } from './manifest.ts'
import { reportedOutcomes, writeReport } from './report.ts'
import type { Suite } from './suites.ts'

export interface SuiteRun {
  /** Returns when the test passes, throws when it fails. */
  readonly run: (test: ManifestTest) => void | Promise<void>
  /** Why a test is left out, by its key. One that passes all the same fails the run. */
  readonly leftOut?: ReadonlyMap<string, string>
}

/** Declares a test for each entry of the manifests, and one that holds the outcomes against the report. */
export function describeSuite(suite: Suite, { run, leftOut = new Map() }: SuiteRun): void {
  const title = `W3C ${suite.title}`
  if (suitesFolder === undefined) {
    console.warn(
      `LEFT OUT: ${title}. No test suites in ${suitesPlace}; set CONFORMANCE_SUITES to their folder.`,
    )
    describe.skip(title, () => {
      it('needs the W3C test suites', () => {})
    })
    return
  }
  const tests = suite.manifests.flatMap(readTests)
  const outcomes = new Map<string, Outcome>()
  describe(title, () => {
    for (const test of tests) {
      const reason = leftOut.get(test.key)
      it(nameOf(test, reason), async () => {
        const failure = await failureOf(test, run)
        if (reason === undefined) {
          outcomes.set(test.iri, { outcome: failure === undefined ? 'passed' : 'failed' })
          if (failure !== undefined) throw failure.error
        } else {
          outcomes.set(test.iri, { outcome: 'inapplicable', reason })
          expect(failure, 'passes all the same: take it off the list of what is left out').toBeDefined()
        }
      })
    }

    it('has tests, and leaves out only tests that exist', () => {
      expect(tests.length).toBeGreaterThan(0)
      expect(new Set(tests.map(test => test.iri)).size).toBe(tests.length)
      const keys = new Set(tests.map(test => test.key))
      expect([...leftOut.keys()].filter(key => !keys.has(key))).toEqual([])
    })

    it(`has the outcomes that docs/conformance/${suite.report}.ttl tells of`, () => {
      if (process.env.EARL !== undefined && outcomes.size === tests.length) writeReport(suite, outcomes)
      const reported = reportedOutcomes(suite)
      expect([...reported.keys()].sort()).toEqual(tests.map(test => test.iri).sort())
      // Where only some of the tests are run, only those can be compared.
      const compared = tests.map(test => test.iri).filter(iri => outcomes.has(iri))
      const told = (outcome: ReadonlyMap<string, Outcome>) => compared.map(iri => [iri, outcome.get(iri)])
      expect(told(outcomes)).toEqual(told(reported))
    })
  })
}

function nameOf({ key, title, type }: ManifestTest, reason: string | undefined): string {
  const name = key.endsWith(`#${title}`) || title === '' ? `${key} (${type})` : `${key}: ${title} (${type})`
  return reason === undefined ? name : `${name}, left out: ${reason}`
}

async function failureOf(
  test: ManifestTest,
  run: SuiteRun['run'],
): Promise<{ readonly error: unknown } | undefined> {
  try {
    await run(test)
    return undefined
  } catch (error) {
    return { error }
  }
}
