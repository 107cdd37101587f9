// A bar on stderr while files are read, shown only where a person can see it and only after a second.
import { createReadStream, type Stats, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { SingleBar } from 'cli-progress'
import type { Source } from '../loader.ts'

const SHOWN_AFTER_MS = 1_000

/** Counts the bytes of the files it hands out, and shows how far they are read. */
export class LoadProgress {
  #total = 0
  #done = 0
  #bar: SingleBar | undefined
  readonly #start = performance.now()

  /** `path` as a source that is counted while it is read; as it is where it is no ordinary file. */
  follow(path: string): Source {
    const size = sizeOf(path)
    if (size === undefined) return path
    this.#total += size
    return { from: this.#counted(path), name: path, base: pathToFileURL(resolve(path)).href }
  }

  stop(): void {
    this.#bar?.stop()
  }

  async *#counted(path: string): AsyncGenerator<Uint8Array> {
    for await (const chunk of createReadStream(path, { highWaterMark: 262_144 })) {
      await this.#advance((chunk as Buffer).length)
      yield chunk as Buffer
    }
  }

  async #advance(bytes: number): Promise<void> {
    this.#done += bytes
    if (this.#bar === undefined && performance.now() - this.#start > SHOWN_AFTER_MS) await this.#show()
    this.#bar?.update(Math.round(this.#done / 1_000))
  }

  async #show(): Promise<void> {
    const { default: progress } = await import('cli-progress')
    this.#bar = new progress.SingleBar({
      stream: process.stderr,
      format: 'Reading [{bar}] {percentage} % of {total} kB',
      clearOnComplete: true,
      hideCursor: true,
    })
    this.#bar.start(Math.max(1, Math.round(this.#total / 1_000)), 0)
  }
}

function sizeOf(path: string): number | undefined {
  // What is wrong with the path is for the reader to say.
  const stat: Stats | undefined = statSync(path, { throwIfNoEntry: false })
  return stat?.isFile() ? stat.size : undefined
}
