// What is measured runs from a bundle, as the published package does. Run from source by a loader, every
// function made at run time would be given its name by a call, which costs small queries a good part.
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { ROOT, scratch } from './scratch.ts'

/** The path of the script made of a file of this folder. */
export async function bundled(entry: string): Promise<string> {
  const name = basename(entry, '.ts')
  await build({
    entryPoints: [join(ROOT, 'bench', entry)],
    outdir: join(scratch(), name),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    conditions: ['metastasis-kg-source'],
    packages: 'external',
    alias: { '#io': join(ROOT, 'src', 'io', 'node.ts') },
    sourcemap: 'linked',
    logLevel: 'error',
  })
  return join(scratch(), name, `${name}.mjs`)
}
