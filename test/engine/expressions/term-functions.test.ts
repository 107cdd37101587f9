import { describe, expect, it } from 'vitest'
import { QueryError } from '../../../src/rdf/errors.ts'
import { resultOf } from './result-of.ts'

const table = (rows: readonly (readonly [string, string])[]) =>
  it.each(rows)('%s is %s', (expression, value) => {
    expect(resultOf(expression)).toBe(value)
  })

describe('functional forms', () => {
  table([
    ['IF(true, 1, 1/0)', '1'],
    ['IF(false, 1/0, 2)', '2'],
    ['IF("", 1, 2)', '2'],
    ['IF(1/0, 1, 2)', 'error'],
    ['IF(<http://e/>, 1, 2)', 'error'],
    ['COALESCE(1/0, ?unbound, 2)', '2'],
    ['COALESCE(1/0)', 'error'],
    ['COALESCE()', 'error'],
    ['BOUND(?unbound)', 'false'],
    ['1 IN (2, 1.0)', 'true'],
    ['1 IN ()', 'false'],
    ['1 NOT IN ()', 'true'],
    ['2 IN (<http://e/iri>, "str", 2.0)', 'true'],
    ['2 IN (1/0, 2)', 'true'],
    ['2 IN (2, 1/0)', 'true'],
    ['2 IN (3, 1/0)', 'error'],
    ['2 NOT IN (3, 1/0)', 'error'],
    ['2 NOT IN (1/0, 2)', 'false'],
    ['1/0 IN (1)', 'error'],
    ['"a" IN ("b", "a")', 'true'],
    ['"a"@en IN ("a", "b")', 'false'],
    ['<http://e/a> IN (:a, :b)', 'true'],
    ['"a"^^:unknown IN ("a", "b")', 'error'],
    ['sameTerm(1, 1.0)', 'false'],
    ['sameTerm(1, 01)', 'false'],
    ['sameTerm("a", "a")', 'true'],
    ['sameTerm(:a, <http://e/a>)', 'true'],
    ['sameTerm(1/0, 1)', 'error'],
  ])
})

describe('logical connectives', () => {
  // SPARQL 1.1, section 17.2: the truth tables, with error as 1/0.
  table([
    ['true || 1/0', 'true'],
    ['false || 1/0', 'error'],
    ['1/0 || true', 'true'],
    ['1/0 || false', 'error'],
    ['1/0 || 1/0', 'error'],
    ['true && 1/0', 'error'],
    ['false && 1/0', 'false'],
    ['1/0 && false', 'false'],
    ['1/0 && true', 'error'],
    ['1/0 || false || true', 'true'],
    ['true && 1/0 && true', 'error'],
    ['!(1/0)', 'error'],
  ])
})

describe('the effective boolean value', () => {
  table([
    ['!"a"', 'false'],
    ['!""', 'true'],
    ['!""@en', 'true'],
    ['!"a"@en', 'false'],
    ['!0', 'true'],
    ['!0.00', 'true'],
    ['!-1', 'false'],
    ['!xsd:double("NaN")', 'true'],
    ['!"x"^^xsd:integer', 'true'],
    ['!"x"^^xsd:boolean', 'true'],
    ['!"1"^^xsd:boolean', 'false'],
    ['!"300"^^xsd:byte', 'true'],
    ['!"2020-01-01"^^xsd:date', 'error'],
    ['!"a"^^:unknown', 'error'],
    ['!<http://e/>', 'error'],
  ])
})

describe('kinds of terms', () => {
  table([
    ['isIRI(:a)', 'true'],
    ['isURI("a")', 'false'],
    ['isBlank(BNODE())', 'true'],
    ['isBlank(:a)', 'false'],
    ['isLiteral(1)', 'true'],
    ['isLiteral(:a)', 'false'],
    ['isLiteral(1/0)', 'error'],
    ['isNumeric(12)', 'true'],
    ['isNumeric("12")', 'false'],
    ['isNumeric("12"^^xsd:nonNegativeInteger)', 'true'],
    ['isNumeric("1200"^^xsd:byte)', 'false'],
    ['isNumeric(:a)', 'false'],
    ['STR(1.50)', '"1.50"'],
    ['STR("a"@en)', '"a"'],
    ['STR(:a)', '"http://e/a"'],
    ['STR(BNODE())', 'error'],
    ['LANG("a"@EN-us)', '"en-us"'],
    ['LANG("a")', '""'],
    ['LANG(:a)', 'error'],
    ['DATATYPE("a"@en)', '<http://www.w3.org/1999/02/22-rdf-syntax-ns#langString>'],
    ['DATATYPE("a"@en--ltr)', '<http://www.w3.org/1999/02/22-rdf-syntax-ns#dirLangString>'],
    ['DATATYPE("a")', 'xsd:string'],
    ['DATATYPE(1.0)', 'xsd:decimal'],
    ['DATATYPE(:a)', 'error'],
  ])
})

describe('LANGMATCHES', () => {
  table([
    ['LANGMATCHES("en-US", "en")', 'true'],
    ['LANGMATCHES("en", "en-US")', 'false'],
    ['LANGMATCHES("english", "en")', 'false'],
    ['LANGMATCHES("EN-us", "en-US")', 'true'],
    ['LANGMATCHES("fr", "*")', 'true'],
    ['LANGMATCHES("", "*")', 'false'],
    ['LANGMATCHES("de-Latn-DE", "de-DE")', 'false'],
    ['LANGMATCHES(1, "en")', 'error'],
    ['LANGMATCHES("en"@en, "en")', 'error'],
  ])
})

describe('constructors of literals', () => {
  table([
    ['STRDT("123", xsd:integer)', '123'],
    ['STRDT("iiii", :roman)', '"iiii"^^<http://e/roman>'],
    ['STRDT("a", xsd:string)', '"a"'],
    ['STRDT("a"@en, xsd:string)', 'error'],
    ['STRDT(1, xsd:string)', 'error'],
    ['STRDT("a", "b")', 'error'],
    ['STRDT("a", rdf:langString)', 'error'],
    ['STRLANG("chat", "en")', '"chat"@en'],
    ['STRLANG("chat", "en-US")', '"chat"@en-us'],
    ['STRLANG("chat", "")', 'error'],
    ['STRLANG("chat", "a b")', 'error'],
    ['STRLANG("chat"@fr, "en")', 'error'],
    ['STRLANG(1, "en")', 'error'],
    ['STRLANGDIR("a", "ar", "rtl")', '"a"@ar--rtl'],
    ['STRLANGDIR("a", "ar", "up")', 'error'],
    ['LANGDIR("a"@ar--rtl)', '"rtl"'],
    ['LANGDIR("a"@ar)', '""'],
    ['hasLANG("a"@ar)', 'true'],
    ['hasLANG("a")', 'false'],
    ['hasLANGDIR("a"@ar--rtl)', 'true'],
    ['hasLANGDIR("a"@ar)', 'false'],
  ])
})

describe('triple terms', () => {
  table([
    ['TRIPLE(:s, :p, 1)', '<<( <http://e/s> <http://e/p> 1 )>>'],
    [
      'TRIPLE(:s, :p, TRIPLE(:a, :b, :c))',
      '<<( <http://e/s> <http://e/p> <<( <http://e/a> <http://e/b> <http://e/c> )>> )>>',
    ],
    ['TRIPLE("s", :p, 1)', 'error'],
    ['TRIPLE(:s, BNODE(), 1)', 'error'],
    ['SUBJECT(TRIPLE(:s, :p, 1))', '<http://e/s>'],
    ['PREDICATE(TRIPLE(:s, :p, 1))', '<http://e/p>'],
    ['OBJECT(TRIPLE(:s, :p, 1))', '1'],
    ['OBJECT(:s)', 'error'],
    ['isTRIPLE(TRIPLE(:s, :p, 1))', 'true'],
    ['isTRIPLE(:s)', 'false'],
    ['TRIPLE(:s, :p, 1) = TRIPLE(:s, :p, 1.0)', 'true'],
    ['TRIPLE(:s, :p, 1) = TRIPLE(:s, :q, 1)', 'false'],
    ['sameTerm(TRIPLE(:s, :p, 1), TRIPLE(:s, :p, 1.0))', 'false'],
  ])
})

describe('IRI', () => {
  table([
    ['IRI("x")', '<http://base.example/folder/x>'],
    ['URI("../x?y#z")', '<http://base.example/x?y#z>'],
    ['IRI("http://e/é")', '<http://e/é>'],
    ['IRI(:a)', '<http://e/a>'],
    ['IRI("a b")', 'error'],
    ['IRI("a"@en)', 'error'],
    ['IRI(1)', 'error'],
  ])
  it('resolves nothing without a base', () => {
    expect(resultOf('IRI("x")', { base: undefined })).toBe('error')
    expect(resultOf('IRI("http://e/x")', { base: undefined })).toBe('<http://e/x>')
  })
})

describe('hash functions', () => {
  table([
    ['MD5("abc")', '"900150983cd24fb0d6963f7d28e17f72"'],
    ['SHA1("abc")', '"a9993e364706816aba3e25717850c26c9cd0d89d"'],
    ['SHA256("abc")', '"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"'],
    [
      'SHA384("")',
      '"38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da274edebfe76f65fbd51ad2f14898b95b"',
    ],
    [
      'SHA512("abc")',
      '"ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"',
    ],
    // The bytes are those of UTF-8.
    ['MD5("食べ物")', '"e7ada485d13b1decf628c9211bc3a97b"'],
    ['MD5("abc"@en)', 'error'],
    ['MD5(1)', 'error'],
  ])
})

describe('calls that can not be', () => {
  it.each([
    ['<http://e/f>(1)', 'The function <http://e/f> is not known'],
    ['xsd:hexBinary("00")', 'xsd:dateTime'],
    ['xsd:integer(1, 2)', 'takes 1 arguments and got 2'],
  ])('%s is an error of the query', (expression, message) => {
    expect(() => resultOf(expression)).toThrow(QueryError)
    expect(() => resultOf(expression)).toThrow(message)
  })
})
