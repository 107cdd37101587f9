// The FILE arguments of a command, as what can be read.
import { bundledOntologyFiles, listFolder, openText, standardInput } from '#io'
import { isRdfFileName, type Syntax, syntaxOf } from '../formats/syntax.ts'
import { quote, UsageError } from '../rdf/errors.ts'

/** A path, an address, or standard input. */
export type Input = string | URL | typeof STANDARD_INPUT

export const STANDARD_INPUT: unique symbol = Symbol('standard input')

export interface Inputs {
  readonly list: readonly Input[]
  /** Whether none was named, so that the bundled ontology stands in. */
  readonly bundled: boolean
}

/** What `files` mean: a folder is the RDF files directly in it, `-` standard input, none the bundled ontology. */
export async function inputsOf(files: readonly string[]): Promise<Inputs> {
  if (files.length === 0) return { list: await bundledOntologyFiles(), bundled: true }
  const list: Input[] = []
  for (const file of files) list.push(...(await inputsOfOne(file)))
  if (list.filter(input => input === STANDARD_INPUT).length > 1)
    throw new UsageError('Standard input (-) can be read only once: name it once.')
  return { list, bundled: false }
}

async function inputsOfOne(file: string): Promise<readonly Input[]> {
  if (file === '-') return [STANDARD_INPUT]
  if (/^https?:\/\//i.test(file)) return [addressOf(file)]
  const inside = await listFolder(file, isRdfFileName)
  if (inside === undefined) return [file]
  if (inside.length > 0) return inside
  throw new UsageError(`The folder ${quote(file)} holds no RDF file: name its files, or another folder.`)
}

function addressOf(text: string): URL {
  try {
    return new URL(text)
  } catch (cause) {
    throw new UsageError(`${quote(text)} is no well-formed address.`, { cause })
  }
}

/** How `input` is called in messages. */
export function nameOf(input: Input): string {
  return input === STANDARD_INPUT ? 'standard input' : String(input)
}

export interface InputText {
  readonly name: string
  readonly base?: string
  readonly syntax: Syntax
  readonly text: string
}

/** The whole text of `input`, and its syntax. */
export async function textOf(input: Input): Promise<InputText> {
  const { base, mediaType, chunks } = await openText(input === STANDARD_INPUT ? standardInput() : input)
  const text = await gathered(chunks)
  const name = nameOf(input)
  const syntax = syntaxOf({ path: name, mediaType, text })
  if (syntax === undefined)
    throw new UsageError(
      `The syntax of ${name} is not clear from its name or its beginning: rename the file.`,
    )
  return { name, syntax, text, ...(base !== undefined && { base }) }
}

/** The text of a query in a file, or of standard input for `-`. */
export async function queryText(file: string): Promise<string> {
  const { chunks } = await openText(file === '-' ? standardInput() : file)
  return gathered(chunks)
}

async function gathered(chunks: AsyncIterable<string>): Promise<string> {
  const parts: string[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return parts.join('')
}
