// metastasis-kg export: the graph as RDF text, to standard output or, whole or not at all, to a file.
import type { Command } from 'commander'
import { SYNTAXES, type Syntax, syntaxNamed, syntaxOf } from '../../formats/syntax.ts'
import { choice } from '../choice.ts'
import { FILES_HELP, helpText } from '../help-text.ts'

const NAMES = [...SYNTAXES.keys()]

interface ExportOptions {
  readonly format?: Syntax
  readonly output?: string
  readonly inferred?: true
}

export function exportCommand(program: Command): void {
  program
    .command('export')
    .summary('write the graph as RDF')
    .description('Write what the files hold as RDF, in a stable order where the syntax allows it.')
    .argument('[FILE...]', 'what to read')
    .option('--format <syntax>', `${NAMES.join(', ')}; default by the name of -o, else turtle`, readSyntax)
    .option('-o, --output <file>', 'write to this file, whole or not at all, instead of standard output')
    .option('--inferred', 'add the inferred triples')
    .addHelpText(
      'after',
      FILES_HELP +
        helpText({
          examples: [
            ['export --format nquads -o metastasis.nq', 'the bundled ontology as N-Quads'],
            ['export --inferred -o all.trig', 'with the inferred short-cuts, in a graph of their own'],
            ['export mine.ttl', 'one file in the stable form, its comments kept'],
          ],
        }),
    )
    .action(run)
}

function readSyntax(name: string): Syntax {
  return syntaxNamed(name) ?? choice(NAMES)(name)
}

async function run(files: readonly string[], options: ExportOptions): Promise<void> {
  const { writeExport } = await import('../write-export.ts')
  const named = options.output === undefined ? undefined : syntaxOf({ path: options.output })
  const syntax = options.format ?? named ?? 'turtle'
  await writeExport(files, { syntax, output: options.output, inferred: options.inferred === true })
}
