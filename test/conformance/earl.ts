// Outcomes of a suite in the Evaluation and Report Language (https://www.w3.org/TR/EARL10-Schema/), in Turtle,
// one assertion a test. Nothing in it depends on the time or the machine, so a second run gives the same text.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readQuadsSync } from '../../src/formats/read-sync.ts'
import { writeQuads } from '../../src/formats/write.ts'
import { blankNode, iri, literal, type Quad, quad, type Subject, type Term } from '../../src/rdf/terms.ts'
import { RDF, XSD } from '../../src/rdf/vocabularies.ts'

const EARL = 'http://www.w3.org/ns/earl#'
const DOAP = 'http://usefulinc.com/ns/doap#'
const DCTERMS = 'http://purl.org/dc/terms/'

const PREFIXES = new Map([
  ['dcterms', DCTERMS],
  ['doap', DOAP],
  ['earl', EARL],
  ['rdf', RDF],
  ['xsd', XSD],
])

const PROJECT = iri('https://w3id.org/metastasis-kg/toolkit')

/** `inapplicable`: about a part of the specification that is left out, with the reason. */
export interface Outcome {
  readonly outcome: 'passed' | 'failed' | 'inapplicable'
  readonly reason?: string
}

/** Outcomes by the IRI of the test. */
export type Outcomes = ReadonlyMap<string, Outcome>

export function earlText(outcomes: Outcomes): string {
  const quads = projectQuads()
  const say = (subject: Subject, predicate: string, object: Term): void => {
    quads.push(quad(subject, iri(predicate), object))
  }
  let number = 0
  for (const [test, { outcome, reason }] of outcomes) {
    number++
    const assertion = blankNode(`assertion${number}`)
    const result = blankNode(`result${number}`)
    say(assertion, `${RDF}type`, iri(`${EARL}Assertion`))
    say(assertion, `${EARL}assertedBy`, PROJECT)
    say(assertion, `${EARL}subject`, PROJECT)
    say(assertion, `${EARL}test`, iri(test))
    say(assertion, `${EARL}mode`, iri(`${EARL}automatic`))
    say(assertion, `${EARL}result`, result)
    say(result, `${RDF}type`, iri(`${EARL}TestResult`))
    say(result, `${EARL}outcome`, iri(EARL + outcome))
    if (reason !== undefined) say(result, `${EARL}info`, literal(reason, 'en'))
  }
  return writeQuads(quads, 'turtle', { prefixes: PREFIXES })
}

export function readEarl(text: string): Outcomes {
  const objects = new Map<string, string>()
  const tests: [string, string][] = []
  readQuadsSync(
    text,
    { syntax: 'turtle', source: 'EARL', blankNodePrefix: '' },
    {
      add(s, p, o) {
        objects.set(`${s} ${p}`, o)
        if (p === `${EARL}test`) tests.push([s, o])
      },
    },
  )
  return new Map(
    tests.map(([assertion, test]) => {
      const result = objects.get(`${assertion} ${EARL}result`)
      const outcome = objects.get(`${result} ${EARL}outcome`)!.slice(EARL.length) as Outcome['outcome']
      const reason = objects.get(`${result} ${EARL}info`)?.replace(/^"|"@en$/g, '')
      return [test, { outcome, ...(reason !== undefined && { reason }) }]
    }),
  )
}

function projectQuads(): Quad[] {
  const file = join(import.meta.dirname, '..', '..', 'package.json')
  const { name, description, version } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  const release = blankNode('release')
  const said: [Subject, string, Term][] = [
    [PROJECT, `${RDF}type`, iri(`${DOAP}Project`)],
    [PROJECT, `${RDF}type`, iri(`${EARL}TestSubject`)],
    [PROJECT, `${RDF}type`, iri(`${EARL}Assertor`)],
    [PROJECT, `${DOAP}name`, literal(name!)],
    [PROJECT, `${DOAP}description`, literal(description!, 'en')],
    [PROJECT, `${DOAP}programming-language`, literal('TypeScript')],
    [PROJECT, `${DOAP}license`, iri('https://spdx.org/licenses/MIT')],
    [PROJECT, `${DOAP}release`, release],
    [release, `${RDF}type`, iri(`${DOAP}Version`)],
    [release, `${DOAP}revision`, literal(version!)],
  ]
  return said.map(([subject, predicate, object]) => quad(subject, iri(predicate), object))
}
