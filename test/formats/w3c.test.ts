import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { Syntax } from '../../src/formats/syntax.ts'
import { writeQuads } from '../../src/formats/write.ts'
import { ParseError } from '../../src/rdf/errors.ts'
import { describeSuite, type ManifestTest } from '../conformance/manifest.ts'
import { readSync, sameGraph } from './quads.ts'

type LineOrTurtle = Exclude<Syntax, 'jsonld'>

const SUITES: readonly {
  title: string
  manifest: string
  syntax: LineOrTurtle
  skips?: ReadonlyMap<string, string>
}[] = [
  {
    title: 'W3C RDF 1.1 Turtle',
    manifest: 'w3c-rdf-tests/rdf/rdf11/rdf-turtle/manifest.ttl',
    syntax: 'turtle',
  },
  { title: 'W3C RDF 1.1 TriG', manifest: 'w3c-rdf-tests/rdf/rdf11/rdf-trig/manifest.ttl', syntax: 'trig' },
  {
    title: 'W3C RDF 1.1 N-Triples',
    manifest: 'w3c-rdf-tests/rdf/rdf11/rdf-n-triples/manifest.ttl',
    syntax: 'ntriples',
  },
  {
    title: 'W3C RDF 1.1 N-Quads',
    manifest: 'w3c-rdf-tests/rdf/rdf11/rdf-n-quads/manifest.ttl',
    syntax: 'nquads',
  },
]

for (const { title, manifest, syntax, skips } of SUITES) {
  describeSuite(title, { manifest, run: test => runTest(test, syntax), ...(skips && { skips }) })
}

function runTest(test: ManifestTest, syntax: LineOrTurtle): void {
  const text = readFileSync(test.action, 'utf8')
  const options = { base: test.actionBase, source: test.action }
  if (/Negative/.test(test.type)) {
    expect(() => readSync(text, syntax, options)).toThrow(ParseError)
    return
  }
  const { quads, prefixes } = readSync(text, syntax, options)
  if (/Eval$/.test(test.type)) {
    const expected = readSync(readFileSync(test.result!, 'utf8'), 'nquads', { blankNodePrefix: 'expected_' })
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
