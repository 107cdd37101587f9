import { describe, expect, it } from 'vitest'
import { runUpdate } from '../../../src/engine/update/run-update.ts'
import type { UpdateOptions } from '../../../src/engine/update/update-options.ts'
import { QueryError, UsageError } from '../../../src/rdf/errors.ts'
import { termKey } from '../../../src/rdf/term-key.ts'
import { blankNode, defaultGraph, iri, literal, quad } from '../../../src/rdf/terms.ts'
import { INFERRED_GRAPH } from '../../../src/rdf/vocabularies.ts'
import { parseUpdate } from '../../../src/sparql/parse.ts'
import type { Derivation, Store } from '../../../src/store/store.ts'
import { storeOf } from '../../graph/turtle.ts'

const E = 'http://e/'
const PREFIXES = new Map([['', E]])

/** What each `http://e/` name is called here; blank nodes are told apart by the order of their quads alone. */
const short = (key: string): string => key.replaceAll(E, ':').replace(/^_:.*/, '_')

/** The quads of a store, and `:g {}` for an empty graph, sorted. */
function contents(store: Store): string[] {
  const quads = [...store.match()].map(({ subject, predicate, object, graph }) =>
    [subject, predicate, object, graph]
      .map(term => short(termKey(term)))
      .join(' ')
      .trim(),
  )
  const { graphs, dictionary, named } = store.snapshot
  for (const id of graphs) if (named.count(0, 0, 0, id) === 0) quads.push(`${short(dictionary.key(id))} {}`)
  return quads.sort()
}

const update = (store: Store, text: string, options: UpdateOptions = {}) =>
  runUpdate(parseUpdate(text, { prefixes: PREFIXES }), store, options)

const store = (trig: string, derive?: Derivation): Store => storeOf(`@prefix : <${E}> . ${trig}`, derive)

describe('an update', () => {
  it.each<[rule: string, before: string, request: string, after: string[]]>([
    [
      'INSERT DATA adds',
      ':a :p 1 .',
      'INSERT DATA { :a :p 1, :b . GRAPH :g { :a :p :c } }',
      [':a :p "1"^^http://www.w3.org/2001/XMLSchema#integer', ':a :p :b', ':a :p :c :g'],
    ],
    ['INSERT DATA of nothing makes no graph', '', 'INSERT DATA { GRAPH :g {} }', []],
    [
      'DELETE DATA deletes, and keeps an empty graph',
      ':a :p :b . :g { :a :p :b }',
      'DELETE DATA { :a :p :b . GRAPH :g { :a :p :b } GRAPH :h { :x :y :z } }',
      [':g {}'],
    ],
    [
      'DELETE WHERE',
      ':a :p :b, :c ; :q :d . :g { :a :p :b }',
      'DELETE WHERE { :a :p ?o }',
      [':a :p :b :g', ':a :q :d'],
    ],
    [
      'DELETE WHERE in every graph',
      ':a :p :b . :g { :a :p :b } :h { :a :p :b . :a :q :c }',
      'DELETE WHERE { GRAPH ?g { ?s :p ?o } }',
      [':a :p :b', ':a :q :c :h', ':g {}'],
    ],
    [
      'deletions come before insertions',
      ':a :p :b .',
      'DELETE { ?s :p ?o } INSERT { ?s :p ?o } WHERE { ?s :p ?o }',
      [':a :p :b'],
    ],
    [
      'both templates come from the state before',
      ':a :p :b . :b :p :c .',
      'DELETE { ?s :p ?o } INSERT { ?o :p ?s } WHERE { ?s :p ?o }',
      [':b :p :a', ':c :p :b'],
    ],
    [
      'each operation sees what those before it did',
      '',
      'INSERT DATA { :a :p :b } ; INSERT { ?o :p ?s } WHERE { ?s :p ?o } ; DELETE DATA { :a :p :b }',
      [':b :p :a'],
    ],
    [
      'a blank node of a template is new in each solution',
      ':a :p 1 . :b :p 2 .',
      'DELETE { ?s :p ?n } INSERT { ?s :q _:x . _:x :r _:x } WHERE { ?s :p ?n }',
      [':a :q _', ':b :q _', '_ :r _', '_ :r _'],
    ],
    [
      'a blank node of data is not one of the store',
      '_:x :p 1 .',
      'INSERT DATA { _:x :p 1 }',
      [
        '_ :p "1"^^http://www.w3.org/2001/XMLSchema#integer',
        '_ :p "1"^^http://www.w3.org/2001/XMLSchema#integer',
      ],
    ],
    [
      'a blank node of the store can be deleted by what it matches',
      '_:x :p :b . :a :p :b .',
      'DELETE { ?s ?p ?o } WHERE { ?s ?p ?o FILTER isBlank(?s) }',
      [':a :p :b'],
    ],
    [
      'what is unbound or no RDF leaves out its quad alone',
      ':a :p :b ; :name "A" . :c :p :d .',
      'INSERT { ?s :has ?n . ?n :of ?s . ?s ?n :x . ?s :ok true . GRAPH ?n { ?s :in :x } GRAPH ?u { ?s :in :x } } WHERE { ?s :p ?o OPTIONAL { ?s :name ?n } }',
      [
        ':a :has "A"',
        ':a :name "A"',
        ':a :ok "true"^^http://www.w3.org/2001/XMLSchema#boolean',
        ':a :p :b',
        ':c :ok "true"^^http://www.w3.org/2001/XMLSchema#boolean',
        ':c :p :d',
      ],
    ],
    [
      'WITH is the graph of templates and pattern; GRAPH overrides it',
      ':a :p :x . :g { :a :p :b } :h { :b :p :c }',
      'WITH :g DELETE { ?s :p ?o } INSERT { ?s :q ?o . GRAPH :h { ?s :q ?c } } WHERE { ?s :p ?o . GRAPH :h { ?o :p ?c } }',
      [':a :p :x', ':a :q :b :g', ':a :q :c :h', ':b :p :c :h'],
    ],
    [
      'USING is what the pattern sees, not what is edited',
      ':a :p :x . :g { :a :p :b } :h { :a :p :c }',
      'DELETE { ?s :p :x } INSERT { ?s :q ?o } USING :g USING :h WHERE { ?s :p ?o }',
      [':a :p :b :g', ':a :p :c :h', ':a :q :b', ':a :q :c'],
    ],
    [
      'USING NAMED alone leaves the default graph empty',
      ':a :p :x . :g { :a :p :b } :h { :a :p :c }',
      'INSERT { ?s :q ?g } USING NAMED :g WHERE { { GRAPH ?g { ?s :p ?o } } UNION { ?s :p ?g } }',
      [':a :p :b :g', ':a :p :c :h', ':a :p :x', ':a :q :g'],
    ],
    ['CREATE makes an empty graph', '', 'CREATE GRAPH :g', [':g {}']],
    ['CLEAR keeps the graph', ':a :p :b . :g { :a :p :b }', 'CLEAR GRAPH :g', [':a :p :b', ':g {}']],
    ['CLEAR DEFAULT', ':a :p :b . :g { :a :p :b }', 'CLEAR DEFAULT', [':a :p :b :g']],
    [
      'CLEAR NAMED',
      ':a :p :b . :g { :a :p :b } :h { :a :p :b }',
      'CLEAR NAMED',
      [':a :p :b', ':g {}', ':h {}'],
    ],
    ['CLEAR ALL', ':a :p :b . :g { :a :p :b }', 'CLEAR ALL', [':g {}']],
    [
      'DROP takes the graph away',
      ':a :p :b . :g { :a :p :b } :h { :a :p :b }',
      'DROP GRAPH :g',
      [':a :p :b', ':a :p :b :h'],
    ],
    ['DROP DEFAULT', ':a :p :b . :g { :a :p :b }', 'DROP DEFAULT', [':a :p :b :g']],
    [
      'DROP NAMED, empty graphs too',
      ':a :p :b . :g { :a :p :b }',
      'CREATE GRAPH :h ; DROP NAMED',
      [':a :p :b'],
    ],
    ['DROP ALL', ':a :p :b . :g { :a :p :b }', 'DROP ALL', []],
    [
      'COPY replaces the target',
      ':a :p :b . :g { :a :p :c }',
      'COPY DEFAULT TO :g',
      [':a :p :b', ':a :p :b :g'],
    ],
    ['COPY makes the target', ':g { :a :p :b }', 'COPY :g TO :h', [':a :p :b :g', ':a :p :b :h']],
    ['COPY of an empty graph makes the target', '', 'CREATE GRAPH :g ; COPY :g TO :h', [':g {}', ':h {}']],
    ['COPY onto itself does nothing', ':g { :a :p :b }', 'COPY :g TO :g', [':a :p :b :g']],
    ['MOVE takes the source away', ':a :p :c . :g { :a :p :b }', 'MOVE :g TO DEFAULT', [':a :p :b']],
    [
      'MOVE of the default graph leaves it empty',
      ':a :p :b . :g { :a :p :c }',
      'MOVE DEFAULT TO :g',
      [':a :p :b :g'],
    ],
    ['MOVE onto itself does nothing', ':g { :a :p :b }', 'MOVE GRAPH :g TO GRAPH :g', [':a :p :b :g']],
    [
      'ADD keeps what was there',
      ':g { :a :p :b } :h { :a :p :c }',
      'ADD :g TO :h',
      [':a :p :b :g', ':a :p :b :h', ':a :p :c :h'],
    ],
    [
      'SILENT passes over a graph that is not there',
      ':a :p :b .',
      'CLEAR SILENT GRAPH :x ; DROP SILENT GRAPH :x ; COPY SILENT :x TO DEFAULT ; MOVE SILENT :x TO :y ; ADD SILENT :x TO :y ; CREATE SILENT GRAPH :g ; CREATE SILENT GRAPH :g',
      [':a :p :b', ':g {}'],
    ],
    [
      'LOAD SILENT passes over a document that is not to be had',
      ':a :p :b .',
      'LOAD SILENT <http://e/doc> ; LOAD SILENT <http://e/doc> INTO GRAPH :g',
      [':a :p :b'],
    ],
  ])('%s', async (_, before, request, after) => {
    const kept = store(before)
    await update(kept, request)
    expect(contents(kept)).toEqual(after)
  })

  it.each([
    ['CLEAR GRAPH :x', /no graph "http:\/\/e\/x" to CLEAR; .*CLEAR SILENT/],
    ['DROP GRAPH :x', /no graph "http:\/\/e\/x" to DROP/],
    ['COPY :x TO :g', /no graph "http:\/\/e\/x" to COPY/],
    ['MOVE :x TO :g', /no graph "http:\/\/e\/x" to MOVE/],
    ['ADD :x TO DEFAULT', /no graph "http:\/\/e\/x" to ADD/],
    ['CREATE GRAPH :g', /"http:\/\/e\/g" is there already/],
    ['LOAD :doc', /LOAD is off.*"http:\/\/e\/doc"/],
  ])('fails as a whole where an operation fails: %s', async (request, message) => {
    const kept = store(':a :p :b . :g { :a :p :b }')
    const before = kept.snapshot
    const all = update(kept, `INSERT DATA { :new :p :new } ; DROP DEFAULT ; ${request}`)
    await expect(all).rejects.toThrow(QueryError)
    await expect(all).rejects.toThrow(message)
    expect(kept.snapshot).toBe(before)
  })

  it('is one version, or none where it comes to nothing, and counts what it comes to', async () => {
    const kept = store(':a :p :b .')
    expect(await update(kept, 'INSERT DATA { :a :p :c } ; DELETE DATA { :a :p :b }')).toEqual({
      added: 1,
      deleted: 1,
    })
    expect(kept.version).toBe(2)
    expect(
      await update(kept, 'INSERT DATA { :a :p :d } ; DELETE DATA { :a :p :d } ; DELETE DATA { :x :p :x }'),
    ).toEqual({ added: 0, deleted: 0 })
    expect(kept.version).toBe(2)
    expect(await update(kept, 'CREATE GRAPH :g')).toEqual({ added: 0, deleted: 0 })
    expect(kept.version).toBe(3)
  })

  it('waits for the update before it', async () => {
    const kept = store('')
    const increments = Array.from({ length: 20 }, () =>
      update(
        kept,
        'DELETE { :n :is ?n } INSERT { :n :is ?next } WHERE { OPTIONAL { :n :is ?n } BIND(COALESCE(?n, 0) + 1 AS ?next) }',
      ),
    )
    await Promise.all(increments)
    expect([...kept.match(iri(`${E}n`))].map(({ object }) => object.value)).toEqual(['20'])
  })

  it('fails where the store is edited otherwise meanwhile, and does not stand in the way of the next', async () => {
    const kept = store('')
    const all = update(kept, 'INSERT DATA { :a :p :b }')
    // The update has begun when its first microtasks are through.
    await Promise.resolve()
    await Promise.resolve()
    kept.add([quad(iri(`${E}x`), iri(`${E}p`), iri(`${E}y`))])
    await expect(all).rejects.toThrow(UsageError)
    expect(contents(kept)).toEqual([':x :p :y'])
    await update(kept, 'INSERT DATA { :a :p :b }')
    expect(contents(kept)).toEqual([':a :p :b', ':x :p :y'])
  })

  it('ends with the reason of an aborted signal', async () => {
    const kept = store(':a :p :b .')
    const abort = new AbortController()
    abort.abort(new Error('enough'))
    await expect(update(kept, 'DROP ALL', { signal: abort.signal })).rejects.toThrow('enough')
    expect(kept.version).toBe(1)
  })
})

describe('LOAD', () => {
  const load = async ({ value }: { value: string }) => {
    if (value !== `${E}doc`) throw new Error('no such document')
    const x = blankNode('x')
    return [quad(x, iri(`${E}p`), literal('1')), quad(x, iri(`${E}p`), quad(x, iri(`${E}q`), x))]
  }

  it('adds the triples of a document, its blank nodes apart from all others', async () => {
    const kept = store('_:x :p "0" .')
    const twice = 'LOAD :doc ; LOAD :doc INTO GRAPH :g'
    expect(await update(kept, twice, { load })).toEqual({ added: 4, deleted: 0 })
    const subjects = [...kept.match()].map(({ subject }) => subject.value)
    expect(new Set(subjects).size).toBe(3)
    for (const { subject, object } of kept.match())
      if (object.termType === 'Quad') {
        expect(object.subject.equals(subject)).toBe(true)
        expect(object.object.equals(subject)).toBe(true)
      }
  })

  it('makes its graph where the document is empty', async () => {
    const kept = store('')
    await update(kept, 'LOAD :doc INTO GRAPH :g', { load: async () => [] })
    expect(contents(kept)).toEqual([':g {}'])
  })

  it('fails with the reason, or passes over it', async () => {
    const kept = store('')
    await expect(update(kept, 'LOAD :other', { load })).rejects.toThrow(
      /LOAD of "http:\/\/e\/other" failed: no such document/,
    )
    await update(kept, 'LOAD SILENT :other ; INSERT DATA { :a :p :b }', { load })
    expect(contents(kept)).toEqual([':a :p :b'])
  })

  it('takes no document of several graphs', async () => {
    const several = async () => [quad(iri(`${E}a`), iri(`${E}p`), iri(`${E}b`), iri(`${E}g`))]
    await expect(update(store(''), 'LOAD :doc', { load: several })).rejects.toThrow(/named graphs/)
  })
})

describe('an update of a store that infers', () => {
  /** Everything that :p leads to is :of what leads there. */
  const inverse: Derivation = ({ asserted, dictionary }) => {
    const p = dictionary.find(iri(`${E}p`))
    const of = dictionary.intern(`${E}of`)
    const { order, low, high } = asserted.range(0, p || 0xfffffff0, 0)
    const column = (place: number) => order.columns[order.places.indexOf(place)]!.slice(low, high)
    return [column(2), column(1).map(() => of), column(0)]
  }
  const inferred = `<${INFERRED_GRAPH}>`
  const asserted = (kept: Store): string[] =>
    [...kept.match(null, null, null, defaultGraph())]
      .map(q => short(q.subject.value + q.predicate.value))
      .sort()

  it('sees what is inferred from what it has done so far', async () => {
    const kept = store(':a :p :b .', inverse)
    await update(kept, 'INSERT DATA { :c :p :d } ; INSERT { ?s :was true } WHERE { ?s :of ?o }')
    expect([...kept.match(null, iri(`${E}was`))].map(q => short(q.subject.value)).sort()).toEqual([
      ':b',
      ':d',
    ])
    await update(kept, 'INSERT { ?s :again true } WHERE { ?s :of ?o }', { inferred: false })
    expect(kept.count(null, iri(`${E}again`))).toBe(0)
  })

  it('can delete no inferred triple, but can assert one', async () => {
    const kept = store(':a :p :b .', inverse)
    const { version } = kept
    const request = `DELETE WHERE { ?s :of ?o } ; DELETE WHERE { GRAPH ${inferred} { ?s ?p ?o } } ; CLEAR NAMED`
    expect(await update(kept, request)).toEqual({ added: 0, deleted: 0 })
    expect(kept.version).toBe(version)
    expect(await update(kept, 'INSERT { ?s ?p ?o } WHERE { ?s ?p ?o }')).toEqual({ added: 1, deleted: 0 })
    expect(asserted(kept)).toEqual([':a:p', ':b:of'])
  })

  it.each(['CLEAR GRAPH', 'DROP GRAPH', 'MOVE DEFAULT TO', 'LOAD :doc INTO GRAPH'])(
    'refuses to edit the inferred graph: %s',
    async operation => {
      const kept = store(':a :p :b .', inverse)
      const load = async () => []
      await expect(update(kept, `${operation} ${inferred}`, { load })).rejects.toThrow(/inferred/)
      await update(kept, `${operation.replace(' ', ' SILENT ')} ${inferred}`, { load })
      expect(kept.version).toBe(1)
    },
  )

  it('copies the inferred graph like any other, and what is inferred from a graph not with it', async () => {
    const kept = store(':a :p :b .', inverse)
    await update(kept, `COPY ${inferred} TO :g ; COPY DEFAULT TO :h`)
    expect(contents(kept).filter(line => / :[gh]$/.test(line))).toEqual([':a :p :b :h', ':b :of :a :g'])
  })
})
