import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  contrast,
  GRAPH_PALETTES,
  KINDS,
  luminance,
  SCALES,
  scaleClass,
  type ThemeName,
} from '../../viewer/src/core/palette.ts'
import { letterColor } from '../../viewer/src/render/letter-color.ts'

const css = readFileSync(new URL('../../viewer/src/styles/tokens.css', import.meta.url), 'utf8')
const themes: readonly ThemeName[] = ['light', 'dark']

describe.each(themes)('the %s theme', theme => {
  const tokens = new Map(
    [
      ...css
        .slice(css.indexOf(`[data-theme="${theme}"]`))
        .split('}')[0]
        .matchAll(/--([\w-]+): (#\w{6})/g),
    ].map(([, name, value]) => [name, value]),
  )

  it('prints every number of the scale at 4.5 to 1', () => {
    for (const { fill, text } of SCALES[theme]) expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5)
  })

  it('has a scale that moves one way in lightness, by clear steps', () => {
    const values = SCALES[theme].map(step => luminance(step.fill))
    const sign = theme === 'light' ? -1 : 1
    for (let i = 1; i < values.length; i++) {
      expect(sign * (values[i] - values[i - 1])).toBeGreaterThan(0)
      expect(contrast(SCALES[theme][i].fill, SCALES[theme][i - 1].fill)).toBeGreaterThan(1.3)
    }
  })

  it('uses in the style sheet the colors that are tested here', () => {
    SCALES[theme].forEach(({ fill, text }, i) => {
      expect(tokens.get(`v${i}`)).toBe(fill)
      expect(tokens.get(`v${i}-text`)).toBe(text)
    })
    const palette = GRAPH_PALETTES[theme]
    expect(tokens.get('surface')).toBe(palette.background)
    expect(tokens.get('promotes')?.toLowerCase()).toBe(palette.promotes.toLowerCase())
    expect(tokens.get('inhibits')?.toLowerCase()).toBe(palette.inhibits.toLowerCase())
  })

  it.each([
    ['text', 'surface', 7],
    ['text', 'ground', 7],
    ['muted', 'surface', 4.5],
    ['muted', 'ground', 4.5],
    ['accent', 'surface', 4.5],
    ['accent', 'accent-ground', 4.5],
    ['warn', 'warn-ground', 4.5],
    ['line-strong', 'surface', 3],
    ['warn-mark', 'surface', 3],
  ])('%s on %s reaches %s to 1', (text, ground, least) => {
    expect(contrast(tokens.get(text)!, tokens.get(ground)!)).toBeGreaterThanOrEqual(least)
  })

  it('keeps outlines, signed edges and marks apart from the ground at 3 to 1', () => {
    const { background, outline, promotes, inhibits, conflict, selection } = GRAPH_PALETTES[theme]
    for (const color of [outline, promotes, inhibits, conflict, selection]) {
      expect(contrast(color, background)).toBeGreaterThanOrEqual(3)
    }
  })
})

describe('kinds of entities', () => {
  it('have a letter each', () => {
    const letters = Object.values(KINDS).map(kind => kind.letter)
    expect(new Set(letters).size).toBe(letters.length)
  })

  it('use seven hues at the most; what shares one differs in lightness or is gray', () => {
    const colors = [...new Set(Object.values(KINDS).map(kind => kind.color))]
    const hues = new Set(colors.map(color => Math.round(hueOf(color) / 12)))
    expect(hues.size).toBeLessThanOrEqual(7)
    for (const a of colors)
      for (const b of colors)
        if (a !== b && Math.abs(hueOf(a) - hueOf(b)) < 12) expect(contrast(a, b)).toBeGreaterThan(1.2)
  })

  it('have letters that can be read', () => {
    const colors = new Set(Object.values(KINDS).map(kind => kind.color))
    for (const color of colors) expect(contrast(color, letterColor(color))).toBeGreaterThanOrEqual(4.5)
  })
})

function hueOf(color: string): number {
  const [r, g, b] = [1, 3, 5].map(at => Number.parseInt(color.slice(at, at + 2), 16))
  return (Math.atan2(Math.sqrt(3) * (g - b), 2 * r - g - b) * 180) / Math.PI
}

describe('classes of the scale', () => {
  it.each([
    [1, 0],
    [4.99, 0],
    [5, 1],
    [15, 2],
    [30, 3],
    [50, 4],
    [100, 4],
  ])('%s % is class %s', (percent, expected) => {
    expect(scaleClass(percent)).toBe(expected)
  })
})
