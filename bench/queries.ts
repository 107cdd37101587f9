// The fifteen queries of the yardstick as SPARQL. The same queries stand as hand-written plans, as match
// loops over N3.Store and as chains of the typed builder under the same names.

export interface BenchQuery {
  readonly name: string
  readonly form: 'select' | 'construct'
  /** The columns of a row, in order: the projection, or the places of a triple. */
  readonly columns: readonly string[]
  /** Whether the order of the rows is part of the answer. */
  readonly ordered: boolean
  readonly sparql: string
}

const PREFIXES = `PREFIX : <http://example.org/onto#>
PREFIX r: <http://example.org/id/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
`

const TEXTS: Readonly<Record<string, string>> = {
  'point lookup': 'SELECT ?p ?o WHERE { r:tumor42 ?p ?o }',
  'star, organ fixed':
    'SELECT ?t ?g ?s ?y WHERE { ?t a :Tumor ; :arisesIn r:organ3 ; :hasMutation ?g ; :sizeMm ?s ; :hasType ?y }',
  'star, open': 'SELECT ?t ?org ?g ?s WHERE { ?t a :Tumor ; :arisesIn ?org ; :hasMutation ?g ; :sizeMm ?s }',
  'three hops to a gene': 'SELECT ?o ?t ?h WHERE { ?o :about ?t . ?t :treatedWith ?h . ?h :targets r:gene5 }',
  'three hops, open':
    'SELECT ?t ?g ?g2 WHERE { ?t :treatedWith ?h . ?h :targets ?g . ?g :interactsWith ?g2 }',
  'numeric FILTER': 'SELECT ?o ?v WHERE { ?o :property :Ki67 ; :value ?v . FILTER(?v > 95) }',
  OPTIONAL: 'SELECT ?t ?d WHERE { ?t :arisesIn r:organ3 . OPTIONAL { ?t :relapsedOn ?d } }',
  UNION: 'SELECT ?t WHERE { { ?t :hasMutation r:gene1 } UNION { ?t :treatedWith ?h . ?h :targets r:gene1 } }',
  'GROUP BY COUNT AVG ORDER LIMIT':
    'SELECT ?org (COUNT(*) AS ?n) (AVG(?s) AS ?avg) WHERE { ?t :arisesIn ?org ; :sizeMm ?s } GROUP BY ?org ORDER BY DESC(?n) ?org LIMIT 10',
  'subClassOf* then join': 'SELECT ?t ?c WHERE { ?c rdfs:subClassOf* r:type1 . ?t :hasType ?c }',
  'NOT EXISTS': 'SELECT ?t WHERE { ?t :arisesIn r:organ3 . FILTER NOT EXISTS { ?t :treatedWith ?h } }',
  'regex over labels': 'SELECT ?x ?l WHERE { ?x rdfs:label ?l . FILTER(REGEX(?l, "carcinoma.*7$", "i")) }',
  CONSTRUCT:
    'CONSTRUCT { ?t :relatedGene ?g } WHERE { ?t :arisesIn r:organ3 ; :treatedWith ?h . ?h :targets ?g }',
  'triangle tumor-therapy-gene':
    'SELECT ?t ?h ?g WHERE { ?t :treatedWith ?h . ?h :targets ?g . ?t :hasMutation ?g }',
  'triangle gene-gene':
    'SELECT ?a ?b ?c WHERE { ?a :interactsWith ?b . ?b :interactsWith ?c . ?c :interactsWith ?a }',
}

export const QUERIES: readonly BenchQuery[] = Object.entries(TEXTS).map(([name, text]) => {
  const form = text.startsWith('CONSTRUCT') ? 'construct' : 'select'
  return {
    name,
    form,
    columns: form === 'construct' ? ['subject', 'predicate', 'object'] : projection(text),
    ordered: text.includes('ORDER BY'),
    sparql: PREFIXES + text,
  }
})

function projection(text: string): string[] {
  const clause = text.slice('SELECT '.length, text.indexOf(' WHERE'))
  const renamed = clause.replace(/\([^?]*(?:\?\w+)?\) AS (\?\w+)\)/g, '$1').replace(/\(\w+/g, '')
  return Array.from(renamed.matchAll(/\?(\w+)/g), match => match[1]!)
}
