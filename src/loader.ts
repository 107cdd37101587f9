// Sources → one store, or nothing: every source is read to its end before anything can be queried, and a
// bad one among several means that none is loaded. Blank nodes of two sources never meet.
import { type Source as IoSource, listFolder, openText } from '#io'
import type { ReadOptions } from './formats/read.ts'
import { isRdfFileName, type Syntax, syntaxOf } from './formats/syntax.ts'
import { quote, UsageError } from './rdf/errors.ts'
import type { Prefixes } from './rdf/prefixes.ts'
import type { Snapshot } from './store/snapshot.ts'
import { StoreBuilder } from './store/store-builder.ts'

export interface SourceOptions {
  /** Where the name, the media type and the content do not tell. */
  readonly syntax?: Syntax
  /** Against which relative IRIs resolve; by default the address of the source, where it has one. */
  readonly base?: string
  /** What errors call the source. */
  readonly name?: string
}

/** A string is always a path, to a file or to a folder of RDF files; text is always named as text. */
export type Source =
  | IoSource
  | ({ readonly text: string } & SourceOptions)
  | ({ readonly from: IoSource } & SourceOptions)

export interface LoadOptions {
  /** Keeps file and line of each triple of the default graph. */
  readonly positions?: boolean | undefined
  readonly signal?: AbortSignal | undefined
  /** The most bytes a compressed source may grow to; by default 1 GB, and 100 times what was read past 16 MB. */
  readonly maxExpandedBytes?: number | undefined
  /** Called now and then with the number of quads read so far. */
  readonly onProgress?: ((quads: number) => void) | undefined
}

export interface Loaded {
  readonly snapshot: Snapshot
  readonly prefixes: Prefixes
  /** The sources read, by name, in order. */
  readonly names: readonly string[]
}

/** The first version of a store with all that the sources hold, and the prefixes they declare (the first of a name stays). */
export async function load(sources: readonly Source[], options: LoadOptions = {}): Promise<Loaded> {
  const builder = new StoreBuilder({ positions: options.positions })
  const prefixes = new Map<string, string>()
  const names: string[] = []
  let quads = 0
  for (const source of await expanded(sources)) {
    // The prepared ontology is opened without a parser; here it comes while the source is fetched.
    const [{ readQuads }, { text, ...reading }] = await Promise.all([
      import('./formats/read.ts'),
      opened(source, names.length + 1, options),
    ])
    names.push(reading.source)
    builder.beginFile(reading.source)
    await readQuads(text, reading, {
      add(s, p, o, g, line) {
        builder.add(s, p, o, g, line)
        if (++quads % PROGRESS_STEP === 0) options.onProgress?.(quads)
      },
      prefix(prefix, namespace) {
        if (!prefixes.has(prefix)) prefixes.set(prefix, namespace)
      },
    })
  }
  return { snapshot: builder.build(), prefixes, names }
}

/** What stands before the labels of blank nodes of the n-th source, from 1. */
export function blankNodePrefix(source: number): string {
  return `f${source}_`
}

const PROGRESS_STEP = 16_384

/** Folders replaced by the RDF files directly in them. */
async function expanded(sources: readonly Source[]): Promise<Source[]> {
  const flat: Source[] = []
  for (const source of sources) {
    const files = typeof source === 'string' ? await listFolder(source, isRdfFileName) : undefined
    if (files === undefined) flat.push(source)
    else if (files.length > 0) flat.push(...files)
    else throw new UsageError(`The folder ${source} holds no RDF file; name a file, or another folder.`)
  }
  return flat
}

interface Opened extends ReadOptions {
  readonly text: string | AsyncIterable<string>
}

async function opened(source: Source, number: number, options: LoadOptions): Promise<Opened> {
  const { signal, maxExpandedBytes } = options
  if (typeof source !== 'string' && (typeof source !== 'object' || source === null))
    throw new UsageError(
      `${quote(String(source))} is nothing to load; give a path, a URL, { text } or a stream.`,
    )
  const prefix = blankNodePrefix(number)
  if (isText(source)) {
    const {
      text,
      syntax = syntaxOf({ text, ...(source.name !== undefined && { path: source.name }) }),
      base,
      name = `text ${number}`,
    } = source
    return { text, source: name, base, syntax: known(syntax, name), blankNodePrefix: prefix, signal }
  }
  const { from, syntax, base, name } = isOpenable(source)
    ? source
    : { from: source, syntax: undefined, base: undefined, name: undefined }
  const input = await openText(from, { signal, maxExpandedBytes })
  const called = name ?? input.name
  const { head, chunks } = await peeked(input.chunks)
  const found = syntax ?? syntaxOf({ path: called, mediaType: input.mediaType, text: head })
  return {
    text: chunks,
    source: called,
    base: base ?? input.base,
    syntax: known(found, called),
    blankNodePrefix: prefix,
    signal,
  }
}

function isText(source: Source): source is { readonly text: string } & SourceOptions {
  // A Response or a Blob has a `text` too, which is a method.
  return typeof source === 'object' && 'text' in source && typeof source.text === 'string'
}

function isOpenable(
  source: Exclude<Source, { text: string }>,
): source is { readonly from: IoSource } & SourceOptions {
  return typeof source === 'object' && 'from' in source && typeof source.from !== 'function'
}

function known(syntax: Syntax | undefined, name: string): Syntax {
  if (syntax !== undefined) return syntax
  throw new UsageError(
    `The syntax of ${name} is not clear from its name or its beginning; name the syntax, or rename the file.`,
  )
}

/** The first piece of a text, and the whole again. */
async function peeked(
  chunks: AsyncIterable<string>,
): Promise<{ head: string; chunks: AsyncIterable<string> }> {
  const iterator = chunks[Symbol.asyncIterator]()
  const first = await iterator.next()
  async function* whole(): AsyncGenerator<string> {
    if (first.done) return
    try {
      yield first.value
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
    } finally {
      await iterator.return?.()
    }
  }
  return { head: first.done ? '' : first.value, chunks: whole() }
}
