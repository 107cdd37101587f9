import { describe, expect, it } from 'vitest'
import { countByIndex } from '../../../src/engine/optimizer/count-by-index.ts'
import { afterPass, operationOf, textAfter } from './after-pass.ts'

describe('the index tells the counts', () => {
  it.each([
    ['of all triples', 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }'],
    ['of a variable, which is bound in each row', 'SELECT (COUNT(?s) AS ?n) (COUNT(*) AS ?m) { ?s :p ?o }'],
    ['by one variable', 'SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p'],
    ['of distinct values where only one place is left', 'SELECT (COUNT(DISTINCT ?o) AS ?n) { :x :p ?o }'],
    ['and by one variable', 'SELECT ?s (COUNT(DISTINCT ?o) AS ?n) { ?s :p ?o } GROUP BY ?s'],
    ['of distinct rows, which triples are', 'SELECT (COUNT(DISTINCT *) AS ?n) { ?s :p ?o }'],
    ['of one triple', 'SELECT (COUNT(*) AS ?n) { :x :p :y }'],
    ['of none', 'SELECT ?s { ?s :p ?o } GROUP BY ?s'],
    ['in a subquery', 'SELECT * { ?s :q ?x { SELECT ?s (COUNT(*) AS ?n) { ?s :p ?o } GROUP BY ?s } }'],
  ])('%s', (_, query) => {
    expect(textAfter(countByIndex, operationOf(query))).toContain('index-group(')
  })
})

describe('the rows are looked at', () => {
  it.each([
    ['for distinct values of two places', 'SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s :p ?o }'],
    ['for distinct values of the key', 'SELECT ?s (COUNT(DISTINCT ?s) AS ?n) { ?s :p ?o } GROUP BY ?s'],
    ['for distinct rows that a blank node is no part of', 'SELECT (COUNT(DISTINCT *) AS ?n) { ?s :p [] }'],
    ['where a variable stands twice', 'SELECT (COUNT(*) AS ?n) { ?s :p ?s }'],
    ['of two patterns', 'SELECT (COUNT(*) AS ?n) { ?s :p ?o . ?o :q ?x }'],
    ['of a filtered pattern', 'SELECT (COUNT(*) AS ?n) { ?s :p ?o FILTER(?o > 1) }'],
    ['for a sum', 'SELECT (SUM(?o) AS ?n) { ?s :p ?o }'],
    ['where another aggregate needs them', 'SELECT (COUNT(?s) AS ?n) (MAX(?o) AS ?m) { ?s :p ?o }'],
    ['for a variable that is unbound', 'SELECT (COUNT(?x) AS ?n) { ?s :p ?o }'],
    ['for an expression, which may fail', 'SELECT (COUNT(?o + 1) AS ?n) { ?s :p ?o }'],
    ['by two variables', 'SELECT ?s ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s ?p'],
    ['by a variable that the pattern has not', 'SELECT ?x (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?x'],
    ['in named graphs', 'SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }'],
    ['of nothing', 'SELECT (COUNT(*) AS ?n) { }'],
  ])('%s', (_, query) => {
    const operation = operationOf(query)
    expect(afterPass(countByIndex, operation)).toBe(operation)
  })
})
