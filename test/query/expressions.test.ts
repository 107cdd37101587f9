// Every function of the builder, by what it gives on the data; a round trip through text checks its printing.
import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  allOf,
  anyOf,
  call,
  coalesce,
  concat,
  desc,
  iri,
  literal,
  newBlankNode,
  now,
  QueryError,
  rand,
  uuid,
  uuidText,
  value,
  when,
} from '../../src/core.ts'
import { checked, code, e, kg, label, n, note, of, percent, read, seen, site } from './tumors.ts'

const one = kg
  .where(e('o1'), percent, '?percent')
  .where(e('o1'), seen, '?seen')
  .where(e('o1'), checked, '?checked')
const texts = kg.where(e('bone'), code, '?code').where(e('lung'), label, '?label')
const time = kg.where(e('o2'), read, '?read').where(e('o2'), n, '?n')
const many = kg.where(e('o4'), n, '?n').where(e('o4'), percent, '?percent').where(e('o1'), note, '?any')

/** The value of a bound variable `x`, asked directly and through SPARQL text. */
const MD5_OF_B = '9d5ed678fe57bcca610140957afab571'

describe('numbers', () => {
  it.each([
    ['plus', one.bind('x', v => v.percent.plus(0.9)), 66],
    ['minus', one.bind('x', v => v.percent.minus(v.percent)), 0],
    ['times', one.bind('x', v => v.percent.times(2)), 130.2],
    ['dividedBy', many.bind('x', v => v.n.dividedBy(2)), 3.5],
    ['dividedBy zero', many.bind('x', v => v.n.dividedBy(0)), undefined],
    ['negated', one.bind('x', v => v.percent.negated()), -65.1],
    ['abs', one.bind('x', v => v.percent.negated().abs()), 65.1],
    ['round', one.bind('x', v => v.percent.round()), 65],
    ['ceil', one.bind('x', v => v.percent.ceil()), 66],
    ['floor', one.bind('x', v => v.percent.floor()), 65],
    ['exact decimals', one.bind('x', () => value(0.1).plus(0.2)), 0.3],
    ['exact integers', time.bind('x', v => v.n.plus(1n)), 12345678901234567891n],
    ['cast', many.bind('x', v => v.percent.cast('integer')), 20],
    ['unknown plus', many.bind('x', v => v.any.plus(1)), undefined],
  ])('%s', (_, query, expected) => {
    expect(query.first()?.x).toEqual(expected)
  })

  it('have the type that XPath gives', () => {
    const row = many
      .bind('a', v => v.n.plus(v.n))
      .bind('b', v => v.n.plus(v.percent))
      .bind('c', v => v.percent.times(2))
      .bind('d', v => v.n.dividedBy(v.n))
      .bind('e', v => v.n.orElse(0))
      .bind('f', () => value('abc').length().orElse(0))
      .first()
    expectTypeOf(row!.a).toEqualTypeOf<number | bigint | undefined>()
    expectTypeOf(row!.b).toEqualTypeOf<number | undefined>()
    expectTypeOf(row!.c).toEqualTypeOf<number | undefined>()
    expectTypeOf(row!.d).toEqualTypeOf<number | undefined>()
    expectTypeOf(row!.e).toEqualTypeOf<number | bigint>()
    expectTypeOf(row!.f).toEqualTypeOf<number | bigint>()
    expect(row).toMatchObject({ a: 14, b: 27, c: 40, d: 1, e: 7, f: 3 })
  })
})

describe('texts', () => {
  it.each([
    ['length', texts.bind('x', v => v.label.length()), 11],
    ['lowerCase', texts.bind('x', v => v.code.lowerCase()), 'b'],
    ['upperCase', texts.bind('x', v => v.label.upperCase()), 'LUNG CANCER'],
    ['contains', texts.bind('x', v => v.label.contains('g c')), true],
    ['startsWith', texts.bind('x', v => v.label.startsWith('lung')), true],
    ['endsWith', texts.bind('x', v => v.label.endsWith('lung')), false],
    ['before', texts.bind('x', v => v.label.before(' ')), 'lung'],
    ['after', texts.bind('x', v => v.label.after(' ')), 'cancer'],
    ['substring', texts.bind('x', v => v.label.substring(6)), 'cancer'],
    ['substring with a length', texts.bind('x', v => v.label.substring(6, 3)), 'can'],
    ['concat', texts.bind('x', v => v.label.concat(' (', v.code, ')')), 'lung cancer (B)'],
    ['matches', texts.bind('x', v => v.label.matches('^LUNG', 'i')), true],
    ['replace', texts.bind('x', v => v.label.replace('(n)g?', '<$1>')), 'lu<n> ca<n>cer'],
    ['inLanguage', texts.bind('x', v => v.label.inLanguage('en')), true],
    ['lang', texts.bind('x', v => v.label.lang()), 'en'],
    ['withLanguage', texts.bind('x', v => v.code.withLanguage('de').lang()), 'de'],
    [
      'withDatatype',
      texts.bind('x', v =>
        v.code.concat('7').after('B').withDatatype(iri('http://www.w3.org/2001/XMLSchema#integer')),
      ),
      7,
    ],
    ['asIri', texts.bind('x', v => v.code.concat().after('').concat('a').before('a').isLiteral()), true],
    ['md5', texts.bind('x', v => v.code.md5()), MD5_OF_B],
    ['sha1', texts.bind('x', v => v.code.sha1().length()), 40],
    ['sha256', texts.bind('x', v => v.code.sha256().length()), 64],
    ['sha384', texts.bind('x', v => v.code.sha384().length()), 96],
    ['sha512', texts.bind('x', v => v.code.sha512().length()), 128],
    ['encodeForUri', texts.bind('x', v => v.label.encodeForUri()), 'lung%20cancer'],
    [
      'str',
      kg
        .where('?o', of, e('lung'))
        .limit(1)
        .bind('x', () => value(e('lung')).str()),
      'http://e/lung',
    ],
  ])('%s', (_, query, expected) => {
    expect(query.first()?.x).toEqual(expected)
  })

  it('an IRI of a text', () => {
    const row = kg
      .query()
      .bind('x', () => value('http://e/bone').asIri())
      .where('?x', code, '?code')
      .first()
    expect(row).toEqual({ x: e('bone'), code: 'B' })
  })
})

describe('dates, booleans and terms', () => {
  it.each([
    ['year', one.bind('x', v => v.seen.year()), 2020],
    ['month', one.bind('x', v => v.seen.month()), 2],
    ['day', one.bind('x', v => v.seen.day()), 29],
    ['hours', time.bind('x', v => v.read.hours()), 12],
    ['minutes', time.bind('x', v => v.read.minutes()), 30],
    ['seconds', time.bind('x', v => v.read.seconds()), 15.5],
    ['tz', time.bind('x', v => v.read.tz()), 'Z'],
    ['timezone', time.bind('x', v => v.read.timezone().str()), 'PT0S'],
    ['a date against text of a date', one.bind('x', v => v.seen.lt('2020-03-01')), true],
    ['a time against a Date', time.bind('x', v => v.read.gt(new Date(0))), true],
    ['and', one.bind('x', v => v.checked.and(v.percent.gt(90))), false],
    ['or', one.bind('x', v => v.checked.or(v.percent.gt(90))), true],
    ['not', one.bind('x', v => v.checked.not()), false],
    ['allOf', one.bind('x', v => allOf(v.checked, v.percent.lt(90))), true],
    ['anyOf', one.bind('x', v => anyOf(v.checked.not(), v.percent.gt(90))), false],
    ['eq of a boolean', one.bind('x', v => v.checked.eq(true)), true],
    ['ne', one.bind('x', v => v.percent.ne(65.1)), false],
    ['le and ge', one.bind('x', v => v.percent.le(65.1).and(v.percent.ge(65.1))), true],
    ['in', one.bind('x', v => v.percent.in(1, 65.1)), true],
    ['notIn', one.bind('x', v => v.percent.notIn(1, 2)), true],
    ['in of nothing', one.bind('x', v => v.percent.in()), false],
    ['sameTerm', one.bind('x', v => v.percent.sameTerm(65.1)), true],
    ['isIri', one.bind('x', v => v.percent.isIri()), false],
    ['isBlank', one.bind('x', v => v.percent.isBlank()), false],
    ['isNumeric', one.bind('x', v => v.percent.isNumeric()), true],
    ['datatype', one.bind('x', v => v.seen.datatype()), iri('http://www.w3.org/2001/XMLSchema#date')],
    ['coalesce', one.bind('x', v => coalesce(v.percent.dividedBy(0), v.percent)), 65.1],
    ['when', one.bind('x', v => when(v.checked, 'yes', 'no')), 'yes'],
    ['concat', one.bind('x', () => concat('a', 'b', literal('c'))), 'abc'],
    ['now', one.bind('x', () => now().year().gt(2000)), true],
    ['rand', one.bind('x', () => rand().lt(1)), true],
    ['uuid', one.bind('x', () => uuid().str().startsWith('urn:uuid:')), true],
    ['uuidText', one.bind('x', () => uuidText().length()), 36],
    ['newBlankNode', one.bind('x', () => newBlankNode().isBlank()), true],
    [
      'call of a cast',
      one.bind('x', v => call(iri('http://www.w3.org/2001/XMLSchema#integer'), v.percent)),
      65,
    ],
  ])('%s', (_, query, expected) => {
    expect(query.first()?.x).toEqual(expected)
  })
})

describe('an expression', () => {
  it('sorts', () => {
    const sites = kg.where('?o', site, '?site').where('?o', percent, '?percent')
    const sorted = sites
      .orderBy(v => desc(v.site.str().length()), 'percent')
      .select('site', 'percent')
      .all()
    expect(sorted.map(row => row.percent)).toEqual([20, 26, 34.3, 65.1])
    expect(sites.orderBy(v => v.percent.negated()).first()?.percent).toBe(65.1)
  })

  it('is one flat call where conditions are chained', () => {
    let condition = kg.where('?o', percent, '?p')
    condition = condition.filter(v => {
      let all = v.p.gt(0)
      for (let k = 0; k < 2000; k++) all = all.and(v.p.ne(k))
      return all
    })
    expect(condition.filter(v => v.p.lt(0)).count()).toBe(0)
  })
})

const sites = kg.where('?o', site, '?s')
// @ts-expect-error: text against a number
const numberWithText = () => one.filter(v => v.percent.gt('50'))
// @ts-expect-error: a number against text
const textWithNumber = () => texts.filter(v => v.label.eq(5))
// @ts-expect-error: a resource is no text
const textWithResource = () => texts.filter(v => v.label.eq(e('x')))
// @ts-expect-error: text is no resource
const resourceWithText = () => sites.filter(v => v.s.eq('http://e/bone'))
// @ts-expect-error: no date
const dateWithNumber = () => one.filter(v => v.seen.lt(2020))
// @ts-expect-error: numbers have no parts
const partOfNumber = () => one.filter(v => v.percent.contains('6'))
// @ts-expect-error: resources have no order
const orderOfResources = () => sites.filter(v => v.s.lt(e('x')))
// @ts-expect-error: too few arguments
const noArgument = () => one.filter(v => v.percent.gt())
// @ts-expect-error: an object
const anObject = () => many.filter(v => v.any.eq({}))
// @ts-expect-error: an unknown cast
const unknownCast = () => one.bind('x', v => v.percent.cast('color'))
// @ts-expect-error: a number is no condition
const noCondition = () => one.filter(v => v.percent)
// @ts-expect-error: a boolean of JavaScript is no condition
const nativeBoolean = () => one.filter(() => true)
// @ts-expect-error: text is no function's name
const callByText = () => one.bind('x', () => call('http://e/f'))
// @ts-expect-error: an unknown variable
const unknownVariable = () => one.filter(v => v.nothing.eq(1))
// @ts-expect-error: a number and a condition
const conditionWithNumber = () => one.filter(v => v.checked.and(v.percent))

describe('wrong use', () => {
  it.each<[string, () => unknown, string]>([
    ['a number against text', numberWithText, 'gt(…) takes a number, not "50".'],
    ['text against a number', textWithNumber, 'eq(…) takes a string, not "5".'],
    ['text against a resource', textWithResource, 'eq(…) takes a string, not the IRI "http://e/x".'],
    ['a resource against text', resourceWithText, 'takes a resource such as iri(…), not "http://e/bone".'],
    ['a date against a number', dateWithNumber, 'lt(…) takes a date such as \'2026-01-31\', not "2020".'],
    ['a date that is none', () => one.filter(v => v.seen.lt('2020-02-30')), 'not "2020-02-30"'],
    [
      'a function of another type',
      partOfNumber,
      'contains(…) is a function of string, text, not of ?percent, which is declared as decimal.',
    ],
    ['an order of resources', orderOfResources, 'lt(…) is a function of'],
    ['an argument missing', noArgument, 'gt(…) takes 1 argument, not 0.'],
    ['an object', anObject, 'takes a string, a number, a boolean, a Date or a term, not a value of Object.'],
    ['an unknown cast', unknownCast, 'cast(…) takes one of boolean, integer'],
    [
      'isBound of an expression',
      () => one.filter(v => v.percent.plus(1).isBound()),
      'isBound() is a question about a variable',
    ],
    ['a filter of a number', noCondition, 'filter(…) takes a condition such as v.percent.gt(50)'],
    ['a filter of true', nativeBoolean, 'filter(…) takes a condition such as v.percent.gt(50), not "true".'],
    ['a call by text', callByText, 'call(…) takes the IRI of a function first'],
    ['an invalid Date', () => time.filter(v => v.read.lt(new Date(Number.NaN))), 'An invalid Date'],
    ['an unknown variable', unknownVariable, '?nothing is not a variable of this query.'],
    ['a number beside a condition', conditionWithNumber, 'and(…) takes true or false'],
  ])('%s', (_, use, message) => {
    expect(use).toThrow(QueryError)
    expect(use).toThrow(message)
  })

  it('an operand kept from another query', () => {
    const kept: unknown[] = []
    one.filter(v => {
      kept.push(v.percent)
      return v.percent.gt(1)
    })
    expect(() => time.filter(v => v.n.gt(kept[0] as never))).toThrow(
      '?percent is not a variable of this query',
    )
  })
})
