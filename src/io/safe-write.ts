// A file is written as a whole or not at all: the text goes beside the target, is flushed to disk, and only
// then takes the target's name. Whatever happens before, the old file is as it was.
import { randomBytes } from 'node:crypto'
import { type FileHandle, open, readdir, realpath, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { quote, UsageError } from '../rdf/errors.ts'
import type { WriteFileOptions } from './interface.ts'
import { fileError } from './node-files.ts'

type Chunks = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>

/** The temporary files that this process is writing now, so that it does not take them for leftovers. */
const own = new Set<string>()

export async function writeFileSafely(
  path: string,
  chunks: Chunks,
  { inputs = [] }: WriteFileOptions = {},
): Promise<void> {
  // A link stays a link: what it leads to is replaced.
  const target = await realpath(path).catch(() => resolve(path))
  const present = await stat(target).catch(() => undefined)
  if (present?.isDirectory()) throw new UsageError(`${quote(path)} is a folder; name a file to write.`)
  await refuseInputs(path, target, inputs)
  // A device or a pipe can't be replaced and holds nothing to lose.
  if (present !== undefined && !present.isFile()) return writeInto(path, chunks)

  await removeLeftovers(target)
  const temporary = join(
    dirname(target),
    `.${basename(target)}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`,
  )
  own.add(temporary)
  let file: FileHandle | undefined
  try {
    file = await open(temporary, 'wx', present?.mode ?? 0o666)
    // The umask has taken bits away that the old file may have had.
    if (present !== undefined) await file.chmod(present.mode)
    await writeAll(file, chunks)
    await file.sync()
    await file.close()
    file = undefined
    await rename(temporary, target)
    await flushFolder(dirname(target))
  } catch (error) {
    await file?.close().catch(() => {})
    await unlink(temporary).catch(() => {})
    if (isFileSystemError(error) && (error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new UsageError(`${quote(path)} can't be written: its folder does not exist.`, { cause: error })
    throw isFileSystemError(error) ? fileError(path, error) : error
  } finally {
    own.delete(temporary)
  }
}

async function refuseInputs(path: string, target: string, inputs: readonly string[]): Promise<void> {
  const there = await stat(target).catch(() => undefined)
  for (const input of inputs) {
    const from = await stat(input).catch(() => undefined)
    const same =
      from !== undefined && there !== undefined
        ? from.isFile() && from.dev === there.dev && from.ino === there.ino
        : resolve(input) === target
    if (same) throw new UsageError(`${quote(path)} is also read from; write to another file.`)
  }
}

async function writeInto(path: string, chunks: Chunks): Promise<void> {
  const file = await open(path, 'w').catch(error => {
    throw fileError(path, error)
  })
  try {
    await writeAll(file, chunks)
  } finally {
    await file.close()
  }
}

// Small pieces are gathered, since each write is a call into the system.
const GATHERED = 262_144

async function writeAll(file: FileHandle, chunks: Chunks): Promise<void> {
  let gathered = ''
  const flush = async (): Promise<void> => {
    if (gathered === '') return
    await file.writeFile(gathered)
    gathered = ''
  }
  for await (const chunk of chunks) {
    if (typeof chunk !== 'string') {
      await flush()
      await file.writeFile(chunk)
      continue
    }
    gathered += chunk
    if (gathered.length >= GATHERED) await flush()
  }
  await flush()
}

/** Removes what earlier writes to the same target left when their process was killed. */
async function removeLeftovers(target: string): Promise<void> {
  const folder = dirname(target)
  const start = `.${basename(target)}.`
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const writer = name.startsWith(start) ? /^(\d+)-[0-9a-f]{8}\.tmp$/.exec(name.slice(start.length)) : null
    if (writer === null) continue
    const leftover = join(folder, name)
    const pid = Number(writer[1])
    const inUse = pid === process.pid ? own.has(leftover) : isRunning(pid)
    if (!inUse) await unlink(leftover).catch(() => {})
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Makes the new name last through a power cut; not every system lets a folder be flushed. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => {})
  await handle?.close()
}

function isFileSystemError(error: unknown): boolean {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string'
}
