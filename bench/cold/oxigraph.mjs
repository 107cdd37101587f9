// What a person would write to ask the bundled ontology once, with Oxigraph. Usage: oxigraph.mjs FOLDER QUERY
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import oxigraph from 'oxigraph'

const [, , folder, query] = process.argv
const store = new oxigraph.Store()
for (const file of readdirSync(folder).filter(name => name.endsWith('.ttl')))
  store.load(readFileSync(join(folder, file), 'utf8'), { format: 'text/turtle', no_transaction: true })
for (const row of store.query(query)) console.log([...row.values()].map(term => term.value).join(','))
