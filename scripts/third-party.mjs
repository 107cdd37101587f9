// Writes THIRD-PARTY.md: every package whose code is bundled into dist/, with its licence in full.
// `--check` writes nothing and exits 1 where the file is not what it would write.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const entries = [
  'src/index.ts',
  'src/core.ts',
  'src/sparql/index.ts',
  'src/graph/index.ts',
  'src/metastasis/index.ts',
  'src/cli/main.ts',
]
const viewer = ['viewer/src/main.tsx', 'viewer/src/workers/data.ts', 'viewer/src/workers/layout.ts']
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

const folders = new Set([
  ...(await bundledPackages(entries, {
    external: [...Object.keys(dependencies), ...builtinModules, 'node:*'],
  })),
  ...(await bundledPackages(viewer)),
])
const sections = [...folders].map(section).sort()
const text = `# Third-party code in dist/\n\nThe packages below are bundled into what is published, each under its own licence. Written by \`npm run third-party\`.\n\n${sections.join('\n')}`

const path = join(root, 'THIRD-PARTY.md')
if (process.argv.includes('--check')) {
  const current = readFileSync(path, 'utf8')
  if (current !== text) {
    console.error('THIRD-PARTY.md is not up to date; run npm run third-party.')
    process.exitCode = 1
  }
} else writeFileSync(path, text)

/** The folders, relative to the root, of the packages that a bundle of these files takes code from. */
async function bundledPackages(files, options = {}) {
  const { metafile } = await build({
    entryPoints: files.map(file => join(root, file)),
    bundle: true,
    platform: 'browser',
    write: false,
    metafile: true,
    format: 'esm',
    outdir: 'out',
    splitting: true,
    logLevel: 'error',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    conditions: ['metastasis-kg-source'],
    loader: { '.css': 'empty' },
    absWorkingDir: root,
    ...options,
  })
  const names = new Set()
  for (const output of Object.values(metafile.outputs))
    for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
      const inPackage = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)
      if (inPackage !== null && bytesInOutput > 0) names.add(inPackage[0])
    }
  return names
}

function section(name) {
  const folder = join(root, name)
  const {
    name: title,
    version,
    license,
    author,
    repository,
  } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find(entry => /^(licen[cs]e|copying)/i.test(entry))
  const by = typeof author === 'object' ? author?.name : author
  const address = typeof repository === 'object' ? repository?.url : repository
  const body =
    file === undefined
      ? `${license} licence${by ? `, ${by}` : ''}${address ? `, ${address}` : ''} (the package ships no licence file).`
      : `\`\`\`text\n${readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()}\n\`\`\``
  return `## ${title} ${version}\n\n${license}\n\n${body}\n`
}
