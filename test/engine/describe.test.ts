import { describe, expect, it } from 'vitest'
import { blankNode, iri, KnowledgeGraph, LimitError, literal, type Quad, type Term } from '../../src/core.ts'
import { termKey } from '../../src/rdf/term-key.ts'

const kg = await KnowledgeGraph.load({
  text: `<http://e/a> <http://e/p> <http://e/b> .
    <http://e/a> <http://e/p> "text" .
    <http://e/a> <http://e/q> _:x .
    _:x <http://e/p> _:y .
    _:y <http://e/p> _:x .
    _:y <http://e/p> <http://e/c> .
    <http://e/b> <http://e/p> <http://e/a> .
    <http://e/c> <http://e/p> "far" .
    _:z <http://e/p> <http://e/a> .`,
  syntax: 'ntriples',
})

const lines = (quads: readonly Quad[]) =>
  quads.map(({ subject, predicate, object }) => [subject, predicate, object].map(nameOf).join(' '))
const nameOf = (term: Term) => (term.termType === 'BlankNode' ? '_' : termKey(term).replace('http://e/', ''))

const A = ['a p b', 'a p "text"', 'a q _', '_ p _', '_ p _', '_ p c']

describe('DESCRIBE', () => {
  it.each<[rule: string, query: string, triples: readonly string[]]>([
    [
      'gives the triples about a resource, and those about blank nodes they lead to',
      'DESCRIBE <http://e/a>',
      A,
    ],
    ['gives nothing about what the graph does not know', 'DESCRIBE <http://e/none>', []],
    ['gives nothing about what is only an object', 'DESCRIBE <http://e/p>', []],
    [
      'describes what a variable is bound to',
      'DESCRIBE ?x { <http://e/c> <http://e/p> ?y . ?x <http://e/p> <http://e/a> FILTER(ISIRI(?x)) }',
      ['b p a'],
    ],
    ['passes over literals', 'DESCRIBE ?x { <http://e/a> <http://e/p> ?x FILTER(ISLITERAL(?x)) }', []],
    ['passes over what is unbound', 'DESCRIBE ?z { ?x <http://e/p> ?y }', []],
    [
      'gives each triple once',
      'DESCRIBE ?x <http://e/a> { ?y <http://e/p> ?x FILTER(?x = <http://e/a>) }',
      A,
    ],
    ['describes blank nodes', 'DESCRIBE ?x { ?x <http://e/p> <http://e/a> FILTER(ISBLANK(?x)) }', ['_ p a']],
    [
      'describes all that SELECT would name',
      'DESCRIBE * { ?x <http://e/p> <http://e/c> . ?y <http://e/p> "far" }',
      ['_ p _', '_ p _', '_ p c', 'c p "far"'],
    ],
  ])('%s', async (_, query, triples) => {
    const quads = await kg.construct(query)
    expect(lines(quads).sort()).toEqual([...triples].sort())
    const atOnce = (await kg.prepare(query)).run()
    expect(atOnce.form === 'describe' && lines(atOnce.quads)).toEqual(lines(quads))
  })

  it('describes the term that a parameter is given, a blank node too', async () => {
    const prepared = await kg.prepare('DESCRIBE ?x { ?x ?p ?o }')
    const described = (x: Term) => {
      const result = prepared.run({ bindings: { x } })
      return result.form === 'describe' ? lines(result.quads) : undefined
    }
    const [node] = kg.subjects(iri('http://e/p'), iri('http://e/c'))
    expect(node!.termType).toBe('BlankNode')
    expect(described(node!)!.sort()).toEqual(['_ p _', '_ p _', '_ p c'])
    expect(described(iri('http://e/b'))).toEqual(['b p a'])
    expect(described(blankNode('unknown'))).toEqual([])
    expect(described(literal('text'))).toEqual([])
  })

  it('is charged for the triples', async () => {
    const query = 'DESCRIBE ?x { ?x ?p ?o }'
    await expect(kg.sparql(query, { maxBytes: 500 })).rejects.toThrow(LimitError)
  })
})
