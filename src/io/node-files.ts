import { readFileSync, type Stats } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { crc32 } from 'node:zlib'
import { quote, UsageError } from '../rdf/errors.ts'
import type { Piece } from './bytes.ts'
import type { Checksum } from './interface.ts'
import type { Opened } from './open-text.ts'

const PIECE_BYTES = 262_144

/** The file in pieces. @throws UsageError naming it where it is missing, a folder, or not to be read */
export async function openFile(path: string | URL): Promise<Opened> {
  const name = typeof path === 'string' ? path : fileURLToPath(path)
  const info = await statOf(name)
  if (info.isDirectory()) {
    throw new UsageError(`${quote(name)} is a folder; name a file in it.`)
  }
  return { name, base: pathToFileURL(name).href, pieces: filePieces(name) }
}

async function* filePieces(name: string): AsyncGenerator<Piece> {
  const file = await open(name).catch(error => {
    throw fileError(name, error)
  })
  try {
    for (;;) {
      // A fresh buffer each time: the pieces are handed on.
      const buffer = new Uint8Array(PIECE_BYTES)
      const { bytesRead } = await file.read(buffer, 0, PIECE_BYTES, null)
      if (bytesRead === 0) return
      yield bytesRead === PIECE_BYTES ? buffer : buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

export async function listFolder(
  path: string,
  accepts: (name: string) => boolean,
): Promise<string[] | undefined> {
  const info = await statOf(path)
  if (!info.isDirectory()) return undefined
  const names: string[] = []
  for (const entry of await readdir(path, { withFileTypes: true })) {
    if (entry.name.startsWith('.') || !accepts(entry.name)) continue
    // A link counts as what it leads to.
    if (entry.isFile() || (entry.isSymbolicLink() && (await statOf(join(path, entry.name))).isFile())) {
      names.push(entry.name)
    }
  }
  return names.sort().map(name => join(path, name))
}

// One file after the other, since a promise a file costs more than reading small files does.
export function checksums(paths: readonly string[]): readonly Checksum[] {
  return paths.map(path => {
    const bytes = contentOf(path)
    return { name: basename(path), size: bytes.length, crc32: crc32(bytes) }
  })
}

function contentOf(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw fileError(path, error)
  }
}

async function statOf(path: string): Promise<Stats> {
  return stat(path).catch(error => {
    throw fileError(path, error)
  })
}

/** The error of the file system as a sentence that names the file. */
export function fileError(path: string, error: unknown): UsageError {
  const code = (error as NodeJS.ErrnoException).code
  const reason = REASONS.get(code ?? '') ?? (error instanceof Error ? error.message : String(error))
  const hint =
    code === 'ENOENT' && /^https?:/.test(path) ? ' An address is given as a URL object, not as a string.' : ''
  return new UsageError(`${quote(path)} ${reason}.${hint}`, { cause: error })
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'does not exist'],
  ['EACCES', "can't be opened: permission is missing"],
  ['EPERM', "can't be changed: permission is missing"],
  ['EISDIR', 'is a folder'],
  ['ENOTDIR', 'does not exist: a part of the path is a file'],
  ['ENOSPC', "can't be written: the disk is full"],
  ['EDQUOT', "can't be written: the quota is used up"],
  ['EROFS', "can't be written: the file system is read-only"],
  ['ENAMETOOLONG', 'is too long a name'],
])
