// A property path in SPARQL's notation, with no more brackets than the grammar asks for (rules 88 to 96).
import { iri, type NamedNode } from '../../rdf/terms.ts'
import { RDF_TYPE } from '../../rdf/vocabularies.ts'
import type { Path } from '../algebra.ts'
import type { TermText } from './term-text.ts'

/** How tightly a path holds together: what is looser than its place asks for needs brackets. */
const LOOSENESS: Readonly<Record<Path['kind'], number>> = {
  link: 0,
  negated: 0,
  zeroOrMore: 1,
  oneOrMore: 1,
  zeroOrOne: 1,
  inverse: 2,
  sequence: 3,
  alternative: 4,
}

const SIGNS = { zeroOrMore: '*', oneOrMore: '+', zeroOrOne: '?' } as const

export function pathText(path: Path, terms: TermText): string {
  const inside = (part: Path, loosest: number) => {
    const text = pathText(part, terms)
    return LOOSENESS[part.kind] > loosest ? `(${text})` : text
  }
  switch (path.kind) {
    case 'link':
      return terms.predicate(path.iri)
    case 'negated':
      return negatedText(path.iris, terms)
    case 'inverse':
      return `^${inside(path.path, 1)}`
    case 'sequence':
      return path.paths.map(part => inside(part, path.paths.length > 1 ? 2 : 4)).join('/')
    case 'alternative':
      return path.paths.map(part => inside(part, path.paths.length > 1 ? 3 : 4)).join('|')
    default:
      return `${inside(path.path, 0)}${SIGNS[path.kind]}`
  }
}

function negatedText(iris: readonly NamedNode[], terms: TermText): string {
  // Parsers differ on `!()`: any predicate is also one but this, or this.
  if (iris.length === 0) return `(!${terms.predicate(iri(RDF_TYPE))}|${terms.predicate(iri(RDF_TYPE))})`
  const names = iris.map(name => terms.predicate(name))
  return names.length === 1 ? `!${names[0]}` : `!(${names.join('|')})`
}
