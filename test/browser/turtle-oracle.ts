// What the Turtle files say about a tumor and a site, read with N3.js alone and none of our own code.
import { readFile } from 'node:fs/promises'
import { Parser, Store } from 'n3'
import { bundledOntologyFiles } from '../../src/io/bundled-ontology.ts'

const MKG = 'https://w3id.org/metastasis-kg/'

export interface ExpectedSource {
  readonly percent: number
  /** Where the paper is: PubMed if it has a PMID, else its DOI, else PubMed Central. */
  readonly address: string
}

/** All triples of the bundled ontology. */
export async function readTurtle(): Promise<Store> {
  const store = new Store()
  for (const path of await bundledOntologyFiles())
    store.addQuads(new Parser().parse(await readFile(path, 'utf8')))
  return store
}

/** One entry for each piece of evidence of each observation of the pair, those of the reverse direction too. */
export function sourcesOf(store: Store, tumor: string, site: string): ExpectedSource[] {
  const object = (subject: string, property: string) =>
    store.getObjects(subject, MKG + property, null)[0]?.value
  const about = (tumorProperty: string, ...siteProperties: string[]) =>
    store
      .getSubjects(MKG + tumorProperty, MKG + tumor, null)
      .map(term => term.value)
      .filter(claim => siteProperties.some(property => object(claim, property) === MKG + site))
  const observations = [...about('ofTumor', 'inSite', 'soughtInSite'), ...about('fromTumor', 'metastasesOf')]
  return observations.flatMap(claim =>
    store.getObjects(claim, `${MKG}hasEvidence`, null).map(evidence => {
      const publication = object(evidence.value, 'publication')!
      return {
        percent: Number(object(claim, 'percent')),
        address: addressOf(name => object(publication, name)),
      }
    }),
  )
}

function addressOf(value: (name: string) => string | undefined): string {
  const [pmid, doi, pmcid] = ['pmid', 'doi', 'pmcid'].map(value)
  if (pmid !== undefined) return `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`
  if (doi !== undefined) return `https://doi.org/${doi}`
  return pmcid === undefined ? '' : `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/`
}
