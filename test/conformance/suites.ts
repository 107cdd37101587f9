// The suites that are run, each with the manifests that make it up and the report that holds its outcomes.

export interface Suite {
  readonly title: string
  /** The specification that it tests. */
  readonly specification: string
  /** Name of the report in docs/conformance, without the ending. */
  readonly report: string
  /** Paths from the top of the published suites. */
  readonly manifests: readonly string[]
}

const sparql = (...folders: string[]): string[] =>
  folders.map(folder => `sparql/sparql11/${folder}/manifest.ttl`)

export const TURTLE: Suite = {
  title: 'RDF 1.1 Turtle',
  specification: 'https://www.w3.org/TR/turtle/',
  report: 'rdf11-turtle',
  manifests: ['rdf/rdf11/rdf-turtle/manifest.ttl'],
}
export const TRIG: Suite = {
  title: 'RDF 1.1 TriG',
  specification: 'https://www.w3.org/TR/trig/',
  report: 'rdf11-trig',
  manifests: ['rdf/rdf11/rdf-trig/manifest.ttl'],
}
export const N_TRIPLES: Suite = {
  title: 'RDF 1.1 N-Triples',
  specification: 'https://www.w3.org/TR/n-triples/',
  report: 'rdf11-n-triples',
  manifests: ['rdf/rdf11/rdf-n-triples/manifest.ttl'],
}
export const N_QUADS: Suite = {
  title: 'RDF 1.1 N-Quads',
  specification: 'https://www.w3.org/TR/n-quads/',
  report: 'rdf11-n-quads',
  manifests: ['rdf/rdf11/rdf-n-quads/manifest.ttl'],
}
export const SPARQL_QUERY: Suite = {
  title: 'SPARQL 1.1 Query Language',
  specification: 'https://www.w3.org/TR/sparql11-query/',
  report: 'sparql11-query',
  manifests: sparql(
    'aggregates',
    'bind',
    'bindings',
    'cast',
    'construct',
    'exists',
    'functions',
    'grouping',
    'negation',
    'project-expression',
    'property-path',
    'subquery',
    'syntax-query',
  ),
}
export const SPARQL_RESULTS: Suite = {
  title: 'SPARQL 1.1 Query Results: JSON, CSV and TSV',
  specification: 'https://www.w3.org/TR/sparql11-results-json/',
  report: 'sparql11-results',
  manifests: sparql('csv-tsv-res', 'json-res'),
}
export const SPARQL_UPDATE: Suite = {
  title: 'SPARQL 1.1 Update',
  specification: 'https://www.w3.org/TR/sparql11-update/',
  report: 'sparql11-update',
  manifests: sparql(
    'add',
    'basic-update',
    'clear',
    'copy',
    'delete',
    'delete-data',
    'delete-insert',
    'delete-where',
    'drop',
    'move',
    'syntax-update-1',
    'syntax-update-2',
    'update-silent',
  ),
}
export const SPARQL_FEDERATION: Suite = {
  title: 'SPARQL 1.1 Federated Query',
  specification: 'https://www.w3.org/TR/sparql11-federated-query/',
  report: 'sparql11-federated-query',
  manifests: sparql('service', 'syntax-fed'),
}
export const SPARQL_ENTAILMENT: Suite = {
  title: 'SPARQL 1.1 Entailment Regimes',
  specification: 'https://www.w3.org/TR/sparql11-entailment/',
  report: 'sparql11-entailment',
  manifests: sparql('entailment'),
}

export const SUITES: readonly Suite[] = [
  TURTLE,
  TRIG,
  N_TRIPLES,
  N_QUADS,
  SPARQL_QUERY,
  SPARQL_RESULTS,
  SPARQL_UPDATE,
  SPARQL_FEDERATION,
  SPARQL_ENTAILMENT,
]
