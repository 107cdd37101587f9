// The plan of each query over the kernel, by the query's name.
import { DataFactory, type Term } from 'n3'
import { decoded, filtered, join, type Pattern, type Row } from './join.ts'
import { type Kernel, range } from './kernel.ts'

const { namedNode, literal } = DataFactory
const ONTO = 'http://example.org/onto#'
const ID = 'http://example.org/id/'
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#'
const XSD = 'http://www.w3.org/2001/XMLSchema#'
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
const INTEGER = namedNode(`${XSD}integer`)
const DECIMAL = namedNode(`${XSD}decimal`)
const RELATED_GENE = namedNode(`${ONTO}relatedGene`)

const onto = (kernel: Kernel, name: string) => kernel.id(ONTO + name)
const id = (kernel: Kernel, name: string) => kernel.id(ID + name)
const rows = (kernel: Kernel, patterns: readonly Pattern[], names?: readonly string[]): Row[] =>
  decoded(kernel, join(kernel, patterns), names)

export const PLANS: ReadonlyMap<string, (kernel: Kernel) => Row[]> = new Map([
  ['point lookup', k => rows(k, [[id(k, 'tumor42'), 'p', 'o']])],
  [
    'star, organ fixed',
    k =>
      rows(
        k,
        [
          ['t', k.id(TYPE), onto(k, 'Tumor')],
          ['t', onto(k, 'arisesIn'), id(k, 'organ3')],
          ['t', onto(k, 'hasMutation'), 'g'],
          ['t', onto(k, 'sizeMm'), 's'],
          ['t', onto(k, 'hasType'), 'y'],
        ],
        ['t', 'g', 's', 'y'],
      ),
  ],
  [
    'star, open',
    k =>
      rows(
        k,
        [
          ['t', k.id(TYPE), onto(k, 'Tumor')],
          ['t', onto(k, 'arisesIn'), 'org'],
          ['t', onto(k, 'hasMutation'), 'g'],
          ['t', onto(k, 'sizeMm'), 's'],
        ],
        ['t', 'org', 'g', 's'],
      ),
  ],
  [
    'three hops to a gene',
    k =>
      rows(k, [
        ['o', onto(k, 'about'), 't'],
        ['t', onto(k, 'treatedWith'), 'h'],
        ['h', onto(k, 'targets'), id(k, 'gene5')],
      ]),
  ],
  [
    'three hops, open',
    k =>
      rows(
        k,
        [
          ['t', onto(k, 'treatedWith'), 'h'],
          ['h', onto(k, 'targets'), 'g'],
          ['g', onto(k, 'interactsWith'), 'g2'],
        ],
        ['t', 'g', 'g2'],
      ),
  ],
  ['numeric FILTER', highValues],
  ['OPTIONAL', relapses],
  [
    'UNION',
    k => [
      ...rows(k, [['t', onto(k, 'hasMutation'), id(k, 'gene1')]]),
      ...rows(
        k,
        [
          ['t', onto(k, 'treatedWith'), 'h'],
          ['h', onto(k, 'targets'), id(k, 'gene1')],
        ],
        ['t'],
      ),
    ],
  ],
  ['GROUP BY COUNT AVG ORDER LIMIT', organsBySize],
  ['subClassOf* then join', tumorsBelow],
  ['NOT EXISTS', untreated],
  ['regex over labels', k => labelled(k, /carcinoma.*7$/i)],
  ['CONSTRUCT', relatedGenes],
  [
    'triangle tumor-therapy-gene',
    k =>
      rows(k, [
        ['t', onto(k, 'treatedWith'), 'h'],
        ['h', onto(k, 'targets'), 'g'],
        ['t', onto(k, 'hasMutation'), 'g'],
      ]),
  ],
  [
    'triangle gene-gene',
    k =>
      rows(k, [
        ['a', onto(k, 'interactsWith'), 'b'],
        ['b', onto(k, 'interactsWith'), 'c'],
        ['c', onto(k, 'interactsWith'), 'a'],
      ]),
  ],
])

function highValues(k: Kernel): Row[] {
  const { numbers } = k
  const found = join(k, [
    ['o', onto(k, 'property'), onto(k, 'Ki67')],
    ['o', onto(k, 'value'), 'v'],
  ])
  const v = found.variables.indexOf('v')
  return decoded(
    k,
    filtered(found, (values, at) => numbers[values[at + v]!]! > 95),
    ['o', 'v'],
  )
}

function relapses(k: Kernel): Row[] {
  const { terms, spo } = k
  const relapsedOn = onto(k, 'relapsedOn')
  const { rows: tumors, count } = join(k, [['t', onto(k, 'arisesIn'), id(k, 'organ3')]])
  const out: Row[] = []
  for (let i = 0; i < count; i++) {
    const t = tumors[i]!
    const [low, high] = range(spo, t, relapsedOn)
    if (low === high) out.push({ t: terms[t], d: undefined })
    for (let row = low; row < high; row++) out.push({ t: terms[t], d: terms[spo.columns[2][row]!] })
  }
  return out
}

function organsBySize(k: Kernel): Row[] {
  const { terms, numbers } = k
  const {
    variables,
    rows: values,
    count,
  } = join(k, [
    ['t', onto(k, 'arisesIn'), 'org'],
    ['t', onto(k, 'sizeMm'), 's'],
  ])
  const width = variables.length
  const org = variables.indexOf('org')
  const s = variables.indexOf('s')
  const groups = new Map<number, { n: number; sum: number }>()
  for (let at = 0; at < count * width; at += width) {
    const organ = values[at + org]!
    const group = groups.get(organ) ?? { n: 0, sum: 0 }
    if (group.n === 0) groups.set(organ, group)
    group.n++
    group.sum += numbers[values[at + s]!]!
  }
  return [...groups]
    .sort(([a, x], [b, y]) => y.n - x.n || (terms[a]!.value < terms[b]!.value ? -1 : 1))
    .slice(0, 10)
    .map(([organ, { n, sum }]) => ({
      org: terms[organ],
      n: literal(String(n), INTEGER) as Term,
      avg: literal(String(sum / n), DECIMAL) as Term,
    }))
}

function tumorsBelow(k: Kernel): Row[] {
  const { terms, pos } = k
  const subClassOf = k.id(`${RDFS}subClassOf`)
  const hasType = onto(k, 'hasType')
  const classes = new Set([id(k, 'type1')])
  // A set hands out what is added while it is walked.
  for (const above of classes) {
    const [low, high] = range(pos, subClassOf, above)
    for (let row = low; row < high; row++) classes.add(pos.columns[2][row]!)
  }
  const out: Row[] = []
  for (const c of classes) {
    const [low, high] = range(pos, hasType, c)
    for (let row = low; row < high; row++) out.push({ t: terms[pos.columns[2][row]!], c: terms[c] })
  }
  return out
}

function untreated(k: Kernel): Row[] {
  const { spo } = k
  const treatedWith = onto(k, 'treatedWith')
  const tumors = join(k, [['t', onto(k, 'arisesIn'), id(k, 'organ3')]])
  const found = filtered(tumors, (values, at) => {
    const [low, high] = range(spo, values[at]!, treatedWith)
    return low === high
  })
  return decoded(k, found)
}

function labelled(k: Kernel, pattern: RegExp): Row[] {
  const { terms, pos } = k
  const [, labels, things] = pos.columns
  const [low, high] = range(pos, k.id(`${RDFS}label`))
  const out: Row[] = []
  let last = -1
  let matches = false
  for (let row = low; row < high; row++) {
    const l = labels[row]!
    if (l !== last) matches = pattern.test(terms[l]!.value)
    last = l
    if (matches) out.push({ x: terms[things[row]!], l: terms[l] })
  }
  return out
}

function relatedGenes(k: Kernel): Row[] {
  const { terms } = k
  const {
    variables,
    rows: values,
    count,
  } = join(k, [
    ['t', onto(k, 'arisesIn'), id(k, 'organ3')],
    ['t', onto(k, 'treatedWith'), 'h'],
    ['h', onto(k, 'targets'), 'g'],
  ])
  const width = variables.length
  const t = variables.indexOf('t')
  const g = variables.indexOf('g')
  const seen = new Set<number>()
  const out: Row[] = []
  for (let at = 0; at < count * width; at += width) {
    const subject = values[at + t]!
    const object = values[at + g]!
    const pair = subject * terms.length + object
    if (seen.has(pair)) continue
    seen.add(pair)
    out.push({ subject: terms[subject], predicate: RELATED_GENE as Term, object: terms[object] })
  }
  return out
}
