// Takes the pictures of the README from a running viewer: node viewer/screenshots.mjs ADDRESS
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const PICTURES = [
  { name: 'matrix', fragment: '#/matrix?v=1&s=cell~tumor-lung-cancer~site-brain' },
  {
    name: 'graph',
    fragment:
      '#/graph?v=1&f=site-brain&n=gene~factor~cell~step~mechanism~process~route&s=edge~gene-CCL2~promotes~step-extravasation',
  },
]
const THEMES = ['light', 'dark']

const address = process.argv[2]
if (address === undefined) {
  process.stderr.write('usage: node viewer/screenshots.mjs ADDRESS   (the address that `npm start` prints)\n')
  process.exit(2)
}
const folder = fileURLToPath(new URL('../docs/images/', import.meta.url))
await mkdir(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: [
    '--enable-unsafe-swiftshader',
    '--disable-gpu',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
})
try {
  for (const theme of THEMES) {
    for (const { name, fragment } of PICTURES) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: theme })
      const page = await context.newPage()
      await page.goto(new URL(`?test=1${fragment}`, address).href)
      await page.locator('.inspector .card').first().waitFor()
      if (name === 'graph') await page.waitForFunction(() => window.__viewer.snapshot().nodes.length > 0)
      // The drawing follows one frame after its positions.
      await page.waitForTimeout(500)
      await page.screenshot({ path: `${folder}${name}-${theme}.png` })
      await context.close()
    }
  }
} finally {
  await browser.close()
}
