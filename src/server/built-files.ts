// The files of a folder, listed and read once. A request can only name an entry of this list, so no path it
// could spell reaches the file system.
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { type Asset, makeAsset } from './asset.ts'

const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.ico', 'image/x-icon'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.map', 'application/json; charset=utf-8'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.ttl', 'text/turtle; charset=utf-8'],
  ['.wasm', 'application/wasm'],
  ['.webp', 'image/webp'],
  ['.woff2', 'font/woff2'],
])

/** The files below `folder` by their path in an address; symbolic links are left out, index.html is also `/`. */
export async function readBuiltFiles(folder: string): Promise<Map<string, Asset>> {
  const assets = new Map<string, Asset>()
  await collect(folder, '/', assets)
  const start = assets.get('/index.html')
  if (start) assets.set('/', start)
  return assets
}

async function collect(folder: string, path: string, assets: Map<string, Asset>): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await collect(join(folder, entry.name), `${path}${entry.name}/`, assets)
    else if (entry.isFile()) {
      const mediaType = MEDIA_TYPES.get(extname(entry.name).toLowerCase()) ?? 'application/octet-stream'
      assets.set(path + entry.name, makeAsset(await readFile(join(folder, entry.name)), mediaType))
    }
  }
}
