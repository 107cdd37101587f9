// Links out of the page. Data never becomes a link unless it is http(s), so a `javascript:` address stays text.
import type { PublicationRef } from './domain.ts'

export interface OutLink {
  readonly text: string
  readonly url: string
}

/** `address` as a normalized http(s) address, else undefined. */
export function safeUrl(address: string): string | undefined {
  try {
    const url = new URL(address)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined
  } catch {
    return undefined
  }
}

/** Where a paper can be read: PubMed, DOI, PubMed Central, or the page it was found on. */
export function publicationLinks(publication: PublicationRef): OutLink[] {
  const { pmid, doi, pmcid, address } = publication
  const links: OutLink[] = []
  if (pmid !== undefined && /^\d+$/.test(pmid)) {
    links.push({ text: `PMID ${pmid}`, url: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` })
  }
  if (doi?.startsWith('10.')) links.push({ text: `doi:${doi}`, url: `https://doi.org/${encodeDoi(doi)}` })
  if (pmcid !== undefined && /^PMC\d+$/.test(pmcid)) {
    links.push({ text: pmcid, url: `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/` })
  }
  const page = links.length === 0 && address !== undefined ? safeUrl(address) : undefined
  if (page !== undefined) links.push({ text: new URL(page).hostname.replace(/^www\./, ''), url: page })
  return links
}

function encodeDoi(doi: string): string {
  return encodeURIComponent(doi).replaceAll('%2F', '/')
}
