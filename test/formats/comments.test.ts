import { describe, expect, it } from 'vitest'
import { readComments } from '../../src/formats/comments.ts'
import { writeQuads } from '../../src/formats/write.ts'
import { ParseError } from '../../src/rdf/errors.ts'
import { readSync } from './quads.ts'

const TEXT = `# Licence: free.
# Second line.

#Third, without a space.
@prefix ex: <http://e.org/> .
# About the prefix below.
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

# The bee,
# in two lines.
ex:b a ex:Insect ; ex:note "# no comment" .

ex:a ex:p [ ex:q ( 1 2 ) ] .
# No two are the same.
[] a ex:Disjoint ; ex:members ( ex:a ex:b ) .
# One more on the bee.
ex:b ex:r [ ex:s ex:t ] ; .
`

it('comments before the first statement and above blocks are kept, by subject', () => {
  const { header, above } = readComments(TEXT)
  expect(header).toEqual([
    ' Licence: free.',
    ' Second line.',
    undefined,
    'Third, without a space.',
    undefined,
    ' About the prefix below.',
  ])
  expect([...above]).toEqual([
    ['http://e.org/b', [' The bee,', ' in two lines.', ' One more on the bee.']],
    [expect.stringMatching(/^_:/), [' No two are the same.']],
  ])
})

it('they travel with their subject through the stable form, which is then a fixed point', () => {
  const format = (text: string): string => {
    const { quads, prefixes } = readSync(text, 'turtle')
    return writeQuads(quads, 'turtle', { prefixes, comments: readComments(text) })
  }
  const once = format(TEXT)
  expect(once).toBe(`# Licence: free.
# Second line.

#Third, without a space.

# About the prefix below.

@prefix ex: <http://e.org/> .

ex:a ex:p [
        ex:q ( 1 2 )
    ] .

# The bee,
# in two lines.
# One more on the bee.
ex:b a ex:Insect ;
    ex:note "# no comment" ;
    ex:r [
        ex:s ex:t
    ] .

# No two are the same.
[] a ex:Disjoint ;
    ex:members ( ex:a ex:b ) .
`)
  expect(format(once)).toBe(once)
})

it('a blank node with a comment keeps a block of its own', () => {
  const text = '@prefix ex: <http://e.org/> .\n\n# Why.\n_:x ex:p 1 .\n\nex:a ex:q _:x .\n'
  const { quads, prefixes } = readSync(text, 'turtle')
  const written = writeQuads(quads, 'turtle', { prefixes, comments: readComments(text) })
  expect(written).toContain('# Why.\n_:b0 ex:p 1 .\n')
})

it('a text of nothing but comments keeps them', () => {
  expect(readComments('# a\n# b\n').header).toEqual([' a', ' b'])
})

describe('any other comment is an error that names its line', () => {
  const cases: [string, string, number][] = [
    ['at the end of a line', 'ex:a ex:p 1 . # here', 2],
    ['at the end of a declaration', '# ok\nex:a ex:p 1 .\n@prefix b: <http://e.org/b> . # here', 4],
    ['inside a block', 'ex:a ex:p 1 ;\n# here\n  ex:q 2 .', 3],
    ['between blocks, above an empty line', 'ex:a ex:p 1 .\n# here\n\nex:b ex:p 1 .', 3],
    ['at the end', 'ex:a ex:p 1 .\n# here', 3],
    ['inside a list', 'ex:a ex:p ( 1 # here\n ) .', 2],
  ]
  it.each(cases)('%s', (_title, rest, line) => {
    const text = `@prefix ex: <http://e.org/> .\n${rest}\n`
    let error: unknown
    try {
      readComments(text, { source: 'a.ttl' })
    } catch (caught) {
      error = caught
    }
    expect(error).toBeInstanceOf(ParseError)
    expect((error as ParseError).message).toMatch(
      new RegExp(`^a\\.ttl:${line}: the comment "# here" would be lost`),
    )
  })
})
