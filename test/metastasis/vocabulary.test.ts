import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { vocabularyText } from '../../src/cli/vocabulary/write-vocabulary.ts'
import { KnowledgeGraph } from '../../src/core.ts'

const ROOT = resolve(import.meta.dirname, '../..')

test('the committed vocabulary is what the ontology gives today', async () => {
  const sources = ['ontology/metastasis-kg.ttl', 'ontology/codes.ttl']
  const graph = await KnowledgeGraph.load(...sources.map(path => join(ROOT, path)))
  const fresh = vocabularyText(graph, {
    name: 'mkg',
    namespace: 'https://w3id.org/metastasis-kg/',
    individuals: 'plain',
    sources,
    generator: 'scripts/generate-vocabulary.mjs',
    imports: { terms: '../rdf/terms.ts', properties: '../query/property.ts' },
  })
  expect(readFileSync(join(ROOT, 'src/metastasis/vocabulary.ts'), 'utf8')).toBe(fresh)
})
