// Relative IRIs against a base (RFC 3986, section 5.2, on IRIs as they stand: nothing is normalized or
// percent-encoded, which `URL` would do).

/** Scheme, authority, path, query and fragment (RFC 3986, appendix B). */
const PARTS = /^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s

/** What an IRI must not hold (SPARQL 1.1, IRIREF). */
const FORBIDDEN = /[\p{Cc} <>"{}|\\^`]/u

/** The IRI that `reference` stands for; undefined where it is none, or is relative and there is no base. */
export function resolveIri(reference: string, base: string | undefined): string | undefined {
  if (FORBIDDEN.test(reference)) return undefined
  const [, scheme, authority, path = '', query, fragment] = PARTS.exec(reference)!
  if (scheme !== undefined) return reference
  if (base === undefined) return undefined
  const [, baseScheme, baseAuthority, basePath = '', baseQuery] = PARTS.exec(base)!
  if (baseScheme === undefined) return undefined
  if (authority !== undefined) return write(baseScheme, authority, withoutDots(path), query, fragment)
  if (path === '') return write(baseScheme, baseAuthority, basePath, query ?? baseQuery, fragment)
  const merged = path.startsWith('/') ? path : besidePath(basePath, baseAuthority) + path
  return write(baseScheme, baseAuthority, withoutDots(merged), query, fragment)
}

/** The path up to its last slash, which a relative path is appended to (section 5.2.3). */
function besidePath(path: string, authority: string | undefined): string {
  return authority !== undefined && path === '' ? '/' : path.slice(0, path.lastIndexOf('/') + 1)
}

/** Section 5.2.4. */
function withoutDots(path: string): string {
  const segments = path.split('/')
  const last = segments[segments.length - 1]
  const kept: string[] = []
  for (const segment of segments) {
    if (segment === '..') {
      if (kept.length > 1 || (kept.length === 1 && kept[0] !== '')) kept.pop()
    } else if (segment !== '.') kept.push(segment)
  }
  if (last === '.' || last === '..') kept.push('')
  return kept.join('/')
}

function write(
  scheme: string,
  authority: string | undefined,
  path: string,
  query: string | undefined,
  fragment: string | undefined,
): string {
  return (
    `${scheme}:${authority === undefined ? '' : `//${authority}`}${path}` +
    `${query === undefined ? '' : `?${query}`}${fragment === undefined ? '' : `#${fragment}`}`
  )
}
