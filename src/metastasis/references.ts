// Who says it and in whom: the publication of a piece of evidence, and the cohort of a number.
import type { KnowledgeGraph } from '../knowledge-graph.ts'
import { firstLabel, type Named, named, numberOf, present, textOf, valuesOf } from './named.ts'
import { mkg } from './vocabulary.ts'

export interface PublicationRef extends Named {
  readonly pmid?: string
  readonly doi?: string
  readonly pmcid?: string
  readonly year?: number
  readonly retracted: boolean
  /** Where to read it: PubMed, else the DOI, else PubMed Central, else an address of its own. */
  readonly url?: string
  /** The web address given with it, for papers without any identifier. */
  readonly address?: string
}

export function publicationRef(kg: KnowledgeGraph, publication: string): PublicationRef {
  const pmid = textOf(kg, publication, mkg.pmid)
  const doi = textOf(kg, publication, mkg.doi)
  const pmcid = textOf(kg, publication, mkg.pmcid)
  const address = webAddress(textOf(kg, publication, mkg.address))
  return present<PublicationRef>({
    ...named(kg, publication),
    pmid,
    doi,
    pmcid,
    year: numberOf(kg, publication, mkg.year),
    retracted: valuesOf(kg, publication, mkg.retracted).includes('true'),
    url: paperUrl(pmid, doi, pmcid) ?? address,
    address,
  })
}

/** The page of a paper by the best of its identifiers. */
export function paperUrl(
  pmid: string | undefined,
  doi: string | undefined,
  pmcid: string | undefined,
): string | undefined {
  if (pmid !== undefined) return `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(pmid)}/`
  if (doi !== undefined)
    return `https://doi.org/${encodeURI(doi).replaceAll('#', '%23').replaceAll('?', '%3F')}`
  if (pmcid !== undefined) return `https://pmc.ncbi.nlm.nih.gov/articles/${encodeURIComponent(pmcid)}/`
  return undefined
}

/** Data can hold any string: only what a link may safely open is an address. */
function webAddress(text: string | undefined): string | undefined {
  return text !== undefined && /^https?:\/\//i.test(text) ? text : undefined
}

export interface CohortRef extends Named {
  readonly studyDesign?: string
  readonly dataSource?: string
  readonly firstYear?: number
  readonly lastYear?: number
  readonly country?: string
  readonly size?: number
  readonly criteria?: string
}

export function cohortRef(kg: KnowledgeGraph, cohort: string): CohortRef {
  return present<CohortRef>({
    ...named(kg, cohort),
    studyDesign: firstLabel(kg, cohort, mkg.studyDesign),
    dataSource: firstLabel(kg, cohort, mkg.dataSource),
    firstYear: numberOf(kg, cohort, mkg.firstYear),
    lastYear: numberOf(kg, cohort, mkg.lastYear),
    country: textOf(kg, cohort, mkg.country),
    size: numberOf(kg, cohort, mkg.cohortSize),
    criteria: textOf(kg, cohort, mkg.inclusionCriteria),
  })
}
