// What the suites' tests of updates mean: run the request over the graphs given, compare all graphs there are then.
import { expect } from 'vitest'
import { sameGraph } from '../formats/quads.ts'
import { type Dataset, graphOf, graphsOf, readGraph } from './graphs.ts'
import type { ManifestTest } from './manifest.ts'
import { withBase } from './query-test.ts'

const UT = 'http://www.w3.org/2009/sparql/tests/test-update#'
const RDFS_LABEL = 'http://www.w3.org/2000/01/rdf-schema#label'

/** Runs an UpdateEvaluationTest. */
export async function runUpdateTest(test: ManifestTest): Promise<void> {
  const kg = await graphOf(datasetOf(test, test.action))
  const request = test.manifest.one(test.action, `${UT}request`)!
  await kg.update(withBase(request), { load: source => readGraph(source.value, 'loaded_') })
  const graphs = graphsOf(kg)
  const expected = await expectedGraphs(datasetOf(test, test.result!))
  expect([...graphs.keys()].sort(), 'the names of the graphs').toEqual([...expected.keys()].sort())
  for (const [name, quads] of expected)
    expect(sameGraph(graphs.get(name)!, quads), `the graph ${name || 'that is the default'}`).toBe(true)
}

function datasetOf({ manifest }: ManifestTest, node: string): Dataset {
  return [
    ...manifest.all(node, `${UT}data`).map(address => ['', address] as const),
    ...manifest.all(node, `${UT}graphData`).map(graph => {
      const name = manifest.one(graph, RDFS_LABEL)!.replaceAll('"', '')
      return [name, manifest.one(graph, `${UT}graph`)!] as const
    }),
  ]
}

async function expectedGraphs(dataset: Dataset): Promise<ReturnType<typeof graphsOf>> {
  return graphsOf(await graphOf(dataset))
}
