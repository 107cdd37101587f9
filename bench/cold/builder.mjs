// The same question with the typed builder, which needs no parser of SPARQL.
import { iri, KnowledgeGraph } from 'metastasis-kg'

const kg = await KnowledgeGraph.open()
const mkg = name => iri(`https://w3id.org/metastasis-kg/${name}`)
const rows = kg
  .where('?obs', mkg('ofTumor'), mkg('tumor-prostate-cancer'))
  .where('?obs', mkg('inSite'), '?site')
  .all()
for (const row of rows) console.log([row.obs.value, row.site.value].join(','))
