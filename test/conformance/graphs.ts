// Graphs of the suites, read from the files that hold them, and datasets made of them.
import { Readable } from 'node:stream'
import type * as RDF from '@rdfjs/types'
import { RdfXmlParser } from 'rdfxml-streaming-parser'
import { KnowledgeGraph } from '../../src/knowledge-graph.ts'
import { dataFactory } from '../../src/rdf/data-factory.ts'
import { defaultGraph, type Graph, iri, type Quad, quad } from '../../src/rdf/terms.ts'
import { readSync } from '../formats/quads.ts'
import { textOf } from './manifest.ts'

/** Addresses of files, by the name of the graph that each is part of; '' is the default graph. */
export type Dataset = readonly (readonly [graph: string, address: string])[]

/** A knowledge graph that holds `dataset`: a named graph is there also where its file has no triple. */
export async function graphOf(dataset: Dataset): Promise<KnowledgeGraph> {
  const kg = await KnowledgeGraph.load({ text: '', syntax: 'turtle' })
  const parts: { graph: Graph; quads: Quad[] }[] = []
  for (const [name, address] of dataset) {
    const quads = await readGraph(address, `d${parts.length}_`)
    parts.push({ graph: name === '' ? defaultGraph() : iri(name), quads })
  }
  kg.store.transact(draft => {
    for (const { graph, quads } of parts) {
      if (graph.termType === 'NamedNode') draft.createGraph(graph)
      draft.add(quads.map(({ subject, predicate, object }) => quad(subject, predicate, object, graph)))
    }
  })
  return kg
}

/** The triples of a file, by the reader that fits its name. */
export async function readGraph(address: string, blankNodePrefix: string): Promise<Quad[]> {
  const text = textOf(address)
  if (!address.endsWith('.rdf'))
    return readSync(text, 'turtle', { base: address, source: address, blankNodePrefix }).quads
  // The library reads no RDF/XML.
  const parser = new RdfXmlParser({ baseIRI: address, dataFactory: dataFactory as RDF.DataFactory<RDF.Quad> })
  const quads: Quad[] = []
  for await (const read of Readable.from([text]).pipe(parser)) quads.push(read as Quad)
  return quads
}

/** The triples of each graph that there is, empty ones included; '' is the default graph. */
export function graphsOf({ store }: KnowledgeGraph): Map<string, Quad[]> {
  const { snapshot } = store
  const graphs = new Map<string, Quad[]>([['', []]])
  for (const id of snapshot.graphs) graphs.set(snapshot.dictionary.term(id).value, [])
  for (const { subject, predicate, object, graph } of store.match())
    graphs.get(graph.value)!.push(quad(subject, predicate, object))
  return graphs
}
