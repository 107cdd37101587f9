import { describe, expect, it } from 'vitest'
import { compareForOrder, compareKeys, orderKey } from '../../../src/engine/expressions/order.ts'
import { blankNode, iri, literal, quad, type Term } from '../../../src/rdf/terms.ts'
import { XSD } from '../../../src/rdf/vocabularies.ts'

const typed = (value: string, type: string) => literal(value, iri(XSD + type))

/** In the order of ORDER BY; terms of one line take the same place. */
const ORDERED: readonly (readonly (Term | undefined)[])[] = [
  [undefined],
  [blankNode('a')],
  [blankNode('b')],
  [iri('http://e/')],
  [iri('http://e/\uffff')],
  [iri('http://e/😀')],
  [typed('NaN', 'double'), typed('NaN', 'float')],
  [typed('-INF', 'double')],
  [typed('-1', 'integer')],
  [typed('0', 'integer'), typed('-0', 'double'), typed('0.00', 'decimal')],
  [typed('0.1', 'decimal'), typed('0.10', 'decimal')],
  // The double nearest to a tenth is a little more.
  [typed('0.1', 'double')],
  [typed('0.1000000000000000055511151231257827021181583404541015626', 'decimal')],
  [typed('0.1', 'float')],
  [typed('1', 'integer'), typed('1.0', 'decimal'), typed('1', 'byte')],
  [typed('9007199254740992', 'integer'), typed('9007199254740992', 'double')],
  [typed('9007199254740993', 'integer')],
  [typed(`1${'0'.repeat(400)}`, 'integer')],
  [typed('INF', 'double'), typed('INF', 'float')],
  [typed('false', 'boolean'), typed('0', 'boolean')],
  [typed('true', 'boolean')],
  [typed('2019-12-31T23:59:59Z', 'dateTime')],
  [
    typed('2020-01-01T00:00:00Z', 'dateTime'),
    typed('2020-01-01T00:00:00', 'dateTime'),
    typed('2019-12-31T24:00:00Z', 'dateTime'),
  ],
  [typed('2020-01-01T00:00:00.1Z', 'dateTime')],
  [typed('2020-01-01T00:00:00.11Z', 'dateTime')],
  [typed('2020-01-01', 'date')],
  [typed('10:00:00', 'time')],
  [typed('2020', 'gYear')],
  [typed('P29D', 'duration')],
  [typed('P1M', 'yearMonthDuration')],
  [typed('P31D', 'dayTimeDuration')],
  [literal('')],
  [typed('-5', 'byte2')],
  [typed('300', 'byte')],
  [literal('B', 'en')],
  [literal('a')],
  [literal('a', 'de')],
  [literal('a', 'en')],
  [literal('a', iri('http://e/type'))],
  [literal('b')],
  [typed('x', 'integer')],
  [quad(iri('http://e/a'), iri('http://e/p'), typed('2', 'integer'))],
  [quad(iri('http://e/a'), iri('http://e/p'), typed('10', 'integer'))],
]

describe('the order of ORDER BY', () => {
  it('is total, puts equal values together, and is the same by terms and by keys', () => {
    for (let i = 0; i < ORDERED.length; i++)
      for (let j = 0; j < ORDERED.length; j++)
        for (const a of ORDERED[i])
          for (const b of ORDERED[j]) {
            const what = `${a?.value ?? 'unbound'} and ${b?.value ?? 'unbound'}`
            // + 0, for a difference may be -0.
            expect(Math.sign(compareForOrder(a, b)) + 0, what).toBe(Math.sign(i - j))
            expect(Math.sign(compareKeys(orderKey(a), orderKey(b))) + 0, what).toBe(Math.sign(i - j))
          }
  })
})
