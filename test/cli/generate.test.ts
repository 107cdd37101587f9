// The vocabulary of any ontology as a module: what it says, and that the compiler takes it.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { identifiersFor } from '../../src/cli/vocabulary/identifiers.ts'
import { moduleText } from '../../src/cli/vocabulary/module-text.ts'
import { vocabularyText } from '../../src/cli/vocabulary/write-vocabulary.ts'
import { KnowledgeGraph } from '../../src/core.ts'
import { ROOT, runCli, useBuiltCli } from './run-cli.ts'

const PREFIXES = `
@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix dcterms: <http://purl.org/dc/terms/> .`

/** An ontology in OWL: restrictions, data ranges, properties of all kinds, and names that are no identifiers. */
const BIRDS = `${PREFIXES}
@prefix b: <http://birds.example/#> . @prefix vann: <http://purl.org/vocab/vann/> .
<http://birds.example/> a owl:Ontology ; rdfs:label "Birds" .
b:Bird a owl:Class ; rdfs:comment "Hat */ Federn."@de , "Has */ feathers\\u202e."@en ;
  rdfs:subClassOf [ a owl:Restriction ; owl:onProperty b:has-wing ; owl:qualifiedCardinality 2 ; owl:onClass b:Wing ] .
b:Wing a owl:Class ; rdfs:label "wing of a bird"@en .
b:Flyer a owl:Class ; owl:equivalentClass [ a owl:Class ; owl:intersectionOf ( b:Bird [ a owl:Restriction ; owl:onProperty b:weight ; owl:someValuesFrom [ a rdfs:Datatype ; owl:onDatatype xsd:decimal ; owl:withRestrictions ( [ xsd:maxInclusive 12.5 ] ) ] ] ) ] .
b:has-wing a owl:ObjectProperty , owl:InverseFunctionalProperty .
b:hasWing a owl:AnnotationProperty .
b:weight a owl:DatatypeProperty , owl:FunctionalProperty ; rdfs:range [ a rdfs:Datatype ; owl:onDatatype xsd:decimal ; owl:withRestrictions ( [ xsd:minExclusive 0.0 ] ) ] .
b:eggs a owl:DatatypeProperty ; rdfs:range xsd:nonNegativeInteger .
b:clutch a owl:DatatypeProperty ; rdfs:subPropertyOf b:eggs .
b:seen a owl:DatatypeProperty ; rdfs:range xsd:date .
b:heard a owl:DatatypeProperty ; rdfs:range xsd:dateTime .
b:song a owl:DatatypeProperty ; rdfs:range rdf:langString .
b:size a owl:DatatypeProperty ; rdfs:range [ a rdfs:Datatype ; owl:unionOf ( xsd:decimal xsd:string ) ] .
b:count a owl:DatatypeProperty ; rdfs:range [ a rdfs:Datatype ; owl:unionOf ( xsd:int xsd:long ) ] .
b:eats a rdf:Property ; rdfs:range b:Bird .
b:likes a rdf:Property ; rdfs:range <http://other.example/Thing> .
b:note a owl:AnnotationProperty .
b:above a owl:TransitiveProperty .
b:both a owl:ObjectProperty , owl:DatatypeProperty .
b:circle a owl:DatatypeProperty ; rdfs:subPropertyOf b:circle .
b:class a owl:Class . b:1st a owl:Class . b:größe a owl:DatatypeProperty ; rdfs:range xsd:float .
b:__proto__ a owl:Class . b:constructor a owl:Class .
<http://birds.example/#ring%20number> a owl:DatatypeProperty ; rdfs:range xsd:string .
b:old a owl:Class , owl:DeprecatedClass ; dcterms:isReplacedBy b:Bird ; rdfs:comment "@internal" .
b:red a b:Color . b:barn-owl a b:Bird . b:Color a owl:Class . <http://other.example/x> a owl:Class .
`

/** A thesaurus in SKOS: concepts alone, by numbers and by names. */
const THESAURUS = `${PREFIXES}
@prefix t: <https://terms.example/t/> .
t: a skos:ConceptScheme ; skos:prefLabel "Diseases" .
t:cancer a skos:Concept ; skos:prefLabel "cancer"@en , "Krebs"@de ; skos:definition "A disease of growth."@en ; skos:inScheme t: .
t:0042 a skos:Concept ; skos:prefLabel "lung cancer"@en ; skos:broader t:cancer .
t:breast-cancer a skos:Concept ; skos:prefLabel "breast cancer"@en ; skos:broader t:cancer .
`

const IMPORTS = { terms: 'metastasis-kg/core', properties: 'metastasis-kg/core' }

async function moduleOf(
  text: string,
  options: Partial<Parameters<typeof vocabularyText>[1]> = {},
): Promise<string> {
  const graph = await KnowledgeGraph.load({ text, syntax: 'turtle' })
  return vocabularyText(graph, {
    individuals: 'plain',
    sources: ['x.ttl'],
    generator: 'a test',
    imports: IMPORTS,
    ...options,
  })
}

/** With the placeholder of the namespace as one word, which no linter takes for a slip. */
const plain = (text: string): string => text.replaceAll(/\$\{NS\}/g, 'NS:')

describe('an ontology in OWL', async () => {
  const lines = plain(await moduleOf(BIRDS)).split('\n')

  test.each([
    ['a class', 'Bird: iri(`NS:Bird`),', 'Bird: NamedNode'],
    [
      'an object property, under a name that is free',
      'hasWing_2: objectProperty(`NS:has-wing`),',
      "hasWing_2: Property<'iri'>",
    ],
    [
      'the property that has that name',
      "hasWing: dataProperty(`NS:hasWing`, 'any'),",
      "hasWing: Property<'any'>",
    ],
    ['a restricted decimal', "weight: dataProperty(`NS:weight`, 'decimal'),", "weight: Property<'decimal'>"],
    ['a kind of integer', "eggs: dataProperty(`NS:eggs`, 'integer'),", "eggs: Property<'integer'>"],
    [
      'the range of the property above',
      "clutch: dataProperty(`NS:clutch`, 'integer'),",
      "clutch: Property<'integer'>",
    ],
    ['a date', "seen: dataProperty(`NS:seen`, 'date'),", "seen: Property<'date'>"],
    ['a time', "heard: dataProperty(`NS:heard`, 'dateTime'),", "heard: Property<'dateTime'>"],
    ['text with a language', "song: dataProperty(`NS:song`, 'text'),", "song: Property<'text'>"],
    ['a union of two kinds', "size: dataProperty(`NS:size`, 'any'),", "size: Property<'any'>"],
    ['a union of one kind', "count: dataProperty(`NS:count`, 'integer'),", "count: Property<'integer'>"],
    ['an RDF property with a class as range', 'eats: objectProperty(`NS:eats`),', "eats: Property<'iri'>"],
    ['an RDF property with a foreign class', 'likes: objectProperty(`NS:likes`),', "likes: Property<'iri'>"],
    ['an annotation', "note: dataProperty(`NS:note`, 'any'),", "note: Property<'any'>"],
    ['a transitive property', 'above: objectProperty(`NS:above`),', "above: Property<'iri'>"],
    ['a property of both kinds', "both: dataProperty(`NS:both`, 'any'),", "both: Property<'any'>"],
    ['a property below itself', "circle: dataProperty(`NS:circle`, 'any'),", "circle: Property<'any'>"],
    ['a reserved word', 'class: iri(`NS:class`),', 'class: NamedNode'],
    ['a digit in front', '_1st: iri(`NS:1st`),', '_1st: NamedNode'],
    ['other letters', "größe: dataProperty(`NS:größe`, 'double'),", "größe: Property<'double'>"],
    ['a name of the prototype', '_proto: iri(`NS:__proto__`),', '_proto: NamedNode'],
    [
      'an escaped space',
      "ringNumber: dataProperty(`NS:ring%20number`, 'string'),",
      "ringNumber: Property<'string'>",
    ],
    ['an individual with a plain name', 'red: iri(`NS:red`),', 'red: NamedNode'],
  ])('%s', (_, value, type) => {
    expect(lines).toContain(`  ${value}`)
    expect(lines).toContain(`  readonly ${type}`)
  })

  test('comments are English, on one line, and end where they end', () => {
    expect(lines).toContain('  /** Has *\\/ feathers\\u202e. */')
    expect(lines).toContain('  /** wing of a bird */')
    const text = lines.join('\n')
    expect(text).toContain(
      '  /**\n   * \\@internal\n   * @deprecated Use <http://birds.example/#Bird>.\n   */\n  readonly old: NamedNode',
    )
    expect(text).not.toContain('\u202e')
  })

  test('other namespaces and individuals with other names are left out, and can be asked for', async () => {
    expect(lines.join('\n')).not.toMatch(/other\.example\/x|barnOwl/)
    expect(plain(await moduleOf(BIRDS, { individuals: 'all' }))).toContain('  barnOwl: iri(`NS:barn-owl`),')
    expect(await moduleOf(BIRDS, { individuals: 'none' })).not.toContain('  red: ')
    const other = plain(await moduleOf(BIRDS, { namespace: 'http://other.example/', name: 'other' }))
    expect(other).toContain('export const other: Other = {\n  x: iri(`NS:x`),\n}')
  })
})

test('a thesaurus in SKOS', async () => {
  const text = plain(await moduleOf(THESAURUS, { individuals: 'all' }))
  expect(text).toContain("import { iri, type NamedNode } from 'metastasis-kg/core'\n")
  expect(text).toContain(
    'export const t: T = {\n  _0042: iri(`NS:0042`),\n  breastCancer: iri(`NS:breast-cancer`),\n  cancer:',
  )
  expect(text).toContain('/** A disease of growth. */')
  expect(text).toContain('/** lung cancer */')
})

test.each([
  [
    ['a-b', 'aB', 'a b'],
    ['aB_2', 'aB', 'aB_3'],
  ],
  [
    ['', '-', '%ZZ', '$x', 'x$'],
    ['_', '__2', 'ZZ', '$x', 'x$'],
  ],
  [
    ['x-𝔸', 'ß-ß', 'e\u0301-x'],
    ['x𝔸', 'ßSS', 'e\u0301X'],
  ],
])('identifiers of %j', (names, expected) => {
  const identifiers = identifiersFor(names)
  expect(names.map(name => identifiers.get(name))).toEqual(expected)
})

test('what a template or a string would read is escaped', () => {
  const term = { identifier: 'x', range: undefined, comment: undefined, replacedBy: undefined }
  const text = moduleText([{ ...term, local: '`$'.concat('{x}\\\u202e') }], {
    name: 'v',
    namespace: "http://e/'",
    sources: ['a\nb.ttl'],
    generator: 'a test',
    imports: IMPORTS,
  })
  expect(plain(text)).toContain('x: iri(`NS:\\`\\$'.concat('{x}\\\\\\u202e`)'))
  expect(text).toContain("const NS = 'http://e/\\''")
  expect(text).toContain('// Generated from a\\u000ab.ttl by')
})

describe('the compiler takes the module', () => {
  mkdirSync(join(ROOT, '.cache'), { recursive: true })
  const folder = mkdtempSync(join(ROOT, '.cache/vocabulary-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('of our ontology, of birds and of the thesaurus; and uses its types', async () => {
    const ours = ['ontology/metastasis-kg.ttl', 'ontology/codes.ttl'].map(path =>
      readFileSync(join(ROOT, path), 'utf8'),
    )
    writeFileSync(join(folder, 'mkg.ts'), await moduleOf(ours.join('\n'), { individuals: 'all' }))
    writeFileSync(join(folder, 'birds.ts'), await moduleOf(BIRDS, { individuals: 'all', name: 'Birds' }))
    writeFileSync(join(folder, 'thesaurus.ts'), await moduleOf(THESAURUS, { individuals: 'all' }))
    writeFileSync(
      join(folder, 'use.ts'),
      `import { KnowledgeGraph } from 'metastasis-kg/core'
       import { Birds } from './birds.ts'
       import { mkg } from './mkg.ts'
       import { t } from './thesaurus.ts'
       const kg = await KnowledgeGraph.load('birds.ttl')
       export const rows: { bird: { value: string }; weight: number; seen: string }[] = kg
         .where('?bird', Birds.weight, '?weight').where('?bird', Birds.seen, '?seen')
         .filter(v => v.weight.gt(1).and(v.seen.year().eq(2020))).all()
       // @ts-expect-error: a weight is no text
       kg.where('?bird', Birds.weight, '?weight').filter(v => v.weight.contains('1'))
       export const all = [Birds.class, Birds._proto, mkg.inSite, t.breastCancer]
      `,
    )
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        extends: '../../tsconfig.json',
        compilerOptions: {
          isolatedDeclarations: false,
          declaration: false,
          paths: { 'metastasis-kg/core': ['../../src/core.ts'] },
        },
        include: ['*.ts'],
      }),
    )
    let output = ''
    try {
      execFileSync(join(ROOT, 'node_modules/.bin/tsc'), ['-p', folder], { stdio: 'pipe', encoding: 'utf8' })
    } catch (error) {
      output = (error as { stdout: string }).stdout
    }
    expect(output.split('\n').filter(line => line.includes('vocabulary-'))).toEqual([])
  })
})

describe('metastasis-kg generate', () => {
  useBuiltCli()
  const folder = mkdtempSync(join(ROOT, '.cache/generate-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  beforeAll(() => {
    writeFileSync(join(folder, 'birds.ttl'), BIRDS)
    writeFileSync(join(folder, 'data.ttl'), '<http://e/a> <http://e/p> 1 .')
    writeFileSync(
      join(folder, 'two.ttl'),
      `${PREFIXES} <http://a.example/X> a owl:Class . <http://b.example/X> a owl:Class .`,
    )
  })
  const cli = (...args: string[]) => runCli(['generate', ...args], { cwd: folder })

  test('writes a module to a file, or to standard output', async () => {
    const written = await cli('birds.ttl', '-o', 'birds.ts')
    expect(written).toEqual({ status: 0, stdout: '', stderr: '' })
    const text = readFileSync(join(folder, 'birds.ts'), 'utf8')
    expect(text).toMatch(/^\/\/ Generated from birds\.ttl by metastasis-kg generate: don't edit\.\n/)
    expect(text).toContain("from 'metastasis-kg/core'\n\nconst NS = 'http://birds.example/#'\n")
    expect(text).toContain('export const b: B = {')
    expect((await cli('birds.ttl')).stdout).toBe(text)
    expect((await cli('birds.ttl', '--name', 'birds')).stdout).toContain('export const birds: Birds = {')
  })

  test.each([
    [
      ['birds.ttl', '--name', 'class'],
      '"class" can\'t name a constant of the module: give another with --name.',
    ],
    [['birds.ttl', '--name', 'iri'], '"iri" can\'t name a constant of the module'],
    [['birds.ttl', '--name', 'a b'], '"a b" can\'t name a constant of the module'],
    [['data.ttl'], 'The files declare no class, property or individual: none has an rdf:type.'],
    [
      ['two.ttl'],
      'The files have as many terms of "http://a.example/" as of "http://b.example/": say which with --namespace.',
    ],
    [
      ['two.ttl', '--namespace', 'http://c.example/'],
      'The files declare no term of "http://c.example/"; they declare terms of "http://a.example/" (1), "http://b.example/" (1).',
    ],
    [['birds.ttl', '-o', 'birds.ttl'], '"birds.ttl" is also read from; write to another file.'],
    [['birds.ttl', '-o', 'none/birds.ts'], "can't be written: its folder does not exist."],
    [['missing.ttl'], 'missing.ttl'],
    [['birds.ttl', '--individuals', 'some'], '"some" is none of plain, all, none.'],
    [[], "missing required argument 'FILE'"],
  ])('%j is told', async (args, message) => {
    const { status, stdout, stderr } = await cli(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr.trim().split('\n').length).toBe(1)
  })

  test('has help', async () => {
    const { status, stdout } = await cli('--help')
    expect(status).toBe(0)
    expect(stdout).toContain('metastasis-kg generate my.ttl -o src/my.ts')
    expect(stdout).not.toContain('bundled ontology is taken')
  })
})
