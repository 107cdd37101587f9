import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')

/** Folder or file of src/ (or `viewer/`) → the number of its row, from the top. */
function layerTable(): Map<string, number> {
  const text = readFileSync(join(ROOT, 'docs/ARCHITECTURE.md'), 'utf8')
  const rows = [
    ...text
      .split('## Layers')[1]!
      .split('\n## ')[0]!
      .matchAll(/^\| [^|]+ \| ((?:`[^`]+` ?)+)\|/gm),
  ]
  const table = new Map<string, number>()
  rows.forEach(([, names], row) => {
    for (const [, name] of names!.matchAll(/`([^`]+)`/g)) table.set(name!.replace(/\/$/, ''), row)
  })
  return table
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map(name => join(folder, name))
}

/** Paths that a file imports from, relative to the root; packages as they are written. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8')
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(match => match[1]!)
  return specifiers.map(specifier => {
    if (specifier === '#io') return 'src/io'
    return specifier.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), specifier)) : specifier
  })
}

/** The part that a path belongs to: `engine`, `core.ts`, `viewer`. */
function partOf(path: string): string {
  const [top, part] = path.split('/')
  return top === 'viewer' ? 'viewer' : part!
}

const table = layerTable()
const files = [...sourceFiles('src'), ...sourceFiles('viewer/src')]

describe('docs/ARCHITECTURE.md, "Layers"', () => {
  it('names every folder and file of src/', () => {
    expect(table.size).toBeGreaterThan(12)
    const parts = readdirSync(join(ROOT, 'src'))
    expect(parts.filter(part => !table.has(part))).toEqual([])
    const there = new Set([...parts, 'viewer'])
    expect([...table.keys()].filter(part => !there.has(part))).toEqual([])
  })

  it('imports only go down, and peers do not import each other', () => {
    const wrong = files.flatMap(file =>
      importsOf(file)
        .filter(path => path.startsWith('src/') || path.startsWith('viewer/'))
        .filter(path => partOf(path) !== partOf(file) && table.get(partOf(path))! <= table.get(partOf(file))!)
        .map(path => `${file} imports ${path}`),
    )
    expect(wrong).toEqual([])
  })

  it('only io/, cli/ and server/ name node: modules', () => {
    const named = files.filter(file => importsOf(file).some(path => path.startsWith('node:')))
    expect([...new Set(named.map(partOf))].filter(part => !['io', 'cli', 'server'].includes(part))).toEqual(
      [],
    )
  })

  it('the viewer imports only the entries of the package', () => {
    const exported = Object.values(
      JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).exports as Record<string, unknown>,
    )
      .flatMap(target =>
        typeof target === 'object' && target !== null && 'types' in target ? [String(target.types)] : [],
      )
      .map(path => path.replace('./dist/types', 'src').replace('.d.ts', '.ts'))
    const wrong = files
      .filter(file => file.startsWith('viewer/'))
      .flatMap(file =>
        importsOf(file)
          .filter(path => path.startsWith('src/') && !exported.includes(path))
          .map(path => `${file} imports ${path}`),
      )
    expect(wrong).toEqual([])
  })

  it('no folder is called utils, helpers or common', () => {
    expect(files.filter(file => /\/(utils?|helpers?|common|misc)[/.]/.test(file))).toEqual([])
  })
})
