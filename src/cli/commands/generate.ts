// metastasis-kg generate: typed constants for the terms of an ontology.
import type { Command } from 'commander'
import { choice } from '../choice.ts'
import { FILES_HELP, helpText } from '../help-text.ts'
import { INDIVIDUALS } from '../vocabulary/terms.ts'
import type { VocabularyRequest } from '../vocabulary/write-vocabulary.ts'

export function generate(program: Command): void {
  program
    .command('generate')
    .summary('write a typed vocabulary of an ontology')
    .description(
      'Write a TypeScript module with a constant for each class, property and named individual of an ontology, for the typed query builder: properties know what values they have, and each term carries what the ontology says of it.',
    )
    .argument('<FILE...>', 'the ontology')
    .option('-o, --output <file>', 'write to this file, whole or not at all, instead of standard output')
    .option('--name <name>', 'the name of the constant (default: the prefix of the namespace)')
    .option(
      '--namespace <iri>',
      'the beginning of the IRIs to write (default: what the ontology prefers, else that of most terms)',
    )
    .option(
      '--individuals <which>',
      `${INDIVIDUALS.join(', ')}: individuals whose names are identifiers as they stand, all, or none`,
      choice(INDIVIDUALS),
      'plain',
    )
    .addHelpText(
      'after',
      FILES_HELP.replace(/\n {2}Where none is named[^\n]*\n/, '\n') +
        helpText({
          examples: [
            ['generate my.ttl -o src/my.ts', 'the vocabulary of one file, named after its prefix'],
            [
              'generate --name foaf --namespace http://xmlns.com/foaf/0.1/ foaf.ttl',
              'one namespace, to standard output',
            ],
          ],
        }),
    )
    .action(async (files: readonly string[], request: VocabularyRequest) => {
      const { writeVocabulary } = await import('../vocabulary/write-vocabulary.ts')
      await writeVocabulary(files, request)
    })
}
