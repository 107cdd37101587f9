import { describe, expect, it } from 'vitest'
import { UsageError } from '../../src/rdf/errors.ts'
import { defaultGraph, iri, quad } from '../../src/rdf/terms.ts'
import type { Draft } from '../../src/store/draft.ts'
import { Store } from '../../src/store/store.ts'
import { storeOf } from '../engine/store-of.ts'
import { keysOf } from './quads.ts'

const node = (name: string) => iri(`http://e/${name}`)
const [a, b, c, p, g, h] = [node('a'), node('b'), node('c'), node('p'), node('g'), node('h')]
const [ab, ac, bc] = [quad(a, p, b), quad(a, p, c), quad(b, p, c)]

const graphNames = ({ snapshot }: Store): string[] =>
  Array.from(snapshot.graphs, id => snapshot.dictionary.key(id).slice(-1)).sort()

/** What a draft holds so far. */
const quadsOf = (draft: Draft): string[] => keysOf(new Store(draft.snapshot).match())

describe('a transaction', () => {
  it('publishes all that was done as one version', () => {
    const store = storeOf([ab])
    const counts = store.transact(draft => {
      draft.add([ac, bc])
      draft.delete([ab])
    })
    expect(counts).toEqual({ added: 2, deleted: 1 })
    expect(store.version).toBe(2)
    expect(keysOf(store.match())).toEqual(keysOf([ac, bc]))
  })

  it('shows its draft what it has done so far, and nobody else', () => {
    const store = storeOf([ab])
    store.transact(draft => {
      draft.add([ac])
      const between = draft.snapshot
      draft.delete([ab])
      expect(quadsOf(draft)).toEqual(keysOf([ac]))
      expect(keysOf(new Store(between).match())).toEqual(keysOf([ab, ac]))
      expect(keysOf(store.match())).toEqual(keysOf([ab]))
    })
  })

  it('that throws publishes nothing, whatever was read from its draft, and the store goes on', () => {
    const store = storeOf([ab])
    const before = store.snapshot
    const failing = () =>
      store.transact(draft => {
        draft.add([ac, quad(a, p, b, g)])
        draft.delete([ab])
        expect(quadsOf(draft)).toHaveLength(2)
        throw new Error('no')
      })
    expect(failing).toThrow('no')
    expect(store.snapshot).toBe(before)
    expect(keysOf(store.match())).toEqual(keysOf([ab]))
    expect(graphNames(store)).toEqual([])
    expect(store.add([bc])).toBe(1)
    expect(keysOf(store.match())).toEqual(keysOf([ab, bc]))
    expect(keysOf(new Store(before).match())).toEqual(keysOf([ab]))
  })

  it('that comes to nothing publishes nothing', () => {
    const store = storeOf([ab])
    const before = store.snapshot
    const counts = store.transact(draft => {
      draft.add([ac])
      draft.delete([ab])
      draft.createGraph(g)
      draft.add([ab])
      draft.delete([ac])
      draft.dropGraphs([g])
    })
    expect(counts).toEqual({ added: 0, deleted: 0 })
    expect(store.snapshot).toBe(before)
  })

  it('makes, clears and drops graphs', () => {
    const store = storeOf([ab, quad(a, p, b, g), quad(a, p, b, h)])
    store.transact(draft => draft.createGraph(c))
    expect(graphNames(store)).toEqual(['c', 'g', 'h'])
    expect(store.transact(draft => draft.clearGraphs([g, defaultGraph()]))).toEqual({ added: 0, deleted: 2 })
    expect(graphNames(store)).toEqual(['c', 'g', 'h'])
    expect(store.transact(draft => draft.dropGraphs([c, h]))).toEqual({ added: 0, deleted: 1 })
    expect(graphNames(store)).toEqual(['g'])
    expect(store.size).toBe(0)
    store.add([quad(b, p, c, c)])
    expect(graphNames(store)).toEqual(['c', 'g'])
    store.delete([quad(b, p, c, c)])
    expect(graphNames(store)).toEqual(['c', 'g'])
  })

  it('fails where the store was edited past it', () => {
    const store = storeOf([])
    const outer = () =>
      store.transact(draft => {
        draft.add([ab])
        store.add([ac])
      })
    expect(outer).toThrow(UsageError)
    expect(keysOf(store.match())).toEqual(keysOf([ac]))
  })

  it('takes no promise for an end', () => {
    const store = storeOf([])
    const later = async (draft: Draft): Promise<void> => draft.add([ab])
    expect(() => store.transact(later)).toThrow(/transactLater/)
    expect(store.version).toBe(1)
  })

  it('ends its draft', () => {
    const store = storeOf([])
    let kept: Draft | undefined
    store.transact(draft => {
      kept = draft
    })
    expect(() => kept!.add([ab])).toThrow(UsageError)
  })
})

describe('transactions that take their time', () => {
  const pause = () => new Promise(resolve => setTimeout(resolve, 1))

  it('wait for each other, and one that fails does not stop the next', async () => {
    const store = storeOf([])
    const seen: number[] = []
    const work = (q: typeof ab, fails: boolean) =>
      store.transactLater(async draft => {
        seen.push(draft.snapshot.size)
        draft.add([q])
        await pause()
        if (fails) throw new Error('no')
      })
    const [first, second, third] = [work(ab, false), work(ac, true), work(bc, false)]
    await expect(second).rejects.toThrow('no')
    expect(await first).toEqual({ added: 1, deleted: 0 })
    expect(await third).toEqual({ added: 1, deleted: 0 })
    expect(seen).toEqual([0, 1, 1])
    expect(keysOf(store.match())).toEqual(keysOf([ab, bc]))
  })

  it('fail where the store was edited otherwise meanwhile, whoever came first to edit', async () => {
    for (const early of [true, false]) {
      const store = storeOf([])
      const all = store.transactLater(async draft => {
        if (early) draft.add([ab])
        await pause()
        draft.add([ac])
        expect(quadsOf(draft)).toHaveLength(early ? 2 : 1)
      })
      await Promise.resolve()
      store.add([bc])
      await expect(all).rejects.toThrow(/version 1 is now 2/)
      expect(keysOf(store.match())).toEqual(keysOf([bc]))
    }
  })
})
