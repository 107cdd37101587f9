import { describe, expect, test } from 'vitest'
import { identifierOf } from '../../src/metastasis/identifiers.ts'
import { counts, dataVersion, describeEntity, info, searchEntries } from '../../src/metastasis/index.ts'
import { at, observation, short, smallWorld } from './small-world.ts'

const HEADER = `<https://w3id.org/metastasis-kg/> a owl:Ontology ; owl:versionInfo "2026-12-01" ; dcterms:title "T"@en ;
  owl:versionIRI <https://w3id.org/metastasis-kg/2026-12-01/> . <http://other.org/> a owl:Ontology ; owl:versionInfo "9" .`

describe('search entries', () => {
  test('are the entities, papers and cohorts, not claims, evidence, data sources or coded values', async () => {
    const entries = searchEntries(await smallWorld(observation('x', 10)))
    expect(entries.map(({ iri, kind }) => `${kind} ${short(iri)}`)).toEqual([
      'cohort cohort-a',
      'cohort cohort-b',
      'cohort cohort-c',
      'publication pub-1',
      'publication pub-2',
      'publication pub-3',
      'site site-bone',
      'site site-brain',
      'site site-lung',
      'site site-spine',
      'other system-skeleton',
      'tumor tumor-breast',
      'tumor tumor-cancer',
      'tumor tumor-lung',
    ])
  })

  test('an entry has class, synonyms, identifiers and the number of claims that mention it', async () => {
    const kg = await smallWorld(observation('x', 10), observation('y', 10, { cohort: 'b' }))
    expect(searchEntries(kg).find(entry => entry.iri === at('tumor-lung'))).toEqual({
      iri: at('tumor-lung'),
      label: 'lung cancer',
      kind: 'tumor',
      className: 'primary tumor',
      type: at('PrimaryTumor'),
      synonyms: ['cancer of lung'],
      identifiers: ['MONDO:0008903', 'MeSH:D008175', 'ICD-O-3:8000/3', 'mkg:tumor-lung'],
      degree: 2,
    })
    expect(searchEntries(kg).find(entry => entry.iri === at('pub-1'))?.identifiers).toEqual([
      'PMID:1',
      'doi:10.1/one',
      'mkg:pub-1',
    ])
  })
})

describe('a page of an entity', () => {
  test('has definition, types, mappings and the facts that are stated of it', async () => {
    const details = describeEntity(await smallWorld(observation('x', 10)), at('tumor-lung'))
    expect(details).toMatchObject({
      definition: 'A tumor.',
      types: [{ iri: at('PrimaryTumor'), label: 'primary tumor' }],
      mappings: [
        {
          predicate: 'exactMatch',
          curie: 'MONDO:0008903',
          url: 'http://purl.obolibrary.org/obo/MONDO_0008903',
        },
        { predicate: 'closeMatch', curie: 'MeSH:D008175', url: 'http://id.nlm.nih.gov/mesh/D008175' },
      ],
    })
    expect(details?.facts.map(({ property, values }) => [short(property.iri), values])).toEqual([
      ['arisesIn', [{ iri: at('site-lung'), label: 'lung' }]],
      ['subtypeOf', [{ iri: at('tumor-cancer'), label: 'cancer' }]],
    ])
  })

  test('a value that is no resource has no IRI', async () => {
    const facts = describeEntity(await smallWorld(), at('pub-2'))?.facts
    expect(facts).toEqual([{ property: { iri: at('year'), label: 'mkg:year' }, values: [{ label: '2002' }] }])
  })

  test('what others only point to has one too, and an unnamed resource is called by its class', async () => {
    const kg = await smallWorld('mkg:tumor-lung mkg:sharesRoomWith mkg:neighbor , [ a mkg:Organ ] .')
    expect(describeEntity(kg, at('neighbor'))).toMatchObject({
      label: 'mkg:neighbor',
      kind: 'other',
      className: '',
      facts: [],
    })
    const [unnamed] = (await kg.graph()).nodes().filter(node => node.startsWith('_:'))
    expect(describeEntity(kg, unnamed!)).toMatchObject({ iri: unnamed, label: 'unnamed organ', kind: 'site' })
  })

  test('what the graph does not know has none', async () => {
    expect(describeEntity(await smallWorld(), at('nobody'))).toBeUndefined()
  })
})

describe('identifiers', () => {
  test.each([
    ['http://purl.obolibrary.org/obo/UBERON_0001474', 'UBERON:0001474'],
    ['http://www.ebi.ac.uk/efo/EFO_0000186', 'EFO:0000186'],
    ['http://id.nlm.nih.gov/mesh/D001943', 'MeSH:D001943'],
    ['https://identifiers.org/hgnc:1748', 'HGNC:1748'],
    ['https://identifiers.org/uniprot:P12830', 'UniProt:P12830'],
    ['https://identifiers.org/chembl.compound:CHEMBL25', 'ChEMBL:CHEMBL25'],
    ['http://purl.obolibrary.org/obo/x y', 'http://purl.obolibrary.org/obo/x y'],
    ['https://e.org/1', 'https://e.org/1'],
  ])('%s', (mapping, curie) => {
    expect(identifierOf(mapping)).toBe(curie)
  })
})

describe('what is in the graph', () => {
  test('counts by kind, kinds without any left out, claims last', async () => {
    const kg = await smallWorld(observation('x', 10))
    expect(counts(kg).map(({ kind, label, count }) => `${count} ${label} (${kind})`)).toEqual([
      '3 tumors (tumor)',
      '4 sites (site)',
      '3 papers (publication)',
      '3 cohorts (cohort)',
      '1 claims (claim)',
    ])
  })

  test('version, triples, claims, papers, and individuals of each class', async () => {
    const kg = await smallWorld(HEADER, observation('x', 10), observation('gone', 10, { paper: '3' }))
    const { classes, ...rest } = info(kg)
    expect(rest).toEqual({
      version: '2026-12-01',
      versionIri: 'https://w3id.org/metastasis-kg/2026-12-01/',
      title: 'T',
      triples: kg.size,
      claims: 2,
      observations: 1,
      publications: 3,
      retractedPublications: 1,
    })
    expect(classes.map(({ label, count }) => `${label} ${count}`)).toEqual([
      'mkg:Cohort 3',
      'mkg:DataSource 2',
      'mkg:Evidence 2',
      'mkg:MeasureKind 2',
      'mkg:OrganSystem 1',
      'mkg:Publication 3',
      'organ 4',
      'primary tumor 3',
      'tropism observation 2',
    ])
  })

  test('without an ontology header the version is empty', async () => {
    expect(dataVersion(await smallWorld())).toEqual({ version: '' })
  })
})
