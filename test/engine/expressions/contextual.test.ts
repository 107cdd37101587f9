import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../src/engine/evaluate.ts'
import { evaluateConstant, isVolatile } from '../../../src/engine/expressions/constant.ts'
import { newEvaluationContext } from '../../../src/engine/expressions/context.ts'
import { numberSolutions } from '../../../src/engine/expressions/number-solutions.ts'
import { blankNode, iri, quad } from '../../../src/rdf/terms.ts'
import { parseQuery } from '../../../src/sparql/parse.ts'
import { storeOf } from '../store-of.ts'
import { expressionOf, PROLOGUE, resultOf, written } from './result-of.ts'

/** The rows of a query over a small store, each term as text. */
function rowsOf(text: string, data = [quad(blankNode('q1'), iri('http://e/p'), blankNode('q2'))]) {
  const { operation } = parseQuery(PROLOGUE + text)
  const solutions = evaluate(operation, storeOf(data).snapshot)
  return Array.from({ length: solutions.length }, (_, row) =>
    solutions.variables.map((_, c) => written(solutions.term(c, row))),
  )
}

describe('BNODE', () => {
  it('without a label is a new node in each call', () => {
    const rows = rowsOf('SELECT (BNODE() AS ?a) (BNODE() AS ?b) { VALUES ?x { 1 2 } }')
    expect(new Set(rows.flat()).size).toBe(4)
  })
  it.each([
    ['in SELECT', 'SELECT (BNODE("x") AS ?a) (BNODE("x") AS ?b) (BNODE("y") AS ?c) { VALUES ?x { 1 2 } }'],
    [
      'in BIND',
      'SELECT ?a ?b ?c { VALUES ?x { 1 2 } BIND(BNODE("x") AS ?a) BIND(BNODE("x") AS ?b) BIND(BNODE("y") AS ?c) }',
    ],
    [
      'across a FILTER',
      'SELECT ?a ?b ?c { VALUES ?x { 0 1 2 } BIND(BNODE("x") AS ?a) FILTER(?x > 0) BIND(BNODE("x") AS ?b) BIND(BNODE("y") AS ?c) }',
    ],
    [
      'with equal solutions',
      'SELECT (BNODE("x") AS ?a) (BNODE("x") AS ?b) (BNODE("y") AS ?c) { VALUES ?x { 1 1 } }',
    ],
  ])('with a label is one node in a solution, and another in the next: %s', (_, text) => {
    const rows = rowsOf(text)
    expect(rows.length).toBe(2)
    for (const [a, b, c] of rows) {
      expect(a).toMatch(/^_:/)
      expect(a).toBe(b)
      expect(a).not.toBe(c)
    }
    expect(new Set(rows.flat()).size).toBe(4)
  })
  it('is equal to itself within a condition', () => {
    expect(rowsOf('SELECT ?x { VALUES ?x { 1 2 } FILTER(BNODE("a") = BNODE("a")) }').length).toBe(2)
    expect(rowsOf('SELECT ?x { VALUES ?x { 1 2 } FILTER(BNODE("a") = BNODE("b")) }').length).toBe(0)
  })
  it('joins nothing by the numbers that tell solutions apart', () => {
    const rows = rowsOf(
      'SELECT * { { VALUES ?x { 1 } BIND(BNODE("a") AS ?a) } { VALUES ?y { 2 } BIND(BNODE("a") AS ?b) } }',
    )
    expect(rows.length).toBe(1)
  })
  it('is no node of the data', () => {
    const data = Array.from({ length: 50 }, (_, k) =>
      quad(blankNode(`q${k}`), iri('http://e/p'), blankNode('x')),
    )
    const [row] = rowsOf('SELECT (BNODE() AS ?a) (BNODE("x") AS ?b) {}', data)
    const taken = data.map(q => written(q.subject))
    for (const node of row) expect(taken).not.toContain(node)
  })
  it.each(['BNODE(1)', 'BNODE(:a)', 'BNODE("a"@en)'])('%s is an error', expression => {
    expect(resultOf(expression)).toBe('error')
  })
})

describe('numbering solutions', () => {
  it.each([
    'SELECT (BNODE() AS ?b) { ?s ?p ?o }',
    'SELECT (STR(?o) AS ?b) { ?s ?p ?o FILTER(?o > 1) OPTIONAL { ?o ?q ?r } }',
  ])('leaves %s as it is', text => {
    const { operation } = parseQuery(PROLOGUE + text)
    expect(numberSolutions(operation)).toBe(operation)
  })
})

describe('RAND, UUID and STRUUID', () => {
  it('give another value in each call', () => {
    const rows = rowsOf('SELECT (UUID() AS ?a) (STRUUID() AS ?b) (RAND() AS ?c) { VALUES ?x { 1 2 3 } }')
    expect(new Set(rows.flat()).size).toBe(9)
  })
  it('have the forms of the standard', () => {
    const form = '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'
    for (let k = 0; k < 100; k++) {
      expect(resultOf('UUID()')).toMatch(new RegExp(`^<urn:uuid:${form}>$`))
      expect(resultOf('STRUUID()')).toMatch(new RegExp(`^"${form}"$`))
    }
  })
  it('RAND gives what chance gives, as a double', () => {
    expect(resultOf('RAND()', { random: () => 0.25 })).toBe('"2.5E-1"^^xsd:double')
    expect(resultOf('RAND() >= 0 && RAND() < 1')).toBe('true')
  })
})

describe('an expression without variables', () => {
  const context = newEvaluationContext({ base: 'http://base/', now: new Date(0) })
  it.each([
    ['1 + 2', '3'],
    ['IRI("x")', '<http://base/x>'],
    ['IF(2 IN (1, 2), CONCAT("a", "b"), ?x)', 'error'],
    ['IF(2 IN (1, 2), CONCAT("a", "b"), "c")', '"ab"'],
    ['YEAR(NOW())', '1970'],
    ['1 / 0', 'error'],
    ['?x', 'error'],
    ['RAND() > 2', 'error'],
    ['CONCAT("a", STRUUID())', 'error'],
    ['BNODE("a")', 'error'],
    ['EXISTS { ?s ?p ?o }', 'error'],
  ])('%s has the value %s', (text, value) => {
    expect(written(evaluateConstant(expressionOf(text), context))).toBe(value)
  })
  it.each([
    ['NOW()', false],
    ['RAND()', true],
    ['1 + RAND()', true],
    ['UUID()', true],
    ['STRUUID()', true],
    ['BNODE()', true],
    ['BNODE("a")', true],
    ['IRI("x")', false],
    ['EXISTS { ?s ?p ?o }', true],
    ['?x + 1', false],
  ])('%s is volatile: %s', (text, volatile) => {
    expect(isVolatile(expressionOf(text))).toBe(volatile)
  })
})
