import { describe, expect, it } from 'vitest'
import type { QuadPattern } from '../../src/algebra/algebra.ts'
import { Budget } from '../../src/engine/budget.ts'
import { evaluate } from '../../src/engine/evaluate.ts'
import { instantiate, instantiating } from '../../src/engine/template.ts'
import { LimitError } from '../../src/rdf/errors.ts'
import { termKey } from '../../src/rdf/term-key.ts'
import { blankNode, iri, literal, type Quad, quad, type Term, variable } from '../../src/rdf/terms.ts'
import { freshBlankNodes } from '../../src/store/fresh-blank-nodes.ts'
import { storeOf } from './store-of.ts'

const { snapshot } = storeOf([])
const [a, b, p, g, x, y] = [iri('a:a'), iri('a:b'), iri('a:p'), iri('a:g'), variable('x'), variable('y')]

/** The solutions that bind x and y to these. */
const solutions = (...rows: (readonly [Term?, Term?])[]) =>
  evaluate({ op: 'values', variables: ['x', 'y'], rows: rows.map(([x, y]) => [x, y]) }, snapshot)

const filled = (template: readonly QuadPattern[], ...rows: (readonly [Term?, Term?])[]): Quad[] => {
  let made = 0
  return instantiate(template, solutions(...rows), { fresh: () => blankNode(`new${made++}`) })
}

const lines = (quads: readonly Quad[]): string[] =>
  quads.map(q => [q.subject, q.predicate, q.object, q.graph].map(termKey).join(' ').trim())

describe('a template', () => {
  it.each<[rule: string, template: QuadPattern[], rows: (readonly [Term?, Term?])[], quads: string[]]>([
    [
      'is filled from each solution, in order',
      [{ subject: x, predicate: p, object: y }],
      [
        [b, a],
        [a, b],
      ],
      ['a:b a:p a:a', 'a:a a:p a:b'],
    ],
    [
      'gives each quad once',
      [
        { subject: x, predicate: p, object: a },
        { subject: b, predicate: p, object: y },
      ],
      [
        [b, a],
        [b, a],
      ],
      ['a:b a:p a:a'],
    ],
    [
      'without variables needs one solution',
      [{ subject: a, predicate: p, object: b }],
      [
        [a, a],
        [b, b],
      ],
      ['a:a a:p a:b'],
    ],
    ['gives nothing without a solution', [{ subject: a, predicate: p, object: b }], [], []],
    [
      'names graphs',
      [
        { subject: a, predicate: p, object: x, graph: g },
        { subject: a, predicate: p, object: x, graph: y },
      ],
      [
        [b, g],
        [b, blankNode('h')],
      ],
      ['a:a a:p a:b a:g', 'a:a a:p a:b _:h'],
    ],
    [
      'tells the same triple in two graphs apart',
      [
        { subject: a, predicate: p, object: b },
        { subject: a, predicate: p, object: b, graph: g },
      ],
      [[]],
      ['a:a a:p a:b', 'a:a a:p a:b a:g'],
    ],
    [
      'leaves out what is unbound',
      [
        { subject: x, predicate: p, object: y },
        { subject: x, predicate: p, object: a, graph: y },
        { subject: x, predicate: p, object: a },
      ],
      [[b]],
      ['a:b a:p a:a'],
    ],
    [
      'leaves out variables that no solution has',
      [{ subject: a, predicate: p, object: variable('z') }],
      [[a, b]],
      [],
    ],
    [
      'takes no literal or triple term for a subject',
      [{ subject: x, predicate: p, object: a }],
      [[literal('1')], [quad(a, p, b)], [b]],
      ['a:b a:p a:a'],
    ],
    [
      'takes only an IRI for a predicate',
      [{ subject: a, predicate: x, object: a }],
      [[literal('1')], [blankNode('z')], [p]],
      ['a:a a:p a:a'],
    ],
    [
      'takes no literal for a graph',
      [{ subject: a, predicate: p, object: a, graph: x }],
      [[literal('1')], [g]],
      ['a:a a:p a:a a:g'],
    ],
    [
      'has a blank node of its own for each solution',
      [
        { subject: blankNode('n'), predicate: p, object: x },
        { subject: blankNode('n'), predicate: p, object: blankNode('m') },
      ],
      [[a], [b]],
      ['_:new0 a:p a:a', '_:new0 a:p _:new1', '_:new2 a:p a:b', '_:new2 a:p _:new3'],
    ],
    [
      'renames blank nodes in triple terms alike',
      [{ subject: blankNode('n'), predicate: p, object: quad(blankNode('n'), p, blankNode('m')) }],
      [[a]],
      ['_:new0 a:p <<["_:new0","a:p","_:new1"]'],
    ],
    [
      'keeps a blank node that a solution binds',
      [{ subject: x, predicate: p, object: x }],
      [[blankNode('n')]],
      ['_:n a:p _:n'],
    ],
  ])('%s', (_, template, rows, quads) => {
    expect(lines(filled(template, ...rows))).toEqual(quads)
  })

  it('is filled from many solutions as from few', () => {
    const template = [
      { subject: x, predicate: p, object: y },
      { subject: y, predicate: p, object: x },
    ]
    const term = (k: number): Term | undefined => [iri(`a:n${k}`), undefined, literal(`text ${k}`)][k % 3]
    const rows = Array.from({ length: 6000 }, (_, i): [Term] | [Term, Term] => {
      const [s, bound] = [iri(`a:s${i % 50}`), term(i % 600)]
      return bound === undefined ? [s] : [s, bound]
    })
    const parts = [0, 1500, 3000, 4500].flatMap(at => filled(template, ...rows.slice(at, at + 1500)))
    expect(lines(filled(template, ...rows))).toEqual([...new Set(lines(parts))])
  })

  it('is filled in pieces, of one solution where the template is larger than a piece', () => {
    const pieces = (triples: number, rows: number) => {
      const template = Array.from({ length: triples }, (_, k) => ({
        subject: x,
        predicate: iri(`a:p${k}`),
        object: a,
      }))
      const given = solutions(...Array.from({ length: rows }, (_, i) => [iri(`a:s${i}`)] as const))
      const work = instantiating(template, given, { fresh: () => blankNode('n') })
      let count = 0
      let piece = work.next()
      for (; !piece.done; piece = work.next()) count++
      expect(piece.value).toHaveLength(triples * rows)
      return count
    }
    expect(pieces(3000, 5)).toBe(5)
    expect(pieces(1, 5000)).toBe(3)
    expect(pieces(0, 5000)).toBe(1)
  })

  it('is charged for what it makes', () => {
    const rows = Array.from({ length: 5000 }, (_, i) => [literal(String(i))] as const)
    const fill = (maxBytes: number) =>
      instantiate([{ subject: a, predicate: p, object: x }], solutions(...rows), {
        fresh: () => blankNode('n'),
        budget: new Budget({ maxBytes }),
      })
    expect(fill(10_000_000)).toHaveLength(5000)
    expect(() => fill(10_000)).toThrow(LimitError)
  })
})

describe('fresh blank nodes', () => {
  it('are in no quad of the store, and two makers never give the same', () => {
    const next = Number(/\d+$/.exec(freshBlankNodes(snapshot.dictionary)().value)![0]) + 1
    const taken = blankNode(`new${next + 1}`)
    const { dictionary } = storeOf([quad(taken, p, a)])
    const [one, two] = [freshBlankNodes(dictionary), freshBlankNodes(dictionary)]
    const made = [one(), two(), one(), two()].map(node => node.value)
    expect(new Set(made).size).toBe(4)
    expect(made).not.toContain(taken.value)
  })
})
