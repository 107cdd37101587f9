// metastasis-kg info: what is in the files, counted.
import type { Command } from 'commander'
import { choice } from '../choice.ts'
import { FILES_HELP, helpText } from '../help-text.ts'

export const INFO_FORMATS = ['table', 'json'] as const
export type InfoFormat = (typeof INFO_FORMATS)[number]

export function info(program: Command): void {
  program
    .command('info')
    .summary('say what is in the graph')
    .description(
      'Say what the files hold: title, version, license, triples, claims, papers, instances of each class.',
    )
    .argument('[FILE...]', 'what to read')
    .option('--format <format>', INFO_FORMATS.join(', '), choice(INFO_FORMATS), 'table')
    .addHelpText(
      'after',
      FILES_HELP +
        helpText({
          examples: [
            ['info', 'what the bundled ontology holds'],
            [
              'info --format json mine.ttl.gz more/',
              'a file and a folder of your own, for a program to read',
            ],
          ],
        }),
    )
    .action(async (files: readonly string[], { format }: { readonly format: InfoFormat }) => {
      const { printInfo } = await import('../print-info.ts')
      await printInfo(files, format)
    })
}
