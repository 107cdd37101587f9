// The commands. The next one is a file under commands/ and a line here.
import type { Command } from 'commander'
import { exportCommand } from './commands/export.ts'
import { generate } from './commands/generate.ts'
import { help } from './commands/help.ts'
import { info } from './commands/info.ts'
import { query } from './commands/query.ts'
import { view } from './commands/view.ts'

/** Adds one command, with its arguments, options and help, to the program. */
export type AddCommand = (program: Command) => void

export const COMMANDS: readonly AddCommand[] = [info, query, exportCommand, generate, view, help]
