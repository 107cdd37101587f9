// Writes src/metastasis/vocabulary.ts from the schema and the codes of the ontology: `metastasis-kg generate`
// with the imports of a file of this package. `npm run vocabulary` runs it.
import { writeFileSync } from 'node:fs'
import { argv, stdout } from 'node:process'
import { vocabularyText } from '../src/cli/vocabulary/write-vocabulary.ts'
import { KnowledgeGraph } from '../src/knowledge-graph.ts'

const sources = ['ontology/metastasis-kg.ttl', 'ontology/codes.ttl']
const text = vocabularyText(await KnowledgeGraph.load(...sources), {
  name: 'mkg',
  namespace: 'https://w3id.org/metastasis-kg/',
  individuals: 'plain',
  sources,
  generator: 'scripts/generate-vocabulary.mjs',
  imports: { terms: '../rdf/terms.ts', properties: '../query/property.ts' },
})
const [, , file] = argv
if (file === undefined) stdout.write(text)
else writeFileSync(file, text)
