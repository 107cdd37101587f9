import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openViewer, serveData } from './viewer-page.ts'

const MARKUP = '<img src=x onerror=globalThis.attacked=1><script>globalThis.attacked=1</script>'
const DATA = `
@prefix mkg: <https://w3id.org/metastasis-kg/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
mkg:TropismObservation rdfs:subClassOf mkg:Claim .
mkg:tumor-a a mkg:PrimaryTumor ; rdfs:label "${MARKUP}"@en ; skos:definition "${MARKUP}"@en ;
    skos:altLabel "\u202Eright to left"@en ; skos:exactMatch <javascript:globalThis.attacked=1> .
mkg:site-a a mkg:Organ ; rdfs:label "${'long '.repeat(100)}"@en .
mkg:kind-a rdfs:label "share 😀"@en .
mkg:obs-a a mkg:TropismObservation ; mkg:ofTumor mkg:tumor-a ; mkg:inSite mkg:site-a ; mkg:percent 12.5 ;
    mkg:measureKind mkg:kind-a ; mkg:hasEvidence mkg:ev-a .
mkg:ev-a a mkg:Evidence ; mkg:publication mkg:pub-a ; mkg:whereRead "javascript:globalThis.attacked=1" .
mkg:pub-a a mkg:Publication ; rdfs:label "${MARKUP}"@en ; mkg:address "javascript:globalThis.attacked=1" ; mkg:pmid '1"><b' .
mkg:tumor-a mkg:metastasizesTo mkg:site-a .
`

let browser: Browser
let server: { url: string; close(): Promise<void> }

beforeAll(async () => {
  const files = [{ name: '<b>file.ttl', syntax: 'turtle' as const, text: DATA }]
  ;[browser, server] = await Promise.all([
    launchBrowser(),
    serveData({ title: MARKUP, version: MARKUP, bundled: false, files }),
  ])
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

describe('labels and addresses that attack', () => {
  it.each([
    '#/matrix',
    '#/matrix?v=1&s=cell~tumor-a~site-a',
    '#/matrix?v=1&s=entity~tumor-a',
    '#/graph?v=1&f=tumor-a&s=edge~tumor-a~metastasizesTo~site-a',
    `#/graph?v=1&f=${encodeURIComponent(MARKUP)}`,
  ])('stay text at %s', async address => {
    const { page, complaints } = await openViewer(browser, server.url, address)
    await page.locator('.matrix-table, .graph').first().waitFor()
    if (address.includes('&s=')) await page.locator('.inspector h2').waitFor()
    if (address.includes('cell')) await page.locator('.card').waitFor()
    for (const summary of await page.locator('summary').all()) await summary.click()
    await page.keyboard.press('/')
    await page.keyboard.type('img')
    await page.getByRole('option').first().waitFor()
    expect(await page.evaluate(() => 'attacked' in globalThis)).toBe(false)
    expect(await page.locator('img, #viewer script, a:not([href^="http"])').count()).toBe(0)
    expect(complaints).toEqual([])
  })
})
