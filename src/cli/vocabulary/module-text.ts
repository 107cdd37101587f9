// A vocabulary as a TypeScript module: one constant with a member a term, and its type with what the
// ontology says of each.
import { escapeControls } from '../../rdf/errors.ts'
import { capitalized } from './identifiers.ts'
import type { VocabularyTerm } from './terms.ts'

/** Where the module imports from: what makes terms, and what makes properties. */
export interface ModuleImports {
  readonly terms: string
  readonly properties: string
}

export interface ModuleOptions {
  /** The name of the constant. */
  readonly name: string
  readonly namespace: string
  /** What is named in the first line. */
  readonly sources: readonly string[]
  readonly generator: string
  readonly imports: ModuleImports
}

export function moduleText(terms: readonly VocabularyTerm[], options: ModuleOptions): string {
  const { name, namespace, sources, generator, imports } = options
  const type = capitalized(name)
  const lines = [
    `// Generated from ${sources.map(escapeControls).join(' and ')} by ${generator}: don't edit.`,
    ...importLines(terms, imports),
    '',
    `const NS = ${quoted(namespace)}`,
    '',
    `/** The terms of <${commentText(namespace)}>. */`,
    `export const ${name}: ${type} = {`,
    ...terms.map(term => `  ${term.identifier}: ${made(term)},`),
    '}',
    '',
    `export interface ${type} {`,
    ...terms.flatMap(term => [...commentLines(term), `  readonly ${term.identifier}: ${typed(term)}`]),
    '}',
    '',
  ]
  return lines.join('\n')
}

function importLines(terms: readonly VocabularyTerm[], imports: ModuleImports): string[] {
  const some = (test: (term: VocabularyTerm) => boolean, name: string) => (terms.some(test) ? [name] : [])
  const ofProperties = [
    ...some(({ range }) => range !== undefined && range !== 'iri', 'dataProperty'),
    ...some(({ range }) => range === 'iri', 'objectProperty'),
    ...some(({ range }) => range !== undefined, 'type Property'),
  ]
  const ofTerms = [
    ...some(({ range }) => range === undefined, 'iri'),
    ...some(({ range }) => range === undefined, 'type NamedNode'),
  ]
  const line = (names: readonly string[], from: string) =>
    names.length === 0 ? [] : [`import { ${names.join(', ')} } from ${quoted(from)}`]
  if (imports.terms === imports.properties)
    return line(sortedNames([...ofProperties, ...ofTerms]), imports.terms)
  return [...line(ofProperties, imports.properties), ...line(ofTerms, imports.terms)]
}

function sortedNames(names: readonly string[]): string[] {
  const plain = (name: string) => name.replace('type ', '').toLowerCase()
  return [...names].sort((a, b) => (plain(a) < plain(b) ? -1 : 1))
}

function made({ local, range }: VocabularyTerm): string {
  const iri = `\`\${NS}${templateText(local)}\``
  if (range === undefined) return `iri(${iri})`
  return range === 'iri' ? `objectProperty(${iri})` : `dataProperty(${iri}, '${range}')`
}

function typed({ range }: VocabularyTerm): string {
  return range === undefined ? 'NamedNode' : `Property<'${range}'>`
}

function commentLines({ comment, replacedBy }: VocabularyTerm): string[] {
  const text = comment === undefined ? '' : commentText(comment)
  if (replacedBy === undefined) return text === '' ? [] : [`  /** ${text} */`]
  const instead = replacedBy === '' ? '' : ` Use <${commentText(replacedBy)}>.`
  const lines = text === '' ? [] : [`   * ${text}`]
  return ['  /**', ...lines, `   * @deprecated${instead}`, '   */']
}

/** Text that can't end the comment it stands in, on one line, and that no tool takes for a tag. */
function commentText(text: string): string {
  return escapeControls(text.replace(/\s+/g, ' ').trim()).replaceAll('*/', '*\\/').replace(/^@/, '\\@')
}

function quoted(text: string): string {
  return `'${escaped(text).replaceAll("'", "\\'")}'`
}

function templateText(text: string): string {
  return escaped(text).replaceAll('`', '\\`').replaceAll('${', '\\${')
}

function escaped(text: string): string {
  return escapeControls(text.replaceAll('\\', '\\\\'))
}
