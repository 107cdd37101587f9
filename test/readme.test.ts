// The examples of the README and of docs/, run as they stand: a ```ts block is a program, a ```text block
// after it is what it prints, and each command of an ```sh block that begins with `npx metastasis-kg` runs.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')

interface Block {
  readonly language: string
  readonly text: string
  readonly line: number
}

function blocksOf(document: string): Block[] {
  const text = readFileSync(join(ROOT, document), 'utf8')
  return Array.from(text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm), ({ 1: language, 2: body, index }) => ({
    language: language!,
    text: body!,
    line: text.slice(0, index).split('\n').length,
  }))
}

/** The README and every page of docs/ that has something to run. */
const DOCUMENTS = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map(name => join('docs', name)),
]
  .filter(name => name.endsWith('.md'))
  .filter(name =>
    blocksOf(name).some(
      ({ language, text }) => language === 'ts' || (language === 'sh' && text.includes('npx metastasis-kg ')),
    ),
  )

// Inside the checkout, so that the package's own name leads to it.
mkdirSync(join(ROOT, '.cache'), { recursive: true })
const folder = mkdtempSync(join(ROOT, '.cache/examples-'))
// What commands call a file of the reader's own.
writeFileSync(
  join(folder, 'my-ontology.ttl'),
  '<http://example.org/#Organ> a <http://www.w3.org/2002/07/owl#Class> .\n',
)

beforeAll(() => {
  execFileSync(process.execPath, ['scripts/build-missing.mjs', 'package'], { cwd: ROOT, stdio: 'pipe' })
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(DOCUMENTS)('%s', document => {
  const blocks = blocksOf(document)
  const programs = blocks.flatMap((block, k) =>
    block.language === 'ts' ? [{ ...block, next: blocks[k + 1] }] : [],
  )
  const printed: string[] = []

  it.each(programs.map(program => [program.line, program] as const))(
    'the program at line %d runs and prints what is said',
    (line, program) => {
      const file = join(folder, `line-${line}.mjs`)
      writeFileSync(file, program.text)
      const output = execFileSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' })
      printed.push(output)
      if (program.next?.language === 'text') expect(output.trim()).toBe(program.next.text.trim())
    },
  )

  it('the programs compile in a strict project', () => {
    const names = programs.map(program => {
      const name = `line-${program.line}.ts`
      writeFileSync(join(folder, name), `${program.text}\nexport {}\n`)
      return name
    })
    const entries = { 'metastasis-kg': ['../../src/index.ts'], 'metastasis-kg/*': ['../../src/*/index.ts'] }
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        extends: '../../tsconfig.json',
        compilerOptions: { paths: entries },
        include: names,
        files: names,
      }),
    )
    expect(() =>
      execFileSync(join(ROOT, 'node_modules/.bin/tsc'), ['-p', folder], { stdio: 'pipe' }),
    ).not.toThrow()
  })

  if (document === 'README.md')
    it('the typed query and the SPARQL query give the same rows', () => {
      expect(printed[0]!.split('\n').length).toBeGreaterThan(5)
      expect(printed[1]).toBe(printed[0])
    })

  const commands = blocks
    .filter(block => block.language === 'sh')
    .flatMap(block => block.text.split('\n'))
    .filter(line => line.startsWith('npx metastasis-kg ') && !line.includes(' view'))
  if (commands.length > 0)
    it.each(commands)('%s', command => {
      const local = command.replace(
        'npx metastasis-kg',
        `"${process.execPath}" "${join(ROOT, 'dist/cli.js')}"`,
      )
      expect(() => execFileSync('sh', ['-c', local], { cwd: folder, stdio: 'pipe' })).not.toThrow()
    })
})
