// Writes typed constants for the classes, properties and named values of an ontology.
//
//   node scripts/generate-vocabulary.mjs --name mkg --namespace https://w3id.org/metastasis-kg/ \
//     [--out src/metastasis/vocabulary.ts] ontology/metastasis-kg.ttl ontology/codes.ttl
//
// Files are Turtle. Without --out the text goes to standard output. Only terms of the namespace whose
// local name is a JavaScript identifier are written: `inSite`, not `site-bone`.
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { Parser, Store } from 'n3'

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#'
const OWL = 'http://www.w3.org/2002/07/owl#'
const XSD = 'http://www.w3.org/2001/XMLSchema#'
const SKOS = 'http://www.w3.org/2004/02/skos/core#'

const LITERAL_PROPERTIES = new Set([`${OWL}DatatypeProperty`, `${OWL}AnnotationProperty`, `${RDF}Property`])

/** Words of the typed query builder for the ranges it knows; any other is 'any'. */
const DATATYPES = new Map([
  [`${XSD}decimal`, 'decimal'],
  [`${XSD}integer`, 'integer'],
  [`${XSD}string`, 'string'],
  [`${XSD}boolean`, 'boolean'],
  [`${XSD}double`, 'double'],
])

/**
 * The text of a TypeScript module that exports the terms as one constant.
 * @param {{ name: string, namespace: string, texts: readonly string[], imports: string, sources: readonly string[] }} options
 *   `imports` is the path from the module to the folder that holds `rdf/` and `query/`
 */
export function generateVocabulary({ name, namespace, texts, imports, sources }) {
  const store = new Store()
  for (const text of texts) store.addQuads(new Parser().parse(text))
  const terms = termsOf(store, namespace)
  const type = name[0].toUpperCase() + name.slice(1)
  const lines = [
    `// Generated from ${sources.join(' and ')} by scripts/generate-vocabulary.mjs: don't edit.`,
    `import { dataProperty, objectProperty, type Property } from '${imports}/query/property.ts'`,
    `import { iri, type NamedNode } from '${imports}/rdf/terms.ts'`,
    '',
    `const NS = '${namespace}'`,
    '',
    `/** The terms of <${namespace}>. */`,
    `export const ${name}: ${type} = {`,
    ...terms.map(({ local, make }) => `  ${local}: ${make(`\`\${NS}${local}\``)},`),
    '}',
    '',
    `export interface ${type} {`,
    ...terms.flatMap(({ local, typed, definition }) => [
      ...(definition ? [`  /** ${definition} */`] : []),
      `  readonly ${local}: ${typed}`,
    ]),
    '}',
    '',
  ]
  return lines.join('\n')
}

function termsOf(store, namespace) {
  const found = new Map()
  for (const { subject, object } of store.getQuads(null, `${RDF}type`, null, null)) {
    const local = subject.value.startsWith(namespace) ? subject.value.slice(namespace.length) : ''
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(local)) continue
    found.set(local, [...(found.get(local) ?? []), object.value])
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([local, types]) => ({
      local,
      ...shapeOf(store, namespace + local, types),
      definition: definitionOf(store, namespace + local),
    }))
}

function shapeOf(store, iri, types) {
  if (types.includes(`${OWL}ObjectProperty`))
    return { typed: "Property<'iri'>", make: text => `objectProperty(${text})` }
  if (!types.some(type => LITERAL_PROPERTIES.has(type)))
    return { typed: 'NamedNode', make: text => `iri(${text})` }
  const range = store.getObjects(iri, `${RDFS}range`, null)[0]?.value
  const word = DATATYPES.get(range ?? '') ?? 'any'
  return { typed: `Property<'${word}'>`, make: text => `dataProperty(${text}, '${word}')` }
}

function definitionOf(store, iri) {
  const said =
    store.getObjects(iri, `${SKOS}definition`, null)[0] ?? store.getObjects(iri, `${RDFS}comment`, null)[0]
  return said?.value.replaceAll('*/', '*\\/').replace(/\s+/g, ' ')
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      name: { type: 'string' },
      namespace: { type: 'string' },
      imports: { type: 'string', default: '..' },
      out: { type: 'string' },
    },
  })
  if (!values.name || !values.namespace || positionals.length === 0) {
    process.stderr.write(
      'Usage: generate-vocabulary.mjs --name NAME --namespace IRI [--imports PATH] [--out FILE] FILE…\n',
    )
    process.exit(2)
  }
  const text = generateVocabulary({
    name: values.name,
    namespace: values.namespace,
    imports: values.imports,
    sources: positionals,
    texts: positionals.map(file => readFileSync(file, 'utf8')),
  })
  if (values.out) writeFileSync(values.out, text)
  else process.stdout.write(text)
}
