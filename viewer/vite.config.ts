// Builds the viewer to dist/viewer: static files that a host serves as they are. Addresses are relative, so
// the page may stand in any folder.
import { fileURLToPath } from 'node:url'
import { defaultClientConditions, defineConfig, type UserConfig } from 'vite'

const config: UserConfig = defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  // `#io` leads to the sources, not to the package's last build.
  resolve: { conditions: ['metastasis-kg-source', ...defaultClientConditions] },
  build: {
    outDir: fileURLToPath(new URL('../dist/viewer', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // No file becomes a data: address, which the page's policy has no need to allow.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: 'licenses.txt' },
  },
  worker: { format: 'es' },
})
export default config
