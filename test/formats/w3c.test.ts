import { expect } from 'vitest'
import type { Syntax } from '../../src/formats/syntax.ts'
import { writeQuads } from '../../src/formats/write.ts'
import { ParseError } from '../../src/rdf/errors.ts'
import { describeSuite } from '../conformance/describe-suite.ts'
import { type ManifestTest, textOf } from '../conformance/manifest.ts'
import { N_QUADS, N_TRIPLES, TRIG, TURTLE } from '../conformance/suites.ts'
import { readSync, sameGraph } from './quads.ts'

type LineOrTurtle = Exclude<Syntax, 'jsonld'>

describeSuite(TURTLE, { run: test => runTest(test, 'turtle') })
describeSuite(TRIG, { run: test => runTest(test, 'trig') })
describeSuite(N_TRIPLES, { run: test => runTest(test, 'ntriples') })
describeSuite(N_QUADS, { run: test => runTest(test, 'nquads') })

function runTest(test: ManifestTest, syntax: LineOrTurtle): void {
  const text = textOf(test.action)
  const options = { base: test.action, source: test.action }
  if (/Negative/.test(test.type)) {
    expect(() => readSync(text, syntax, options)).toThrow(ParseError)
    return
  }
  const { quads, prefixes } = readSync(text, syntax, options)
  if (/Eval$/.test(test.type)) {
    const expected = readSync(textOf(test.result!), 'nquads', { blankNodePrefix: 'expected_' })
    expect(sameGraph(quads, expected.quads), 'the graph read is the graph expected').toBe(true)
  }
  // What was read must also survive being written.
  const written = writeQuads(quads, syntax, { prefixes })
  const again = readSync(written, syntax, { blankNodePrefix: 'again_' })
  expect(sameGraph(quads, again.quads), `the graph written is the graph read:\n${written}`).toBe(true)
  expect(writeQuads(again.quads, syntax, { prefixes: again.prefixes })).toBe(
    syntax === 'turtle' || syntax === 'trig' ? written : writeQuads(again.quads, syntax),
  )
}
