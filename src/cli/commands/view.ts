// metastasis-kg view: the viewer, served to this machine alone until it is stopped.
import type { Command } from 'commander'
import { wholeNumber } from '../choice.ts'
import { FILES_HELP, helpText } from '../help-text.ts'

export interface ViewOptions {
  readonly port?: number
  readonly open?: boolean
}

export function view(program: Command): void {
  program
    .command('view')
    .summary('serve the viewer on this machine')
    .description('Serve the viewer on 127.0.0.1, print its address, and go on until stopped with Ctrl-C.')
    .argument('[FILE...]', 'what to show')
    .option(
      '--port <number>',
      'the port; 0 for any free one (default: 8420, or a free one where it is taken)',
      wholeNumber(0, 65_535),
    )
    .option('--open', 'also open the address in the browser')
    .option('--no-open', 'only print the address; this is the default')
    .addHelpText(
      'after',
      FILES_HELP +
        helpText({
          examples: [
            ['view', 'the bundled ontology'],
            ['view --port 8080 --open mine.ttl', 'a file of your own, in the browser at once'],
          ],
        }),
    )
    .action(async (files: readonly string[], options: ViewOptions) => {
      const { serveViewer } = await import('../serve-viewer.ts')
      await serveViewer(files, options)
    })
}
