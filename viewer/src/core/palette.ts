// Colors of the drawings, for light and dark. Hues are those of Okabe and Ito (2008), which people with a
// color-vision deficiency can tell apart; every class has a letter besides, and every mark a form.
// The scale of the matrix has one hue and falls (light theme) or rises (dark theme) evenly in lightness.
import type { EntityKind } from './domain.ts'

export type ThemeName = 'light' | 'dark'

export interface KindStyle {
  readonly letter: string
  readonly color: string
  readonly name: string
  readonly plural: string
}

const GREY = '#8a93a0'

/** One or two letters, hue and words of each kind of entity; kinds of one hue differ in lightness. */
export const KINDS: Readonly<Record<EntityKind, KindStyle>> = {
  tumor: { letter: 'T', color: '#D55E00', name: 'tumor', plural: 'tumors' },
  site: { letter: 'S', color: '#0072B2', name: 'site', plural: 'sites' },
  step: { letter: 'St', color: '#56B4E9', name: 'cascade step', plural: 'cascade steps' },
  mechanism: { letter: 'M', color: '#9AD4F5', name: 'mechanism', plural: 'mechanisms' },
  route: { letter: 'Ro', color: '#D3ECFA', name: 'route', plural: 'routes' },
  process: { letter: 'P', color: '#D3ECFA', name: 'process', plural: 'processes' },
  gene: { letter: 'G', color: '#009E73', name: 'gene', plural: 'genes' },
  factor: { letter: 'F', color: '#6CCDB0', name: 'factor', plural: 'factors' },
  cell: { letter: 'C', color: '#E69F00', name: 'cell type', plural: 'cell types' },
  therapy: { letter: 'Rx', color: '#CC79A7', name: 'therapy', plural: 'therapies' },
  procedure: { letter: 'Dx', color: GREY, name: 'diagnostic', plural: 'diagnostics' },
  biomarker: { letter: 'B', color: GREY, name: 'biomarker', plural: 'biomarkers' },
  disease: { letter: 'D', color: GREY, name: 'metastatic disease', plural: 'metastatic diseases' },
  finding: { letter: 'Fi', color: GREY, name: 'finding', plural: 'findings' },
  theory: { letter: 'Th', color: GREY, name: 'theory', plural: 'theories' },
  publication: { letter: 'Pa', color: GREY, name: 'paper', plural: 'papers' },
  cohort: { letter: 'Co', color: GREY, name: 'cohort', plural: 'cohorts' },
  other: { letter: '·', color: GREY, name: 'other', plural: 'other' },
}

export interface GraphPalette {
  readonly background: string
  readonly text: string
  /** Outline of every node: what keeps the lighter hues apart from the ground. */
  readonly outline: string
  readonly edge: string
  readonly structure: string
  readonly promotes: string
  readonly inhibits: string
  readonly conflict: string
  readonly selection: string
}

/** Colors of the graph by theme. */
export const GRAPH_PALETTES: Readonly<Record<ThemeName, GraphPalette>> = {
  light: {
    background: '#ffffff',
    text: '#1c2530',
    outline: '#2b3644',
    edge: '#8d99a8',
    structure: '#c3cbd5',
    promotes: '#0072B2',
    inhibits: '#C65300',
    conflict: '#9c1f5a',
    selection: '#111820',
  },
  dark: {
    background: '#151b23',
    text: '#e6ebf1',
    outline: '#e0e6ed',
    edge: '#738092',
    structure: '#424d5b',
    promotes: '#56B4E9',
    inhibits: '#F0A04B',
    conflict: '#f08fc0',
    selection: '#ffffff',
  },
}

/** Lower ends of the five classes of the matrix scale, in percent; below the first a value is rare. */
export const SCALE_BREAKS = [1, 5, 15, 30, 50] as const

export interface ScaleStep {
  readonly fill: string
  readonly text: string
}

/** Fill and text of the five classes by theme, lowest first. */
export const SCALES: Readonly<Record<ThemeName, readonly ScaleStep[]>> = {
  light: [
    { fill: '#e3eef6', text: '#16202b' },
    { fill: '#b7d3e6', text: '#16202b' },
    { fill: '#7fafd0', text: '#101821' },
    { fill: '#3a78a8', text: '#ffffff' },
    { fill: '#12416b', text: '#ffffff' },
  ],
  dark: [
    { fill: '#1f3143', text: '#dfe7ef' },
    { fill: '#27506f', text: '#f0f5fa' },
    { fill: '#2f74a0', text: '#ffffff' },
    { fill: '#6fb1d8', text: '#0c141c' },
    { fill: '#c8e3f4', text: '#0c141c' },
  ],
}

/** Class of `percent` in the scale, 0 to 4. */
export function scaleClass(percent: number): number {
  let found = 0
  SCALE_BREAKS.forEach((from, i) => {
    if (percent >= from) found = i
  })
  return found
}

/** WCAG contrast ratio of two `#rrggbb` colors, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

/** Relative luminance of a `#rrggbb` color, 0 to 1. */
export function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map(at => {
    const c = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
