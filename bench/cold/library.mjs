// A script over the published package: one question of the bundled ontology. Usage: library.mjs QUERY
import { KnowledgeGraph } from 'metastasis-kg'

const kg = await KnowledgeGraph.open()
for (const row of (await kg.prepare(process.argv[2])).all())
  console.log(
    Object.values(row)
      .map(term => term.value ?? term)
      .join(','),
  )
