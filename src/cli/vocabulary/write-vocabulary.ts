import { writeFileSafely } from '#io'
import type { KnowledgeGraph } from '../../knowledge-graph.ts'
import { quote, UsageError } from '../../rdf/errors.ts'
import { inputsOf, nameOf } from '../inputs.ts'
import { interruptible } from '../interruption.ts'
import { openGraph } from '../open-graph.ts'
import { print } from '../output.ts'
import { isConstantName } from './identifiers.ts'
import { type ModuleOptions, moduleText } from './module-text.ts'
import { countsByNamespace, nameFor, namespaceOf } from './namespace.ts'
import { Ontology } from './ontology.ts'
import { type Individuals, termsOf } from './terms.ts'

export interface VocabularyRequest {
  readonly name?: string
  readonly namespace?: string
  /** A path; standard output without it. */
  readonly output?: string
  readonly individuals: Individuals
}

/** Writes the vocabulary of `files` as a TypeScript module. */
export async function writeVocabulary(files: readonly string[], request: VocabularyRequest): Promise<void> {
  const inputs = await inputsOf(files)
  const { list } = inputs
  const graph = await openGraph(inputs)
  const text = vocabularyText(graph, {
    ...request,
    sources: list.map(input => lastPart(nameOf(input))),
    generator: 'metastasis-kg generate',
    imports: { terms: 'metastasis-kg/core', properties: 'metastasis-kg/core' },
  })
  if (request.output === undefined) return print(text)
  const { output } = request
  const paths = list.filter(input => typeof input === 'string')
  await interruptible(() => writeFileSafely(output, [text], { inputs: paths }))
}

type TextOptions = Omit<ModuleOptions, 'name' | 'namespace'> & Omit<VocabularyRequest, 'output'>

/** The module of the graph's vocabulary. Throws `UsageError` where it has no term of the namespace. */
export function vocabularyText(graph: KnowledgeGraph, options: TextOptions): string {
  const ontology = new Ontology(graph.match())
  const { namespace = namespaceOf(ontology), individuals } = options
  const name = options.name ?? nameFor(ontology, namespace, graph.prefixes)
  if (!isConstantName(name) || TAKEN.has(name))
    throw new UsageError(`${quote(name)} can't name a constant of the module: give another with --name.`)
  const terms = termsOf(ontology, namespace, individuals)
  if (terms.length === 0) throw nothing(ontology, namespace)
  return moduleText(terms, { ...options, name, namespace })
}

/** Names that the module needs itself. */
const TAKEN: ReadonlySet<string> = new Set([
  'NS',
  'dataProperty',
  'iri',
  'objectProperty',
  'NamedNode',
  'Property',
])

function nothing(ontology: Ontology, namespace: string): UsageError {
  const others = countsByNamespace(ontology).slice(0, 5)
  const listed = others.map(([other, terms]) => `${quote(other)} (${terms})`).join(', ')
  return new UsageError(
    `The files declare no term of ${quote(namespace)}${others.length === 0 ? '.' : `; they declare terms of ${listed}.`}`,
  )
}

/** A path's last part: a module that is kept should not say where it was made. */
function lastPart(name: string): string {
  return /[^/\\]+$/.exec(name)?.[0] ?? name
}
