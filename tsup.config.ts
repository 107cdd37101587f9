// One build into dist/, for Node and browsers at once: what package.json lists as a dependency stays an
// import, everything else is bundled, parts that are imported on first use become files of their own. `#io`
// stays an import too, so that Node or the reader's bundler chooses between dist/io-node.js and
// dist/io-browser.js by the `imports` of package.json.
import { readdirSync, rmSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { defineConfig, type Options } from 'tsup'

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

/**
 * Removes what the last build of this kind made, the prepared ontology too, which fits the scripts it was
 * made with; dist/types and dist/viewer are made by other tools and stay.
 */
const removeOldScripts: Plugin = {
  name: 'remove-old-scripts',
  setup(build) {
    build.onStart(() => {
      for (const entry of listed('dist'))
        if (entry.isFile() && /\.(js|gz)$/.test(entry.name)) rmSync(`dist/${entry.name}`)
    })
  },
}

function listed(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

/**
 * Node's own modules stay imports. Where a bundled CommonJS package requires one (those of the command line
 * do), an ES module has no `require`, so it is asked of the process, which answers at once.
 */
const nodeModules: Plugin = {
  name: 'node-modules',
  setup(build) {
    build.onResolve({ filter: /^[a-z_:/]+$/ }, ({ path, kind }) => {
      if (!isBuiltin(path)) return undefined
      if (kind === 'require-call') return { path: path.replace(/^node:/, ''), namespace: 'node-module' }
      return path.startsWith('node:') ? { path, external: true } : undefined
    })
    build.onLoad({ filter: /.*/, namespace: 'node-module' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule('node:${path}')`,
    }))
  },
}

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    core: 'src/core.ts',
    sparql: 'src/sparql/index.ts',
    graph: 'src/graph/index.ts',
    metastasis: 'src/metastasis/index.ts',
    cli: 'src/cli/main.ts',
    'io-node': 'src/io/node.ts',
    'io-browser': 'src/io/browser.ts',
  },
  outDir: 'dist',
  format: 'esm',
  target: 'node20',
  // Chooses the browser's half of bundled packages that have two; they work in Node as well.
  platform: 'browser',
  splitting: true,
  clean: false,
  dts: false,
  silent: true,
  external: ['#io'],
  removeNodeProtocol: false,
  esbuildPlugins: [removeOldScripts, nodeModules],
  // An install stays below its limit on disk; names stay as they are, for stack traces.
  esbuildOptions(options) {
    options.minifyWhitespace = true
    options.minifySyntax = true
    // Node prints the line of an uncaught error: it must not be the whole file.
    options.lineLimit = 120
  },
})
