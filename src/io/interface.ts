// What the layers above may ask of the machine. Two files keep this promise: node.ts and browser.ts; `#io`
// in package.json chooses between them.

/** Something that bytes or text can be read from. A string is always a path. */
export type Source =
  | string
  | URL
  | Uint8Array
  | ArrayBuffer
  | Blob
  | Response
  | ReadableStream<Uint8Array | string>
  | AsyncIterable<Uint8Array | string>

export interface OpenOptions {
  readonly signal?: AbortSignal | undefined
  /**
   * The most bytes a compressed input may grow to. Without it: 1 GB, and 100 times what was read once that
   * is more than 16 MB.
   */
  readonly maxExpandedBytes?: number | undefined
  /** Called once where bytes are no UTF-8; they are then replaced by U+FFFD. Without it they are an error. */
  readonly onReplacedBytes?: ((source: string) => void) | undefined
}

export interface OpenedText {
  /** What errors call it: the path or address as given, else "stream" or "bytes". */
  readonly name: string
  /** The address that relative ones in the text resolve against; undefined where it has none. */
  readonly base: string | undefined
  /** As the server told it; undefined for anything but an answer over HTTP. */
  readonly mediaType: string | undefined
  /** The text in pieces, decompressed, decoded, without a byte order mark; can be read once. */
  readonly chunks: AsyncIterable<string>
}

export interface WriteFileOptions {
  /** Paths that the content is read from: the target must be none of them. */
  readonly inputs?: readonly string[] | undefined
}

/** What a file holds, told without keeping it. */
export interface Checksum {
  /** The file's name, without its folder. */
  readonly name: string
  readonly size: number
  readonly crc32: number
}

export interface Io {
  /** Opens `source`; gzip is seen by its first bytes. @throws UsageError naming what can't be opened */
  openText(source: Source, options?: OpenOptions): Promise<OpenedText>
  /** The text of `source` in pieces, as `openText` gives it. */
  readText(source: Source, options?: OpenOptions): AsyncIterable<string>
  /**
   * The paths of the files directly in the folder whose names `accepts` takes, sorted; undefined where
   * `path` is no folder.
   */
  listFolder(path: string, accepts: (name: string) => boolean): Promise<string[] | undefined>
  /**
   * Writes the file as a whole or not at all: beside the target, flushed to disk, then renamed over it.
   * Leftovers of earlier runs that were killed are removed.
   * @throws UsageError where the target is one of the inputs or can't be written; it is then as it was
   */
  writeFileSafely(
    path: string,
    chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
    options?: WriteFileOptions,
  ): Promise<void>
  /** The bytes of standard input. */
  standardInput(): AsyncIterable<Uint8Array>
  /** The folder of the ontology that comes with the package. */
  bundledOntologyFolder(): Promise<string>
  /** The paths of the ontology's files in that folder, sorted, without the shapes. */
  bundledOntologyFiles(): Promise<string[]>
  /**
   * The prepared form of the bundled ontology that was built with this code, decompressed; undefined where
   * there is none, or a damaged one.
   */
  preparedOntology(): Promise<Uint8Array | undefined>
  /** What the files hold at this moment, in their order; the thread waits for it. */
  checksums(paths: readonly string[]): readonly Checksum[]
}
