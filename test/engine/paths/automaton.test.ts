import { describe, expect, it } from 'vitest'
import type { Path } from '../../../src/algebra/algebra.ts'
import { type Automaton, automatonOf } from '../../../src/engine/paths/automaton.ts'
import { reversed } from '../../../src/engine/paths/reversed.ts'
import { parseQuery } from '../../../src/sparql/parse.ts'

/** The path that a text stands for; a `?` around it keeps the parser from taking it apart. */
function pathOf(text: string): Path {
  const { operation } = parseQuery(`PREFIX : <http://e/> SELECT * { ?x (${text})? ?y }`)
  const pattern = operation.op === 'project' ? operation.input : operation
  if (pattern.op !== 'path' || pattern.path.kind !== 'zeroOrOne') throw new Error(`no path: ${text}`)
  return pattern.path.path
}

/** a is 1, b is 2 … */
const idOf = ({ value }: { value: string }) => value.charCodeAt(value.length - 1) - 96

/** The words of up to `most` letters that an automaton accepts: `a`, `^a` for a step back, `!a` for any other. */
function words({ moves, accepting }: Automaton, most: number): string[] {
  const found = new Set<string>()
  let states: [number, string][] = [[0, '']]
  for (let length = 0; length <= most; length++) {
    for (const [state, word] of states) if (accepting[state]) found.add(word.trim())
    states = states.flatMap(([state, word]) =>
      moves[state]!.map(({ predicate, excluded, inverse, to }): [number, string] => {
        const letter = (id: number) => String.fromCharCode(96 + id)
        const name = predicate === 0 ? `!${[...excluded].map(letter).sort().join('')}` : letter(predicate)
        return [to, `${word} ${inverse ? '^' : ''}${name}`]
      }),
    )
  }
  return [...found].sort()
}

describe('the automaton of a path', () => {
  it.each<[path: string, states: number, words: string[]]>([
    [':a', 2, ['a']],
    ['^:a', 2, ['^a']],
    [':a*', 1, ['', 'a', 'a a', 'a a a']],
    [':a+', 2, ['a', 'a a', 'a a a']],
    [':a?', 2, ['', 'a']],
    [':a/:b', 3, ['a b']],
    ['^(:a/:b)', 3, ['^b ^a']],
    [':a|:b', 2, ['a', 'b']],
    [':a|^:a', 2, ['^a', 'a']],
    ['(:a|:b)*', 1, ['', 'a', 'a a', 'a b', 'b', 'b a', 'b b'].filter(w => w.length < 4)],
    ['(:a/:b)*', 2, ['', 'a b']],
    ['(:a/:b)+', 3, ['a b']],
    ['(:a*)*', 1, ['', 'a', 'a a', 'a a a']],
    ['((:a+)?)+', 1, ['', 'a', 'a a', 'a a a']],
    ['(((:a*)*)*)*', 1, ['', 'a', 'a a', 'a a a']],
    ['(:a*)|(:a+/:a*)', 1, ['', 'a', 'a a', 'a a a']],
    [':a*/:b', 2, ['a a b', 'a b', 'b']],
    [':a/:b*', 2, ['a', 'a b', 'a b b']],
    [':a?/:b?', 3, ['', 'a', 'a b', 'b']],
    ['!:a', 2, ['!a']],
    ['!(:a|:b)*', 1, ['', '!ab', '!ab !ab', '!ab !ab !ab']],
    ['^(:a*/:b?)', 2, ['', '^a', '^a ^a', '^a ^a ^a', '^b', '^b ^a', '^b ^a ^a']],
  ])('%s has %i states', (path, states, expected) => {
    const automaton = automatonOf(pathOf(path), idOf)
    expect(automaton.moves).toHaveLength(states)
    const most = path === '(:a|:b)*' ? 2 : 3
    expect(words(automaton, most)).toEqual(expected)
  })

  it('has no move without an end, and state 0 is the start', () => {
    const { moves, accepting } = automatonOf(pathOf('((:a/:b)|(:c/^:d))*/:e?'), idOf)
    expect(accepting).toHaveLength(moves.length)
    for (const { to } of moves.flat()) expect(to).toBeLessThan(moves.length)
    expect(new Set(moves.flat().map(({ to }) => to)).size).toBeGreaterThanOrEqual(moves.length - 1)
  })

  it.each([
    ['a sequence of nine hundred', Array.from({ length: 900 }, () => ':a').join('/'), 901],
    ['nine hundred alternatives', Array.from({ length: 900 }, (_, i) => `:a${i}`).join('|'), 2],
    ['four hundred repetitions in one', Array.from({ length: 400 }, (_, i) => `(:a${i}*)`).join('|'), 402],
  ])('is made in a moment for %s', (_, text, most) => {
    const path = pathOf(text)
    const begin = performance.now()
    const { moves } = automatonOf({ kind: 'zeroOrMore', path }, iri => Number(/\d*$/.exec(iri.value)![0]) + 1)
    expect(moves.length).toBeLessThanOrEqual(most)
    expect(performance.now() - begin).toBeLessThan(3000)
  })
})

describe('a reversed path', () => {
  it.each([
    [':a', ['^a']],
    ['^:a', ['a']],
    [':a/:b/^:c', ['c ^b ^a']],
    [':a|(:b/:c)', ['^a', '^c ^b']],
    [':a?', ['', '^a']],
    ['!:a', ['^!a']],
    ['^(:a/!:b)', ['a !b']],
    ['(:a/:b)*', ['', '^b ^a']],
  ])('of %s leads back', (path, expected) => {
    expect(words(automatonOf(reversed(pathOf(path)), idOf), 3)).toEqual(expected)
  })
})
