import { describe, expect, it } from 'vitest'
import { readManifest } from '../../viewer/src/core/manifest.ts'

const ADDRESS = 'http://127.0.0.1:1/viewer/data/manifest.json'

describe('readManifest', () => {
  it('resolves file addresses against the page', () => {
    const text = JSON.stringify({
      version: '1',
      title: 'T',
      bundled: true,
      files: [{ name: 'a.ttl', syntax: 'turtle', url: 'data/a.ttl' }],
    })
    expect(readManifest(text, ADDRESS)).toEqual({
      version: '1',
      title: 'T',
      bundled: true,
      files: [{ name: 'a.ttl', syntax: 'turtle', url: 'http://127.0.0.1:1/viewer/data/a.ttl' }],
    })
  })

  it.each([
    ['<html>', 'is not JSON'],
    ['null', 'has no list "files"'],
    ['{"files":[{"name":"a","url":"a","syntax":"csv"}]}', 'without name, address or known syntax'],
  ])('refuses %s', (text, reason) => {
    expect(() => readManifest(text, ADDRESS)).toThrow(reason)
  })
})
