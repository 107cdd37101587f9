import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openViewer, serveData } from './viewer-page.ts'

const WINES = `@prefix ex: <http://example.org/wine/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
ex:riesling a ex:Wine ; rdfs:label "Riesling" ; ex:grownIn ex:mosel ; ex:pairsWith ex:fish .
ex:mosel a ex:Region ; rdfs:label "Mosel" .`

let browser: Browser
const servers: { url: string; close(): Promise<void> }[] = []
const serve = async (text: string) => {
  const server = await serveData({
    title: 'other.ttl',
    version: '',
    bundled: false,
    files: [{ name: 'other.ttl', syntax: 'turtle', text }],
  })
  servers.push(server)
  return server
}

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await Promise.all(servers.map(server => server.close()))
})

describe('data without observations', () => {
  it('open on what they hold, and lead to a graph with every neighbor', async () => {
    const { url } = await serve(WINES)
    const { page, complaints } = await openViewer(browser, url, '')
    await page.getByRole('heading', { name: 'The graph starts from what you name' }).waitFor()
    expect(await page.locator('.question').count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Matrix' }).isDisabled()).toBe(true)
    await page.evaluate(axe.source)
    const found = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run()
      return violations.map(({ id, impact }) => `${impact} ${id}`)
    })
    expect(found.filter(line => /^(serious|critical)/.test(line))).toEqual([])
    await page.getByRole('button', { name: /Riesling/ }).click()
    await expect.poll(() => page.locator('.neighbours .node').allInnerTexts()).toHaveLength(2)
    await page.locator('.neighbours .node', { hasText: 'ex:fish' }).waitFor()
    expect(complaints).toEqual([])
  })

  it('say so where there is nothing in them', async () => {
    const { url } = await serve('')
    const { page, complaints } = await openViewer(browser, url, '')
    await page.getByRole('heading', { name: 'These data hold no triples' }).waitFor()
    expect(complaints).toEqual([])
  })
})
