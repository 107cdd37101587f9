// Identifiers of other vocabularies as people write and type them, MONDO:0007254, from the IRIs of mappings.

/** Namespace of the IRI → prefix of the CURIE; what follows is the rest. */
const NAMESPACES: readonly (readonly [namespace: string, prefix: string])[] = [
  ['http://id.nlm.nih.gov/mesh/', 'MeSH'],
  ['https://identifiers.org/hgnc:', 'HGNC'],
  ['https://identifiers.org/ncbigene:', 'NCBIGene'],
  ['https://identifiers.org/uniprot:', 'UniProt'],
  ['https://identifiers.org/ensembl:', 'Ensembl'],
  ['https://identifiers.org/oncotree:', 'OncoTree'],
  ['https://identifiers.org/icd10cm:', 'ICD10CM'],
  ['https://identifiers.org/rxnorm:', 'RxNorm'],
  ['https://identifiers.org/chembl.compound:', 'ChEMBL'],
]

/** OBO Foundry and EFO keep the prefix in the local name: MONDO_0007254. */
const UNDERSCORED = /^https?:\/\/(?:purl\.obolibrary\.org\/obo|www\.ebi\.ac\.uk\/efo)\/([A-Za-z]+)_(\w+)$/

/** The CURIE of a mapping's IRI, or the IRI itself where its namespace is not known. */
export function identifierOf(mapping: string): string {
  const underscored = UNDERSCORED.exec(mapping)
  if (underscored) return `${underscored[1]}:${underscored[2]}`
  const known = NAMESPACES.find(([namespace]) => mapping.startsWith(namespace))
  return known ? `${known[1]}:${mapping.slice(known[0].length)}` : mapping
}
