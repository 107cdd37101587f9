// Writes dist/prepared-ontology.gz, the bundled ontology in the form that the built package opens first.
import { join } from 'node:path'
import { bundledOntologyFiles, checksums } from '../src/io/node.ts'
import { PREPARED_ONTOLOGY, writePrepared } from '../src/io/prepared-ontology.ts'
import { KnowledgeGraph } from '../src/knowledge-graph.ts'
import { CLAIM_MODEL } from '../src/metastasis/claims.ts'
import { prepareOntology } from '../src/metastasis/prepared-ontology.ts'
import { ROOT } from './build-missing.mjs'

const files = await bundledOntologyFiles()
const graph = await KnowledgeGraph.load(...files, { claims: CLAIM_MODEL })
writePrepared(join(ROOT, 'dist', PREPARED_ONTOLOGY), prepareOntology(graph, checksums(files)))
