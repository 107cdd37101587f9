import { EventEmitter as NodeEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { EventEmitter } from '../../../src/store/views/event-emitter.ts'

type Log = (what: string) => () => void

// Each is done to Node's emitter and to ours, and must have the same effects in the same order.
const scripts: [rule: string, script: (emitter: EventEmitter, log: Log) => unknown][] = [
  [
    'listeners are called in order, with what was emitted',
    (e, log) => e.on('a', log('1')).addListener('a', log('2')).emit('a'),
  ],
  ['an event without a listener is no matter', e => e.emit('a')],
  ['once is once', (e, log) => [e.once('a', log('1')).emit('a'), e.emit('a')]],
  [
    'prepended listeners come first',
    (e, log) =>
      e.on('a', log('1')).prependListener('a', log('2')).prependOnceListener('a', log('3')).emit('a'),
  ],
  [
    'the last of equal listeners is removed',
    (e, log) => {
      const [one, two] = [log('1'), log('2')]
      return [
        e.on('a', one).on('a', two).on('a', one).off('a', one).emit('a'),
        e.removeListener('a', two).emit('a'),
      ]
    },
  ],
  [
    'a listener removed by another still hears this event',
    (e, log) => {
      const two = log('2')
      return [
        e
          .on('a', () => e.off('a', two))
          .on('a', two)
          .emit('a'),
        e.emit('a'),
      ]
    },
  ],
  [
    'a listener added by another hears the next event',
    (e, log) => e.on('a', () => e.on('a', log('2'))).emit('a'),
  ],
  [
    'all listeners of an event can be removed',
    (e, log) => [e.on('a', log('1')).on('b', log('2')).removeAllListeners('a').emit('a'), e.emit('b')],
  ],
  ['all listeners can be removed', (e, log) => e.on('a', log('1')).removeAllListeners().emit('a')],
  [
    'it knows its listeners',
    (e, log) => {
      const one = log('1')
      e.on('a', one).once('b', one)
      return [
        e.eventNames(),
        e.listenerCount('a'),
        e.listenerCount('c'),
        e.listeners('b').length,
        e.listeners('a')[0] === one,
      ]
    },
  ],
  [
    'an error that nobody hears is thrown',
    e => {
      try {
        e.emit('error', new Error('x'))
      } catch (error) {
        return String(error)
      }
    },
  ],
]

describe('the event emitter does what that of Node does', () => {
  it.each(scripts)('%s', (_, script) => {
    const run = (emitter: EventEmitter) => {
      const done: string[] = []
      const result = script(emitter, what => () => void done.push(what))
      return { done, result }
    }
    expect(run(new EventEmitter())).toEqual(run(new NodeEmitter() as unknown as EventEmitter))
  })
})
