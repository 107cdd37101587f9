import { once } from 'node:events'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { runCli, useBuiltCli, useTemporaryFolder } from './run-cli.ts'

const PEOPLE = `# People, by hand.

@prefix ex: <https://example.org/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

# The first of them.
ex:ada a ex:Person ;
    rdfs:label "Ada"@en ;
    ex:age 36 .

ex:bob a ex:Person ;
    ex:age 7.5 .
`
const BROKEN = `@prefix ex: <https://example.org/> .\n${'ex:a ex:b ex:c .\n'.repeat(5)}ex:a ex:b "never closed .\n`

// Counts up 4^24 rows over any data that has four triples.
const RUNAWAY = `SELECT (COUNT(*) AS ?n) { ${Array.from({ length: 24 }, (_, i) => `?a${i} ?b${i} ?c${i} .`).join(' ')} }`

useBuiltCli()
const folder = useTemporaryFolder()
const cli = (...args: string[]) => runCli(args, { cwd: folder.path })

beforeAll(async () => {
  const write = (name: string, content: string | Buffer) => writeFile(join(folder.path, name), content)
  await mkdir(join(folder.path, 'mixed'))
  await mkdir(join(folder.path, 'empty'))
  await write('people.ttl', PEOPLE)
  await write('people.ttl.gz', gzipSync(PEOPLE))
  await write('bomb.ttl.gz', gzipSync(Buffer.alloc(40_000_000)))
  await write('broken.ttl', BROKEN)
  await write('nothing.ttl', '')
  await write('graphs.trig', '@prefix ex: <https://example.org/> . ex:g { ex:s ex:p ex:o }')
  await write(
    'hostile.ttl',
    '<https://example.org/x> <https://example.org/p> "\\u001b]0;title\\u0007red\\u202e" .',
  )
  await write('question.rq', 'SELECT ?age WHERE { ?s <https://example.org/age> ?age }')
  await write('mixed/a.ttl', '<https://example.org/a> a <https://example.org/A> .')
  await write('mixed/b.nt', '<https://example.org/b> <https://example.org/p> "b" .\n')
  await write('mixed/package.json', '{"name": "no RDF"}')
  await write('mixed/notes.txt', 'no RDF')
})

describe('usage errors are one line on stderr and status 2', () => {
  test.each([
    [['qurey'], "unknown command 'qurey'. Did you mean query?"],
    [['delete-everything'], "unknown command 'delete-everything'."],
    [['query', '--fromat', 'csv', 'ASK {}'], "unknown option '--fromat'. Did you mean --format?"],
    [['info', 'people.ttl', '--format'], "option '--format <format>' argument missing."],
    [
      ['query', '--format', 'jsno', 'ASK {}'],
      'option \'--format <format>\': "jsno" is none of table, json, xml, csv, tsv, turtle, trig, ntriples, nquads, jsonld. Did you mean json?',
    ],
    [
      ['export', '--format', 'turtel'],
      'option \'--format <syntax>\': "turtel" is none of turtle, trig, ntriples, nquads, jsonld. Did you mean turtle?',
    ],
    [['view', '--port', '99999'], 'option \'--port <number>\': "99999" is no whole number from 0 to 65535.'],
    [['query', 'ASK {}', 'ASK {}'], "too many arguments for 'query'. Expected 1 argument but got 2."],
    [['query'], 'There is no query: give it as an argument, or name a file that holds it with -f.'],
    [
      ['query', '--data', 'people.ttl'],
      'There is no query: give it as an argument, or name a file that holds it with -f.',
    ],
    [['query', '-f', 'question.rq', 'ASK {}'], 'Give the query as an argument or with -f, not both.'],
    [['help', 'quary'], 'There is no command "quary". Did you mean query?'],
    [['info', '-', '-'], 'Standard input (-) can be read only once: name it once.'],
    [
      ['query', '-f', '-', '--data', '-'],
      'Standard input (-) can be read only once: give the query or the data another way.',
    ],
    [['info', 'http://'], '"http://" is no well-formed address.'],
    [['\u001b[31mred'], "unknown command '\\u001b[31mred'."],
  ])('%j', async (args, message) => {
    expect(await cli(...args)).toEqual({ status: 2, stdout: '', stderr: `metastasis-kg: ${message}\n` })
  })

  test('no command at all shows the help on stderr', async () => {
    const { status, stdout, stderr } = await cli()
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^Usage: metastasis-kg COMMAND/)
  })
})

describe('files that cannot be read are named, in one line, with status 2', () => {
  test.each([
    [['info', 'none.ttl'], '"none.ttl" does not exist.'],
    [['info', 'people.ttl', 'none/none.ttl'], '"none/none.ttl" does not exist.'],
    [['query', '-f', 'none.rq'], '"none.rq" does not exist.'],
    [['info', 'empty'], 'The folder "empty" holds no RDF file: name its files, or another folder.'],
    [
      ['export', '-o', 'none/out.ttl', 'people.ttl'],
      '"none/out.ttl" can\'t be written: its folder does not exist.',
    ],
    [['export', '-o', 'people.ttl', 'people.ttl'], '"people.ttl" is also read from; write to another file.'],
    [['export', '-o', 'empty', 'people.ttl'], '"empty" is a folder; name a file to write.'],
  ])('%j', async (args, message) => {
    expect(await cli(...args)).toEqual({ status: 2, stdout: '', stderr: `metastasis-kg: ${message}\n` })
  })

  test.each([['info'], ['export'], ['view', '--port', '0'], ['query', 'ASK {}', '--data']])(
    'a syntax error names file and line: %s',
    async (...args) => {
      const { status, stdout, stderr } = await cli(...args, 'broken.ttl')
      expect([status, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(/^metastasis-kg: broken\.ttl:7(:\d+)?: [^\n]+\n$/)
    },
  )

  test('of several files a bad one means that nothing is answered', async () => {
    const { status, stdout, stderr } = await cli('info', 'people.ttl', 'broken.ttl', 'mixed')
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('broken.ttl:7')
  })

  test('an error in the query names its line as it was written', async () => {
    const query = 'SELECT *\nWHERE { ?s a mkg:Organ ;;\n  rdfs:label }'
    const { status, stderr } = await cli('query', query)
    expect(status).toBe(2)
    expect(stderr).toMatch(/^metastasis-kg: [^\n]*line 3[^\n]*\n$/)
  })

  test('--debug adds the stack, nothing else does', async () => {
    const { status, stderr } = await cli('info', 'none.ttl', '--debug')
    expect(status).toBe(2)
    expect(stderr).toMatch(/^metastasis-kg: "none\.ttl" does not exist\.\nUsageError: [\s\S]*\n {4}at /)
  })
})

describe('limits are status 4', () => {
  test('a decompression bomb', async () => {
    const { status, stderr } = await cli('info', 'bomb.ttl.gz')
    expect(status).toBe(4)
    expect(stderr).toMatch(/^metastasis-kg: "bomb\.ttl\.gz" grows past \d+ bytes[^\n]*\n$/)
  })

  test('a query nested too deep', async () => {
    const { status, stderr } = await cli(
      'query',
      '--data',
      'people.ttl',
      `ASK ${'{'.repeat(90)}${'}'.repeat(90)}`,
    )
    expect(status).toBe(4)
    expect(stderr).toMatch(/^metastasis-kg: [^\n]*64[^\n]*\n$/)
  })
})

describe('the network is status 5', () => {
  test('an address where nobody answers', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    await new Promise(resolve => server.close(resolve))
    const { status, stdout, stderr } = await cli('info', `http://127.0.0.1:${port}/none.ttl`)
    expect([status, stdout]).toEqual([5, ''])
    expect(stderr).toMatch(
      /^metastasis-kg: "http:\/\/127\.0\.0\.1:\d+\/none\.ttl" can't be read: [^\n]*ECONNREFUSED[^\n]*\n$/,
    )
  })
})

describe('info', () => {
  test('counts the bundled ontology: claims, papers, classes by label', async () => {
    const { status, stdout, stderr } = await cli('info')
    expect([status, stderr]).toEqual([0, ''])
    for (const fact of ['title', 'version', 'license', 'triples', 'claims', 'papers'])
      expect(stdout).toMatch(new RegExp(`^${fact} +\\S`, 'm'))
    expect(stdout).toMatch(/^mkg:TropismObservation +tropism observation +\d+$/m)
    expect(stdout).toMatch(/^license +https:\/\/creativecommons\.org\/licenses\/by\/4\.0\/$/m)
  })

  test('counts the declarations of an ontology of any kind', async () => {
    const { stdout } = await runCli(['info', '-'], {
      input: `@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix : <https://example.org/> .
        : a owl:Ontology . :A a owl:Class . :B a owl:Class . [] a owl:Class . :p a owl:ObjectProperty .`,
    })
    expect(stdout).toBe(
      'files       1\ntriples     5\nclasses     2\nproperties  1\n\nNo class has instances.\n',
    )
  })

  test('counts files of any kind as a table', async () => {
    expect((await cli('info', 'people.ttl')).stdout).toBe(
      [
        'files    1',
        'triples  5',
        '',
        'class      label  instances',
        '─────────  ─────  ─────────',
        'ex:Person                 2',
        '',
      ].join('\n'),
    )
  })

  test.each([
    ['a gzipped file', ['people.ttl.gz'], 5, ['people.ttl.gz']],
    ['an empty file', ['nothing.ttl'], 0, ['nothing.ttl']],
    ['a folder: its RDF files, no other JSON', ['mixed'], 2, [join('mixed', 'a.ttl'), join('mixed', 'b.nt')]],
    ['several', ['people.ttl', 'graphs.trig'], 6, ['people.ttl', 'graphs.trig']],
  ])('%s', async (_, files, triples, sources) => {
    const { status, stdout } = await cli('info', '--format', 'json', ...files)
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ triples, sources })
  })

  test('standard input', async () => {
    const { stdout } = await runCli(['info', '--format', 'json', '-'], { input: gzipSync(PEOPLE) })
    expect(JSON.parse(stdout)).toMatchObject({
      triples: 5,
      sources: ['standard input'],
      classes: [{ iri: 'https://example.org/Person', count: 2 }],
    })
  })
})

describe('query', () => {
  test('a table: CURIEs, numbers to the right, unbound empty', async () => {
    const query =
      'SELECT ?s ?age ?name WHERE { ?s ex:age ?age OPTIONAL { ?s rdfs:label ?name } } ORDER BY DESC(?age)'
    expect(await cli('query', '--data', 'people.ttl', '--', query)).toEqual({
      status: 0,
      stderr: '',
      stdout: ['s       age  name', '──────  ───  ────', 'ex:ada   36  Ada', 'ex:bob  7.5', ''].join('\n'),
    })
  })

  test.each([
    ['csv', 'age\r\n36\r\n7.5\r\n'],
    ['tsv', '?age\n36\n7.5\n'],
    [
      'json',
      `{"head":{"vars":["age"]},"results":{"bindings":[\n${['36', '7.5']
        .map((value, i) =>
          JSON.stringify({
            age: {
              type: 'literal',
              value,
              datatype: `http://www.w3.org/2001/XMLSchema#${i ? 'decimal' : 'integer'}`,
            },
          }),
        )
        .join(',\n')}\n]}}\n`,
    ],
  ])('as %s, the query from a file', async (format, expected) => {
    const { status, stdout } = await cli(
      'query',
      '--format',
      format,
      '-f',
      'question.rq',
      '--data',
      'people.ttl',
    )
    expect(status).toBe(0)
    expect(stdout.split(/\r?\n/).sort()).toEqual(expected.split(/\r?\n/).sort())
  })

  test('as xml', async () => {
    const args = [
      'query',
      '--format',
      'xml',
      'SELECT ?name { ex:ada rdfs:label ?name }',
      '--data',
      'people.ttl',
    ]
    expect((await cli(...args)).stdout).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<sparql xmlns="http://www.w3.org/2005/sparql-results#">
  <head>
    <variable name="name"/>
  </head>
  <results>
    <result>
      <binding name="name"><literal xml:lang="en">Ada</literal></binding>
    </result>
  </results>
</sparql>
`)
  })

  const ADA = `@prefix ex: <https://example.org/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

ex:ada a ex:Person ;
    rdfs:label "Ada"@en ;
    ex:age 36 .
`
  test.each([
    ['DESCRIBE ex:ada', [], ADA],
    ['CONSTRUCT WHERE { ex:ada ?p ?o }', [], ADA],
    ['CONSTRUCT WHERE { ex:ada ?p ?o }', ['--format', 'ttl'], ADA],
    [
      'CONSTRUCT { ?s ex:was ?age } WHERE { ?s ex:age ?age FILTER(?age > 30) }',
      ['--format', 'ntriples'],
      '<https://example.org/ada> <https://example.org/was> "36"^^<http://www.w3.org/2001/XMLSchema#integer> .\n',
    ],
    ['CONSTRUCT WHERE { ex:eve ex:age ?age }', ['--format', 'nquads'], ''],
  ])('%s prints triples, Turtle where nothing else is asked for (%j)', async (query, format, stdout) => {
    expect(await cli('query', query, '--data', 'people.ttl', ...format)).toMatchObject({ status: 0, stdout })
  })

  test.each([
    ['ASK {}', 'json', '{"head":{},"boolean":true}\n'],
    ['ASK {}', 'table', 'true\n'],
    ['ASK {}', 'xml', '  <boolean>true</boolean>\n'],
  ])('%s as %s', async (query, format, text) => {
    expect((await cli('query', query, '--format', format, '--data', 'people.ttl')).stdout).toContain(text)
  })

  const SYNTAXES = 'choose turtle, trig, ntriples, nquads or jsonld.'
  test.each([
    [
      'CONSTRUCT WHERE { ?s ?p ?o }',
      'csv',
      `csv can't hold the answer of a CONSTRUCT query, which is a set of triples; ${SYNTAXES}`,
    ],
    [
      'DESCRIBE ex:ada',
      'table',
      `table can't hold the answer of a DESCRIBE query, which is a set of triples; ${SYNTAXES}`,
    ],
    [
      'ASK {}',
      'csv',
      "csv can't hold the answer of an ASK query, which is true or false; choose table, json or xml.",
    ],
    [
      'SELECT * { ?s ?p ?o }',
      'turtle',
      "turtle can't hold the answer of a SELECT query, which is a table of terms; choose table, json, xml, csv or tsv.",
    ],
  ])('%s as %s is refused in words that say what fits', async (query, format, message) => {
    expect(await cli('query', query, '--format', format, '--data', 'people.ttl')).toEqual({
      status: 2,
      stdout: '',
      stderr: `metastasis-kg: ${message}\n`,
    })
  })

  test('a value that XML can not hold is named', async () => {
    const { status, stderr } = await cli(
      'query',
      '--format',
      'xml',
      'SELECT ?o { ?s ?p ?o }',
      '--data',
      'hostile.ttl',
    )
    expect(status).toBe(2)
    expect(stderr).toMatch(/^metastasis-kg: The text "\\u001b[^\n]* U\+001B; choose another format\.\n$/)
  })

  test.each(['INSERT DATA { ex:a ex:b ex:c }', 'CLEAR ALL'])('%s is no query', async text => {
    const { status, stdout, stderr } = await cli('query', text, '--data', 'people.ttl')
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^metastasis-kg: The text is an update[^\n]*kg\.update[^\n]*\n$/)
  })

  test('--timeout ends a query that runs away, status 4', async () => {
    const begun = performance.now()
    const { status, stdout, stderr } = await cli(
      'query',
      '--timeout',
      '1',
      RUNAWAY,
      '--data',
      'people.ttl',
      'mixed',
    )
    expect([status, stdout]).toEqual([4, ''])
    expect(stderr).toMatch(/^metastasis-kg: [^\n]*1 s[^\n]*\n$/)
    expect(performance.now() - begun).toBeLessThan(10_000)
  })

  test('the query from standard input', async () => {
    const { stdout } = await runCli(['query', '-f', '-', '--format', 'csv', '--data', 'people.ttl'], {
      input: 'SELECT ?n { ex:ada rdfs:label ?n }',
      cwd: folder.path,
    })
    expect(stdout).toBe('n\r\nAda\r\n')
  })

  test('the query may follow the files without --', async () => {
    const { stdout } = await cli(
      'query',
      '--format',
      'csv',
      '--data',
      'people.ttl',
      'SELECT ?n { ex:ada rdfs:label ?n }',
    )
    expect(stdout).toBe('n\r\nAda\r\n')
  })

  test.each([
    ['ASK { ex:ada a ex:Person }', 0, 'true\n'],
    ['ASK { ex:bob rdfs:label ?name }', 1, 'false\n'],
  ])('%s is status %i', async (query, status, stdout) => {
    expect(await cli('query', query, '--data', 'people.ttl')).toEqual({ status, stdout, stderr: '' })
  })

  test('prefixes of the bundled ontology are known over other data too', async () => {
    const { status } = await cli('query', 'ASK { ?s a mkg:Organ }', '--data', 'people.ttl')
    expect(status).toBe(1)
  })

  test('an unknown prefix is an error that names it', async () => {
    const { status, stderr } = await cli('query', 'ASK { ?s a nope:Organ }', '--data', 'people.ttl')
    expect(status).toBe(2)
    expect(stderr).toContain('nope')
  })

  test('inferred short-cuts are seen, unless left out', async () => {
    const query = 'ASK { mkg:tumor-prostate-cancer mkg:metastasizesTo mkg:site-bone }'
    expect((await cli('query', query)).stdout).toBe('true\n')
    expect((await cli('query', query, '--no-inferred')).stdout).toBe('false\n')
  })

  test('what would act on a terminal is shown escaped', async () => {
    const { stdout } = await cli('query', 'SELECT ?o { ?s ?p ?o }', '--data', 'hostile.ttl')
    expect(stdout.split('\n')[2]).toBe('\\u001b]0;title\\u0007red\\u202e')
  })

  test('a variable called __proto__ is one like any other', async () => {
    const { stdout } = await cli(
      'query',
      '--format',
      'csv',
      'SELECT ?__proto__ { ?__proto__ ex:age 36 }',
      '--data',
      'people.ttl',
    )
    expect(stdout).toBe('__proto__\r\nhttps://example.org/ada\r\n')
  })
})

describe('export', () => {
  test('one Turtle file keeps its comments', async () => {
    const { status, stdout } = await cli('export', 'people.ttl')
    expect(status).toBe(0)
    expect(stdout).toBe(PEOPLE)
  })

  test('a comment that has no place is refused with its line', async () => {
    const { status, stderr } = await runCli(['export', '-'], {
      input: '<a:a> <a:b> <a:c> .\n<a:d> <a:b> # lost\n    <a:e> .\n',
    })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^metastasis-kg: standard input:2: the comment "# lost" would be lost[^\n]*\n$/)
  })

  test('the syntax follows the name of the output', async () => {
    expect(await cli('export', '-o', 'out.nt', 'mixed')).toEqual({ status: 0, stdout: '', stderr: '' })
    const lines = (await readFile(join(folder.path, 'out.nt'), 'utf8')).trim().split('\n')
    expect(lines.sort()).toEqual([
      '<https://example.org/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://example.org/A> .',
      '<https://example.org/b> <https://example.org/p> "b" .',
    ])
  })

  test('named graphs do not fit into Turtle, and the old file stays', async () => {
    await writeFile(join(folder.path, 'old.ttl'), 'old')
    const { status, stderr } = await cli('export', '-o', 'old.ttl', 'graphs.trig')
    expect(status).toBe(2)
    expect(stderr).toMatch(/^metastasis-kg: [^\n]*graph[^\n]*\n$/)
    expect(await readFile(join(folder.path, 'old.ttl'), 'utf8')).toBe('old')
  })

  test('inferred triples are written only when asked for', async () => {
    const [tumor, relation, site] = ['tumor-prostate-cancer', 'metastasizesTo', 'site-bone'].map(
      name => `<https://w3id.org/metastasis-kg/${name}>`,
    )
    const triple = `${tumor} ${relation} ${site} `
    const without = await cli('export', '--format', 'ntriples')
    const inside = await cli('export', '--format', 'ntriples', '--inferred')
    const apart = await cli('export', '--format', 'nquads', '--inferred')
    expect(without.stdout.split('\n').filter(line => line.startsWith(triple))).toEqual([])
    expect(inside.stdout.split('\n')).toContain(`${triple}.`)
    expect(apart.stdout.split('\n')).toContain(`${triple}<https://w3id.org/metastasis-kg/graph/inferred> .`)
  })
})

describe('help and version', () => {
  test.each(['info', 'query', 'export', 'view'])(
    '%s --help shows examples and exit statuses',
    async command => {
      const asked = await cli(command, '--help')
      expect([asked.status, asked.stderr]).toEqual([0, ''])
      expect(asked.stdout).toContain(`Usage: metastasis-kg ${command}`)
      expect(asked.stdout).toContain('\nExamples:\n')
      expect(asked.stdout).toContain('\nExit status:\n')
      expect((await cli('help', command)).stdout).toBe(asked.stdout)
    },
  )

  test('--version names the package and the ontology', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
    const expected = {
      status: 0,
      stdout: expect.stringMatching(/^metastasis-kg \S+\nontology \d{4}-\d\d-\d\d\n$/),
      stderr: '',
    }
    expect(await cli('--version')).toEqual(expected)
    expect((await cli('-V')).stdout).toContain(`metastasis-kg ${version}\n`)
  })
})

describe('query tells beside its answer what it could not reach', () => {
  test.each([
    ['SELECT ?x { ?x a mkg:Genes }', 'mkg:Genes does not occur in the data; did you mean mkg:Gene?'],
    [
      'SELECT ?x { ?x a mkg:Therapy }',
      'mkg:Therapy does not include its narrower terms here: mkg:LocalTherapy, mkg:SystemicTherapy, mkg:Drug, mkg:Regimen …',
    ],
    ['SELECT ?x { ?x mkg:aboutProcess ?y }', 'mkg:aboutProcess does not include its narrower terms here: '],
  ])('%s', async (query, note) => {
    const { status, stderr } = await cli('query', query)
    expect(status).toBe(0)
    expect(stderr).toContain(`metastasis-kg: note: ${note}`)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
  test('and nothing where there is nothing to tell', async () => {
    expect((await cli('query', 'ASK { mkg:site-bone a mkg:Organ }')).stderr).toBe('')
  })
})
