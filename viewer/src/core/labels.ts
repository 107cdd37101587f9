// Which labels of a drawing can be read: each is tried below, right, left, above and on the diagonals of its node, in order of
// importance, and is left out where it would cover a node or a label already placed.

export interface LabelBox {
  /** Index of the node. */
  readonly node: number
  /** Centre of the text in pixels. */
  readonly x: number
  readonly y: number
}

export interface LabelRequest {
  /** Centre of the node in pixels, y downward. */
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly width: number
  /** Drawn even where it covers another: the focus, the selection, what the pointer is on. */
  readonly forced: boolean
}

const GAP = 3
const DIAGONALS = [
  [1, 1],
  [-1, 1],
  [1, -1],
  [-1, -1],
] as const

export interface LabelArea {
  readonly left: number
  readonly right: number
}

/** The labels that fit, in the order of `requests`, which is that of importance; none leaves `area` sideways. */
export function placeLabels(
  requests: readonly LabelRequest[],
  height: number,
  area: LabelArea = EVERYWHERE,
): LabelBox[] {
  const taken = requests.map(r => box(r.x, r.y, r.radius * 2, r.radius * 2))
  const placed: LabelBox[] = []
  requests.forEach((r, node) => {
    const places = [
      [r.x, r.y + r.radius + GAP + height / 2],
      [r.x + r.radius + GAP + r.width / 2, r.y],
      [r.x - r.radius - GAP - r.width / 2, r.y],
      [r.x, r.y - r.radius - GAP - height / 2],
    ]
    for (const [sideX, sideY] of DIAGONALS) {
      places.push([
        r.x + sideX * (r.width / 2 + r.radius * 0.5),
        r.y + sideY * (r.radius * 0.8 + GAP + height / 2),
      ])
    }
    const inside = (x: number) => x - r.width / 2 >= area.left && x + r.width / 2 <= area.right
    const free = places.find(
      ([x, y]) =>
        inside(x) && !taken.some((other, i) => i !== node && meet(box(x, y, r.width, height), other)),
    )
    const place = free ?? (r.forced ? [clamp(r.x, r.width, area), places[0][1]] : undefined)
    if (place === undefined) return
    placed.push({ node, x: place[0], y: place[1] })
    taken.push(box(place[0], place[1], r.width, height))
  })
  return placed
}

const EVERYWHERE: LabelArea = { left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY }

function clamp(x: number, width: number, { left, right }: LabelArea): number {
  return Math.max(left + width / 2, Math.min(right - width / 2, x))
}

type Box = readonly [left: number, top: number, right: number, bottom: number]

function box(x: number, y: number, width: number, height: number): Box {
  return [x - width / 2, y - height / 2, x + width / 2, y + height / 2]
}

function meet(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

/** `label` cut at a word near `most` characters, with an ellipsis. */
export function shortLabel(label: string, most = 28): string {
  if (label.length <= most) return label
  const cut = label.slice(0, most - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}

/** Rough width in pixels of `label` at 12 pixels, for the layout, which can't measure. */
export function estimateWidth(label: string): number {
  return Math.max(44, shortLabel(label).length * 6.4 + 14)
}
