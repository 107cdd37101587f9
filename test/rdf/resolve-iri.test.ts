import { describe, expect, it } from 'vitest'
import { resolveIri } from '../../src/rdf/resolve-iri.ts'

describe('an IRI against a base', () => {
  // RFC 3986, sections 5.4.1 and 5.4.2.
  it.each([
    ['g:h', 'g:h'],
    ['g', 'http://a/b/c/g'],
    ['./g', 'http://a/b/c/g'],
    ['g/', 'http://a/b/c/g/'],
    ['/g', 'http://a/g'],
    ['//g', 'http://g'],
    ['?y', 'http://a/b/c/d;p?y'],
    ['g?y', 'http://a/b/c/g?y'],
    ['#s', 'http://a/b/c/d;p?q#s'],
    ['g#s', 'http://a/b/c/g#s'],
    ['g?y#s', 'http://a/b/c/g?y#s'],
    [';x', 'http://a/b/c/;x'],
    ['g;x=1/../y', 'http://a/b/c/y'],
    ['', 'http://a/b/c/d;p?q'],
    ['.', 'http://a/b/c/'],
    ['./', 'http://a/b/c/'],
    ['..', 'http://a/b/'],
    ['../', 'http://a/b/'],
    ['../g', 'http://a/b/g'],
    ['../..', 'http://a/'],
    ['../../g', 'http://a/g'],
    ['../../../g', 'http://a/g'],
    ['/./g', 'http://a/g'],
    ['/../g', 'http://a/g'],
    ['g.', 'http://a/b/c/g.'],
    ['..g', 'http://a/b/c/..g'],
    ['./../g', 'http://a/b/g'],
    ['./g/.', 'http://a/b/c/g/'],
    ['g/./h', 'http://a/b/c/g/h'],
    ['g/../h', 'http://a/b/c/h'],
    ['g?y/./x', 'http://a/b/c/g?y/./x'],
    ['g#s/../x', 'http://a/b/c/g#s/../x'],
  ])('%s is %s', (reference, resolved) => {
    expect(resolveIri(reference, 'http://a/b/c/d;p?q')).toBe(resolved)
  })
  it.each([
    ['http://e/é/../x', undefined, 'http://e/é/../x'],
    ['é', 'http://e', 'http://e/é'],
    ['x', undefined, undefined],
    ['x', 'no-scheme', undefined],
    ['a b', 'http://e/', undefined],
    ['http://e/<x>', undefined, undefined],
    ['a"b', 'http://e/', undefined],
    ['', 'urn:a:b', 'urn:a:b'],
  ])('%s against %s is %s', (reference, base, resolved) => {
    expect(resolveIri(reference, base)).toBe(resolved)
  })
})
