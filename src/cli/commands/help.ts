// metastasis-kg help: the help of one command, or of all.
import type { Command } from 'commander'
import { quote, UsageError } from '../../rdf/errors.ts'
import { nearest } from '../suggest.ts'

export function help(program: Command): void {
  program
    .command('help')
    .summary('show the help of a command')
    .argument('[COMMAND]', 'the command')
    .action((name: string | undefined) => {
      if (name === undefined) return program.outputHelp()
      const found = program.commands.find(command => command.name() === name)
      if (found !== undefined) return found.outputHelp()
      const names = program.commands.map(command => command.name())
      const meant = nearest(name, names)
      const hint = meant === undefined ? `The commands are ${names.join(', ')}.` : `Did you mean ${meant}?`
      throw new UsageError(`There is no command ${quote(name)}. ${hint}`)
    })
}
