// One engine in a process of its own, so that no engine's garbage or compiled code is in another's way.
// All processes of a comparison stay alive and take turns, so that a slow minute of the machine falls on
// all of them.
import { type ChildProcess, fork } from 'node:child_process'
import { bundled } from './bundle.ts'
import type { Answers, Loaded, Reply, Request } from './protocol.ts'

const FLAGS = ['--expose-gc', '--max-old-space-size=8000']
let script: Promise<string> | undefined

export class EngineProcess {
  readonly engine: string
  readonly loaded: Loaded
  readonly #child: ChildProcess

  private constructor(engine: string, loaded: Loaded, child: ChildProcess) {
    this.engine = engine
    this.loaded = loaded
    this.#child = child
  }

  /** A process that holds the file. */
  static async start(engine: string, file: string): Promise<EngineProcess> {
    script ??= bundled('worker.ts')
    const child = fork(await script, { execArgv: FLAGS, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    const loaded = await ask(child, { kind: 'load', engine, file })
    return new EngineProcess(engine, loaded, child)
  }

  async ask<const R extends Request>(request: R): Promise<Answers[R['kind']]> {
    return ask(this.#child, request)
  }

  end(): void {
    this.#child.disconnect()
  }
}

function ask<const R extends Request>(child: ChildProcess, request: R): Promise<Answers[R['kind']]> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void => reject(new Error(`the process ended with ${code}`))
    child.once('exit', onExit)
    child.once('message', (reply: Reply) => {
      child.off('exit', onExit)
      if ('error' in reply) reject(new Error(reply.error))
      else resolve(reply.value as Answers[R['kind']])
    })
    child.send(request)
  })
}
