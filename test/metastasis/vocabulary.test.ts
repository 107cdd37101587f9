import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
// @ts-expect-error: a script without types
import { generateVocabulary } from '../../scripts/generate-vocabulary.mjs'

const file = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

const generate = generateVocabulary as (options: {
  name: string
  namespace: string
  imports: string
  sources: readonly string[]
  texts: readonly string[]
}) => string

test('the committed vocabulary is what the ontology gives today', () => {
  const sources = ['ontology/metastasis-kg.ttl', 'ontology/codes.ttl']
  const fresh = generate({
    name: 'mkg',
    namespace: 'https://w3id.org/metastasis-kg/',
    imports: '..',
    sources,
    texts: sources.map(file),
  })
  expect(file('src/metastasis/vocabulary.ts')).toBe(fresh)
})

describe('generation from any ontology', () => {
  const generated = generate({
    name: 'ex',
    namespace: 'http://e.org/',
    imports: '../src',
    sources: ['x.ttl'],
    texts: [
      `@prefix ex: <http://e.org/> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
       @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
       ex:Bird a owl:Class ; rdfs:comment "Has */ feathers." .
       ex:eats a owl:ObjectProperty , owl:FunctionalProperty .
       ex:weight a owl:DatatypeProperty ; rdfs:range xsd:decimal .
       ex:seenOn a owl:DatatypeProperty ; rdfs:range xsd:date .
       ex:red a ex:Color . ex:barn-owl a ex:Bird . <http://other.org/x> a owl:Class .`,
    ],
  }).replaceAll(/\$\{NS\}/g, 'NS:')

  test.each([
    ['a class', '  Bird: iri(`NS:Bird`),', '  readonly Bird: NamedNode'],
    ['an object property', '  eats: objectProperty(`NS:eats`),', "  readonly eats: Property<'iri'>"],
    [
      'a decimal',
      "  weight: dataProperty(`NS:weight`, 'decimal'),",
      "  readonly weight: Property<'decimal'>",
    ],
    ['another range', "  seenOn: dataProperty(`NS:seenOn`, 'any'),", "  readonly seenOn: Property<'any'>"],
    ['a named value', '  red: iri(`NS:red`),', '  readonly red: NamedNode'],
  ])('%s', (_, value, type) => {
    expect(generated.split('\n')).toContain(value)
    expect(generated.split('\n')).toContain(type)
  })

  test('names that are no identifiers, and other namespaces, are left out', () => {
    expect(generated).not.toContain('barn-owl')
    expect(generated).not.toContain('other.org')
  })

  test('a definition cannot end the comment it stands in', () => {
    expect(generated).toContain('/** Has *\\/ feathers. */')
  })
})
