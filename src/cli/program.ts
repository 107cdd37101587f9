// The command line as a function from arguments to an exit status. Commands print on stdout; every failure
// ends here, as one line on stderr.
import { Command, CommanderError } from 'commander'
import { escapeControls } from '../rdf/errors.ts'
import { COMMANDS } from './commands.ts'
import { failureOf } from './failure.ts'
import { helpText } from './help-text.ts'
import { Interrupted } from './interruption.ts'
import { print } from './output.ts'
import { versionText } from './version.ts'

/** Thrown by the option's listener, since the answer needs a file that is read asynchronously. */
class VersionAsked extends Error {}

/** Resolves to the exit status of the command line `args` (without node and script). */
export async function run(args: readonly string[]): Promise<number> {
  const program = makeProgram()
  try {
    await program.parseAsync(args, { from: 'user' })
    return Number(process.exitCode ?? 0)
  } catch (error) {
    if (error instanceof VersionAsked) return printVersion()
    if (error instanceof Interrupted) return error.status
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    // Nothing was asked: the help is on stderr already.
    if (error instanceof CommanderError && error.code === 'commander.help') return 2
    return report(error, program.opts().debug === true)
  }
}

/** Prints what went wrong and returns the exit status that says so. */
export function report(error: unknown, debug: boolean): number {
  const { status, message } = failureOf(error)
  process.stderr.write(`metastasis-kg: ${message}\n`)
  if (debug && error instanceof Error) {
    const lines = (error.stack ?? '').split('\n').map(escapeControls)
    process.stderr.write(`${lines.join('\n')}\n`)
  }
  return status
}

function makeProgram(): Command {
  const program = new Command('metastasis-kg')
    .description('Query, explore and export a knowledge graph of how cancer spreads, or any RDF of your own.')
    .usage('COMMAND [OPTION…]')
    .option('--debug', 'print where an error arose')
    .option('-V, --version', 'print the version of the package and of the bundled ontology')
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .on('option:version', () => {
      throw new VersionAsked()
    })
    .addHelpText(
      'after',
      helpText({
        examples: [
          ['info', 'what the bundled ontology holds'],
          ["query 'SELECT ?tumor WHERE { ?tumor a mkg:PrimaryTumor } LIMIT 5'", 'five tumors, as a table'],
          ['view', 'the viewer, on this machine'],
        ],
      }),
    )
  configure(program)
  for (const add of COMMANDS) add(program)
  for (const command of program.commands) configure(command)
  return program
}

function configure(command: Command): void {
  command
    .exitOverride()
    // Errors are thrown and reported in one place; help that was asked for still goes to stdout.
    .configureOutput({ outputError: () => {} })
    .configureHelp({ showGlobalOptions: true })
    .allowExcessArguments(false)
}

async function printVersion(): Promise<number> {
  try {
    await print(`${await versionText()}\n`)
    return 0
  } catch (error) {
    return report(error, false)
  }
}
