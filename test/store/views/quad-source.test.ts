import { Readable } from 'node:stream'
import type * as RDFJS from '@rdfjs/types'
import { StreamParser } from 'n3'
import { describe, expect, it } from 'vitest'
import { iri, literal, type Quad, quad } from '../../../src/rdf/terms.ts'
import { QuadStream } from '../../../src/store/views/quad-stream.ts'
import { storeOf } from '../../engine/store-of.ts'
import { keysOf } from '../quads.ts'

const [a, p, g] = [iri('http://e/a'), iri('http://e/p'), iri('http://e/g')]
const quads = Array.from({ length: 2500 }, (_, i) => quad(a, p, literal(String(i)), ...(i % 2 ? [g] : [])))

const ended = (stream: RDFJS.Stream): Promise<void> =>
  new Promise((resolve, reject) => stream.on('end', resolve).on('error', reject))

describe('the stream of a source', () => {
  const source = storeOf(quads).asSource()

  it('pushes every quad and ends, once somebody listens', async () => {
    const stream: RDFJS.Stream<Quad> = source.match(null, null, null, g)
    const found: Quad[] = []
    stream.on('data', (q: Quad) => found.push(q))
    expect(found).toEqual([])
    await ended(stream)
    expect(keysOf(found)).toEqual(keysOf(quads.filter(q => q.graph === g)))
    expect(stream.read()).toBeNull()
  })

  it('can be read from when it is readable', async () => {
    const stream = source.match(a, p, literal('7'))
    await new Promise(resolve => stream.once('readable', resolve as () => void))
    expect(stream.read()!.object.value).toBe('7')
    const end = ended(stream)
    expect(stream.read()).toBeNull()
    await end
  })

  it('can be iterated', async () => {
    const found: Quad[] = []
    for await (const q of source.match()) found.push(q)
    expect(keysOf(found)).toEqual(keysOf(quads))
    for await (const q of source.match(a, p, literal('7'))) expect(q.object.value).toBe('7')
  })

  it('is what Node makes a stream of', async () => {
    const all = await Readable.from(source.match(null, null, literal('9'))).toArray()
    expect(all).toHaveLength(1)
  })

  it('reads one version, also when the store is edited meanwhile', async () => {
    const store = storeOf(quads)
    const stream = store.asSource().match()
    store.delete(quads)
    let found = 0
    for await (const _ of stream) found++
    expect(found).toBe(quads.length)
  })

  it('ends early where it is destroyed', async () => {
    let made = 0
    const stream = new QuadStream(
      (function* () {
        for (const q of quads) {
          made++
          yield q
        }
      })(),
    )
    const events: string[] = []
    for (const event of ['end', 'error']) stream.on(event, () => events.push(event))
    await new Promise<void>(resolve => {
      stream.on('data', () => {
        if (made === 3) {
          stream.destroy(new Error('enough'))
          resolve()
        }
      })
    })
    await Promise.resolve()
    expect(made).toBe(3)
    expect(events).toEqual(['error'])
  })

  it('says where reading fails', async () => {
    const stream = new QuadStream(
      (function* () {
        yield quads[0]!
        throw new Error('broken')
      })(),
    )
    stream.on('data', () => {})
    await expect(ended(stream)).rejects.toThrow('broken')
  })
})

describe('a source', () => {
  it('counts what matches', () => {
    const source = storeOf(quads).asSource()
    expect(source.countQuads()).toBe(2500)
    expect(source.countQuads(null, null, null, g)).toBe(1250)
    expect(source.countQuads(null, null, literal('7'))).toBe(1)
    expect(source.countQuads(iri('http://e/none'))).toBe(0)
  })

  it('imports a stream of quads as one version', async () => {
    const store = storeOf([])
    const parser = new StreamParser()
    const imported = ended(store.asSource().import(parser))
    parser.write('<http://e/a> <http://e/p> 1 . ')
    parser.end('<http://e/a> <http://e/p> "x"@en .')
    await imported
    expect(store.size).toBe(2)
    expect(store.version).toBe(2)
  })

  it('imports nothing of a stream that fails', async () => {
    const store = storeOf([])
    const parser = new StreamParser()
    const imported = ended(store.asSource().import(parser))
    parser.end('<http://e/a> <http://e/p> 1 . oh')
    await expect(imported).rejects.toThrow()
    expect(store.size).toBe(0)
  })
})
