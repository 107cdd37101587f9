import { describe, expect, it } from 'vitest'
import { publicationLinks, safeUrl } from '../../viewer/src/core/links.ts'

const paper = { iri: 'urn:p', label: 'A paper', retracted: false }

describe('links', () => {
  it.each([
    ['https://example.org/a b', 'https://example.org/a%20b'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['//example.org', undefined],
    ['not an address', undefined],
  ])('%s becomes %s', (address, expected) => {
    expect(safeUrl(address)).toBe(expected)
  })

  it('leads to PubMed, DOI and PubMed Central', () => {
    const links = publicationLinks({
      ...paper,
      pmid: '29984914',
      doi: '10.2147/CMAR.S176763',
      pmcid: 'PMC6049057',
    })
    expect(links).toEqual([
      { text: 'PMID 29984914', url: 'https://pubmed.ncbi.nlm.nih.gov/29984914/' },
      { text: 'doi:10.2147/CMAR.S176763', url: 'https://doi.org/10.2147/CMAR.S176763' },
      { text: 'PMC6049057', url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC6049057/' },
    ])
  })

  it('keeps the odd characters of an old DOI inside it', () => {
    const doi = '10.1002/(SICI)1097-0142(19990915)86:6<918::AID-CNCR4>3.0.CO;2-D'
    expect(decodeURIComponent(new URL(publicationLinks({ ...paper, doi })[0].url).pathname)).toBe(`/${doi}`)
  })

  it('takes the page only where there is no identifier, and no identifier that is none', () => {
    expect(publicationLinks({ ...paper, pmid: '1"><x', address: 'https://www.example.org/r' })).toEqual([
      { text: 'example.org', url: 'https://www.example.org/r' },
    ])
    expect(publicationLinks({ ...paper, pmid: '1', address: 'https://example.org/r' })).toHaveLength(1)
  })
})
