import { describe, expect, it } from 'vitest'
import type { EntityKind, EntitySummary } from '../../viewer/src/core/domain.ts'
import { editDistance, normalizeIdentifier, SearchIndex } from '../../viewer/src/core/search-index.ts'

const index = new SearchIndex([
  entry('lung adenocarcinoma', 'tumor', ['LUAD'], ['MONDO:0005061'], 9),
  entry('lung cancer', 'tumor', ['pulmonary cancer'], ['MONDO:0008903'], 40),
  entry('lung', 'site', [], ['UBERON:0002048'], 80),
  entry('prostate cancer', 'tumor', ['prostatic cancer', 'carcinoma of prostate'], ['MONDO:0008315'], 30),
  entry('CXCR4', 'gene', ['fusin'], ['HGNC:2561'], 12),
  entry('Xiao et al. 2018', 'publication', [], ['PMID:29984914', 'doi:10.2147/CMAR.S176763'], 8),
  entry('Sjögren sarcoma', 'tumor', [], [], 1),
  entry('Riesling', 'other', [], ['ex:riesling'], 3, 'Wine'),
])
const labels = (query: string) => index.search(query).map(hit => hit.label)

describe('search', () => {
  it.each([
    ['prostate', 'prostate cancer'],
    ['lung adeno', 'lung adenocarcinoma'],
    ['LUAD', 'lung adenocarcinoma'],
    ['carcinoma of pro', 'prostate cancer'],
    ['MONDO:0008315', 'prostate cancer'],
    ['mondo_0008315', 'prostate cancer'],
    ['http://purl.obolibrary.org/obo/MONDO_0008315', 'prostate cancer'],
    ['UBERON:0002048', 'lung'],
    ['HGNC 2561', 'CXCR4'],
    ['pmid 29984914', 'Xiao et al. 2018'],
    ['29984914', 'Xiao et al. 2018'],
    ['https://doi.org/10.2147/CMAR.S176763', 'Xiao et al. 2018'],
    ['prostrate cancer', 'prostate cancer'],
    ['sjogren', 'Sjögren sarcoma'],
    ['wine', 'Riesling'],
    ['ex:riesling', 'Riesling'],
  ])('%s finds %s first', (query, expected) => {
    expect(labels(query)[0]).toBe(expected)
  })

  it('puts an exact label before a longer one, whatever has more edges', () => {
    expect(labels('lung')).toEqual(['lung', 'lung cancer', 'lung adenocarcinoma'])
  })

  it('says by which synonym or identifier an entry was found', () => {
    expect(index.search('fusin')[0].via).toBe('fusin')
    expect(index.search('HGNC:2561')[0].via).toBe('HGNC:2561')
    expect(index.search('CXCR4')[0].via).toBeUndefined()
  })

  it.each(['', '   ', '!?', 'zzzzzz'])('finds nothing for %j', query => {
    expect(labels(query)).toEqual([])
  })

  it('reads identifiers however they are typed', () => {
    expect(normalizeIdentifier('  UBERON_0002048 ')).toBe('uberon:0002048')
    expect(normalizeIdentifier('PMID 123')).toBe('pmid:123')
  })

  it('counts a swap of neighbors as one edit and stops early', () => {
    expect(editDistance('lung', 'lnug', 2)).toBe(1)
    expect(editDistance('bone', 'liver', 1)).toBe(2)
  })
})

function entry(
  label: string,
  kind: EntityKind,
  synonyms: string[],
  identifiers: string[],
  degree: number,
  className: string = kind,
): EntitySummary {
  return {
    iri: `urn:${label}`,
    label,
    kind,
    className,
    type: `urn:class:${className}`,
    synonyms,
    identifiers,
    degree,
  }
}
