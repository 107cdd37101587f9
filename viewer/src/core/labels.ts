// Which labels of a drawing can be read: each is tried below, right, left, above and on the diagonals of its
// node, in order of importance, and is left out where it would cover a node or a label already placed.

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

/** Pixels of the drawing area that labels keep to. */
export interface LabelArea {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Left, top, right and bottom in pixels. */
export type Box = readonly [left: number, top: number, right: number, bottom: number]

/** The labels that fit, in the order of `requests`, which is that of importance; none leaves `area`. */
export function placeLabels(
  requests: readonly LabelRequest[],
  height: number,
  area: LabelArea = EVERYWHERE,
): LabelBox[] {
  const taken = requests.map(r => boxAround(r.x, r.y, r.radius * 2, r.radius * 2))
  const placed: LabelBox[] = []
  requests.forEach((r, node) => {
    const own = taken[node]
    const place =
      freePlace(
        placesOf(r, height),
        r.width,
        height,
        taken.filter(other => other !== own),
        area,
      ) ?? (r.forced ? inside(r.x, r.y + r.radius + GAP + height / 2, r.width, height, area) : undefined)
    if (place === undefined) return
    placed.push({ node, x: place[0], y: place[1] })
    taken.push(boxAround(place[0], place[1], r.width, height))
  })
  return placed
}

/** The first of `places` (centers) where a box of that size covers none of `taken` and stays in `area`. */
export function freePlace(
  places: readonly (readonly [number, number])[],
  width: number,
  height: number,
  taken: readonly Box[],
  area: LabelArea = EVERYWHERE,
): readonly [number, number] | undefined {
  return places.find(([x, y]) => {
    const own = boxAround(x, y, width, height)
    const within = own[0] >= area.left && own[2] <= area.right && own[1] >= area.top && own[3] <= area.bottom
    return within && !taken.some(other => meet(own, other))
  })
}

/** The box of that size around a center. */
export function boxAround(x: number, y: number, width: number, height: number): Box {
  return [x - width / 2, y - height / 2, x + width / 2, y + height / 2]
}

function placesOf(r: LabelRequest, height: number): [number, number][] {
  const places: [number, number][] = [
    [r.x, r.y + r.radius + GAP + height / 2],
    [r.x + r.radius + GAP + r.width / 2, r.y],
    [r.x - r.radius - GAP - r.width / 2, r.y],
    [r.x, r.y - r.radius - GAP - height / 2],
  ]
  for (const [sideX, sideY] of DIAGONALS)
    places.push([
      r.x + sideX * (r.width / 2 + r.radius * 0.5),
      r.y + sideY * (r.radius * 0.8 + GAP + height / 2),
    ])
  return places
}

const EVERYWHERE: LabelArea = {
  left: Number.NEGATIVE_INFINITY,
  right: Number.POSITIVE_INFINITY,
  top: Number.NEGATIVE_INFINITY,
  bottom: Number.POSITIVE_INFINITY,
}

/** The center moved so far that the box lies in `area`. */
function inside(
  x: number,
  y: number,
  width: number,
  height: number,
  { left, right, top, bottom }: LabelArea,
): [number, number] {
  return [
    Math.max(left + width / 2, Math.min(right - width / 2, x)),
    Math.max(top + height / 2, Math.min(bottom - height / 2, y)),
  ]
}

function meet(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

/** `label` cut in the middle to `most` characters: names of one family differ at their ends. */
export function shortLabel(label: string, most = 28): string {
  if (label.length <= most) return label
  const room = most - 1
  const head = atWord(label.slice(0, Math.floor(room * 0.45)), 'end')
  const tail = atWord(label.slice(label.length - (room - head.length)), 'start')
  return `${head}…${tail}`
}

/** `part` without the word that the cut goes through, unless that would lose half of it. */
function atWord(part: string, cut: 'start' | 'end'): string {
  const space = cut === 'end' ? part.lastIndexOf(' ') : part.indexOf(' ')
  if (space < 0) return part
  const kept = cut === 'end' ? part.slice(0, space) : part.slice(space + 1)
  return kept.length > part.length * 0.35 ? kept : part.trim()
}

/** Rough width in pixels of `label` at 12 pixels, for the layout, which can't measure. */
export function estimateWidth(label: string): number {
  return Math.max(44, shortLabel(label).length * 6.4 + 14)
}
