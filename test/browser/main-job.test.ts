import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTurtle, sourcesOf } from './turtle-oracle.ts'
import { atRest, launchBrowser, openViewer, serveBundled, snapshot } from './viewer-page.ts'

const MKG = 'https://w3id.org/metastasis-kg/'
const TUMOR = 'tumor-prostate-cancer'
const SITE = 'site-bone'

let browser: Browser
let server: { url: string; close(): Promise<void> }

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchBrowser(), serveBundled()])
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

describe('the main job in a browser', () => {
  it('finds prostate cancer, opens the cell with bone and shows every source that the Turtle has', async () => {
    const { page, complaints } = await openViewer(browser, server.url, '')
    await page.keyboard.press('/')
    await page.keyboard.type('prostate')
    const hit = page.getByRole('option', { name: /^\S?\s*prostate cancer/ }).first()
    await hit.waitFor()
    const found = await page.getByRole('option').allInnerTexts()
    const place = found.findIndex(text => /\bprostate cancer\b/.test(text))
    expect(place).toBeGreaterThanOrEqual(0)
    expect(place).toBeLessThan(3)
    for (let i = 0; i < place; i++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page
      .getByRole('complementary', { name: 'Evidence' })
      .getByRole('heading', { name: 'prostate cancer', exact: true })
      .waitFor()

    const row = page.getByRole('row', { name: /^prostate cancer/ })
    const columns = await page.locator('.matrix-table th.site .head').allTextContents()
    await row.getByRole('cell').nth(columns.indexOf('bone')).click()
    expect((await snapshot(page)).state.selection).toEqual({
      kind: 'cell',
      tumor: MKG + TUMOR,
      site: MKG + SITE,
    })

    const cards = page.locator('.inspector .card')
    await cards.first().waitFor()
    const shown = await cards.evaluateAll(elements =>
      elements
        .filter(card => card.querySelector('.figure') !== null)
        .map(card => ({
          percent: Number.parseFloat(card.querySelector('.figure')!.textContent!),
          address: decodeURIComponent(card.querySelector<HTMLAnchorElement>('.paper a')!.href),
        })),
    )
    // A paper read in two places for one number is one card.
    const expected = sourcesOf(await readTurtle(), TUMOR, SITE)
    const inLine = (sources: typeof expected) =>
      [...new Set(sources.map(({ percent, address }) => `${percent} ${address}`))].sort()
    expect(shown.map(({ percent, address }) => `${percent} ${address}`).sort()).toEqual(inLine(expected))
    expect(shown.filter(({ address }) => address.startsWith('https://pubmed.')).length).toBeGreaterThan(0)
    expect(await page.getByText('Not for clinical decisions.').isVisible()).toBe(true)
    expect(complaints).toEqual([])
  })

  it.each([
    [1440, 900],
    [1024, 600],
  ])(
    'at %s by %s a slow double click opens the graph of its first cell, and no row moves',
    async (width, height) => {
      const { page } = await openViewer(browser, server.url, '#/matrix?v=1&fold=any', {
        viewport: { width, height },
      })
      const row = page.getByRole('row', { name: /^prostate cancer/ })
      await row.waitFor()
      const columns = await page.locator('.matrix-table th.site .head').allTextContents()
      const cell = row.getByRole('cell').nth(columns.indexOf('bone'))
      await cell.scrollIntoViewIfNeeded()
      const before = (await cell.boundingBox())!
      const [x, y] = [before.x + before.width / 2, before.y + before.height / 2]
      await page.mouse.click(x, y)
      await page.locator('.inspector .card').first().waitFor()
      expect(await cell.boundingBox()).toEqual(before)
      await page.keyboard.press('Escape')
      await page.locator('.inspector').waitFor({ state: 'detached' })
      await page.mouse.move(x, y)
      await page.mouse.down({ clickCount: 1 })
      await page.mouse.up({ clickCount: 1 })
      await page.waitForTimeout(180)
      await page.mouse.down({ clickCount: 2 })
      await page.mouse.up({ clickCount: 2 })
      await expect
        .poll(async () => (await snapshot(page)).state)
        .toMatchObject({ view: 'graph', focus: [MKG + TUMOR, MKG + SITE] })
    },
  )

  it('keeps the focus where a keyboard can see it', async () => {
    const { page } = await openViewer(browser, server.url, '')
    const focused = () =>
      page.evaluate(() => {
        const { tagName, textContent } = document.activeElement!
        const { outlineStyle } = getComputedStyle(document.activeElement!)
        return `${tagName} ${textContent}, ${outlineStyle}`
      })
    await page.keyboard.press('/')
    await page.keyboard.type('CXCR4')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe('H2 CXCR4, solid')
    await page.keyboard.press('Escape')
    await page.locator('.inspector').waitFor({ state: 'detached' })
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.matrix-table td[tabindex="0"]').focus()
    await page.keyboard.press('Enter')
    await page.locator('.inspector .card').first().waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.graph').waitFor()
    await expect.poll(focused).toBe('H2 Around, solid')
  })

  it('announces what it lists', async () => {
    const { page } = await openViewer(browser, server.url, '#/matrix?v=1&s=entity~gene-CXCR4')
    const items = page.locator('.connection-group li')
    await items.first().waitFor()
    await expect
      .poll(() => page.locator('[role="status"]').textContent())
      .toContain(`${await items.count()} connections`)
  })

  it.each([
    ['#/nonsense', 'nonsense'],
    ['#/matrix?v=9&s=cell~x', 'v=9'],
  ])('says of the link %s what it can’t do', async (address, part) => {
    const { page } = await openViewer(browser, server.url, address)
    await expect.poll(() => page.getByRole('alert').textContent()).toContain(part)
  })

  it('a link restores the view in another profile, and Back leads through the steps', async () => {
    const { page, complaints } = await openViewer(browser, server.url, '')
    await page.getByRole('button', { name: 'What drives brain metastasis?' }).click()
    await page.locator('.neighbours .node').first().click()
    await page.locator('.inspector h2').waitFor()
    const before = (await snapshot(page)).state
    const other = await openViewer(browser, server.url, new URL(page.url()).hash)
    await expect.poll(async () => (await snapshot(other.page)).state).toEqual(before)
    await page.goBack()
    await page.goBack()
    await expect.poll(async () => (await snapshot(page)).state.view).toBe('matrix')
    expect([...complaints, ...other.complaints]).toEqual([])
  })

  it.each([
    ['webgl', ''],
    ['svg', '&nowebgl=1'],
  ])(
    'draws the graph by %s, and a click on a node equals its button in the list',
    async (technique, query) => {
      const { page, complaints } = await openViewer(browser, server.url, `${query}#/graph?v=1&f=${TUMOR}`)
      const { nodes, ...drawn } = await atRest(page)
      expect(drawn.technique).toBe(technique)
      expect(nodes.length).toBeGreaterThan(10)
      expect(nodes.length).toBeLessThanOrEqual(150)
      expect(drawn.edges.length).toBeLessThanOrEqual(400)
      // Laid out: no two nodes in one place.
      expect(new Set(nodes.map(node => `${Math.round(node.x)} ${Math.round(node.y)}`)).size).toBe(
        nodes.length,
      )
      const bone = nodes.find(node => node.iri === MKG + SITE)!
      const canvas = (await page.locator('.canvas').boundingBox())!
      await page.mouse.click(canvas.x + bone.x, canvas.y + bone.y)
      const clicked = { kind: 'entity', iri: MKG + SITE }
      await expect.poll(async () => (await snapshot(page)).state.selection).toEqual(clicked)
      await page.getByRole('button', { name: 'Close the evidence' }).click()
      await page
        .getByRole('navigation', { name: 'Neighbors' })
        .getByRole('button', { name: /^site: bone$/ })
        .press('Enter')
      await expect.poll(async () => (await snapshot(page)).state.selection).toEqual(clicked)
      expect(complaints).toEqual([])
    },
  )

  it('on a phone no view scrolls sideways', async () => {
    const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
    for (const address of ['', `#/matrix?v=1&s=cell~${TUMOR}~${SITE}`, `#/graph?v=1&f=${TUMOR}`]) {
      const { page, complaints } = await openViewer(browser, server.url, address, phone)
      await page.locator('.matrix-table, .neighbours li').first().waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
      expect(complaints).toEqual([])
    }
  })

  it.each(['light', 'dark'] as const)(
    'an accessibility check finds nothing serious in the %s theme',
    async colorScheme => {
      const views = [
        '#/matrix',
        `#/matrix?v=1&s=cell~${TUMOR}~${SITE}`,
        `#/matrix?v=1&s=entity~${TUMOR}`,
        '#/graph',
        `#/graph?v=1&f=${SITE}&s=edge~${TUMOR}~metastasizesTo~${SITE}`,
      ]
      for (const address of views) {
        const { page } = await openViewer(browser, server.url, address, { colorScheme })
        await page.locator('.matrix-table, .neighbours li, .graph-start').first().waitFor()
        if (address.includes('&s=')) await page.locator('.inspector h2').waitFor()
        await page.evaluate(axe.source)
        const found = await page.evaluate(async () => {
          const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run()
          return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0].html.slice(0, 120)}`)
        })
        expect(found.filter(line => /^(serious|critical)/.test(line))).toEqual([])
      }
    },
  )
})
