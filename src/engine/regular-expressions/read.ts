// Reads a regular expression of XPath (F&O 3.1, section 5.6.1, upon XSD 1.1 part 2, appendix G) into a tree.
// Beyond XPath it reads what SPARQL is written with everywhere: `\b`, and a backslash before any sign.
import { QueryError, quote } from '../../rdf/errors.ts'
import { type CharacterClass, classOf } from './character-class.ts'
import { ANYTHING, DOT } from './character-escapes.ts'
import { PatternText } from './pattern-text.ts'
import { letterCase, readClass, readEscape } from './read-class.ts'
import type { Expression, Node } from './syntax.ts'

/**
 * The tree of `pattern`.
 * @throws QueryError where pattern or flags are wrong, with the place
 */
export function readExpression(pattern: string, flags: string): Expression {
  const wrong = /[^smixq]/u.exec(flags)
  if (wrong !== null)
    throw new QueryError(
      `The flag ${quote(wrong[0])} of a regular expression is not supported; use s, m, i, x or q.`,
    )
  const reader = new Reader(pattern, flags)
  const root = flags.includes('q') ? reader.literally(pattern) : reader.whole()
  return { root, groups: reader.groups, references: reader.references }
}

class Reader {
  readonly #text: PatternText
  readonly #ignoreCase: boolean
  readonly #dotAll: boolean
  readonly #multiline: boolean
  /** One object a set, however often it is written: what is learned of it is shared. */
  readonly #sets = new Map<string, CharacterClass>()
  readonly #closed = new Set<number>()
  groups = 0
  references: Expression['references'] = 'none'

  constructor(pattern: string, flags: string) {
    this.#text = new PatternText(pattern, flags.includes('x'))
    this.#ignoreCase = flags.includes('i')
    this.#dotAll = flags.includes('s')
    this.#multiline = flags.includes('m')
  }

  literally(pattern: string): Node {
    return sequence([...pattern].map(c => this.#literal(c.codePointAt(0)!)))
  }

  whole(): Node {
    const root = this.#alternatives()
    if (this.#text.peek() !== undefined) throw this.#text.error('")" closes nothing', this.#text.at)
    return root
  }

  #alternatives(): Node {
    const branches: Node[] = []
    do branches.push(this.#sequence())
    while (this.#text.take('|'))
    return branches.length === 1 ? branches[0]! : { kind: 'choice', branches }
  }

  #sequence(): Node {
    const items: Node[] = []
    for (let c = this.#text.peek(); c !== undefined && c !== '|' && c !== ')'; c = this.#text.peek())
      items.push(this.#quantified(this.#atom()))
    return sequence(items)
  }

  #atom(): Node {
    const start = this.#text.at
    const c = this.#text.next()!
    switch (c) {
      case '(':
        return this.#group(start)
      case '[':
        return this.#character(readClass(this.#text, this.#ignoreCase))
      case '.':
        return this.#character(this.#dotAll ? ANYTHING : DOT)
      case '^':
        return { kind: 'assertion', at: this.#multiline ? 'line-start' : 'start' }
      case '$':
        return { kind: 'assertion', at: this.#multiline ? 'line-end' : 'end' }
      case '\\':
        return this.#escape(start)
      case '*':
      case '+':
      case '?':
      case '{':
        throw this.#text.error(`"${c}" has nothing to repeat (the character is written "\\${c}")`, start)
      case ']':
      case '}':
        throw this.#text.error(`"${c}" closes nothing (the character is written "\\${c}")`, start)
      default:
        return this.#literal(c.codePointAt(0)!)
    }
  }

  #group(start: number): Node {
    this.#text.enter(start)
    let index = 0
    if (this.#text.take('?')) {
      if (!this.#text.take(':'))
        throw this.#text.error(
          'after "(?" XPath knows only ":" (flags are an argument of their own; there is no look-ahead or look-behind, and groups have no names)',
          start,
        )
    } else index = ++this.groups
    const body = this.#alternatives()
    if (!this.#text.take(')')) throw this.#text.error('"(" is not closed', start)
    this.#text.leave()
    if (index === 0) return body
    this.#closed.add(index)
    return { kind: 'group', index, body }
  }

  #escape(start: number): Node {
    const letter = this.#text.peek() ?? ''
    if (letter === 'b') {
      this.#text.skip(1)
      return { kind: 'assertion', at: 'boundary' }
    }
    if (/^[1-9]$/.test(letter)) return this.#reference(start)
    const found = readEscape(this.#text)
    return typeof found === 'number' ? this.#literal(found) : this.#character(classOf(found))
  }

  /** More digits belong to the number as long as that many groups are open before it (section 5.6.1.4). */
  #reference(start: number): Node {
    let index = Number(this.#text.next())
    for (let next = this.#text.peek(); next !== undefined && /^[0-9]$/.test(next); next = this.#text.peek()) {
      if (index * 10 + Number(next) > this.groups) break
      index = index * 10 + Number(next)
      this.#text.skip(1)
    }
    if (!this.#closed.has(index))
      throw this.#text.error(`"\\${index}" refers to a group that is not closed before it`, start)
    this.references = this.#ignoreCase ? 'ignoring case' : 'exact'
    return { kind: 'reference', index, ignoreCase: this.#ignoreCase }
  }

  #quantified(body: Node): Node {
    const start = this.#text.at
    const bounds = this.#bounds()
    if (bounds === undefined) return body
    const greedy = !this.#text.take('?')
    const next = this.#text.peek()
    if (next !== undefined && '*+?{'.includes(next))
      throw this.#text.error(`"${next}" repeats a repetition; put that in "(?:…)"`, this.#text.at)
    const [least, most] = bounds
    if (most < least) throw this.#text.error('a repetition has its smaller number first', start)
    return { kind: 'repeat', body, least, most, greedy }
  }

  #bounds(): [number, number] | undefined {
    const text = this.#text
    if (text.take('*')) return [0, Number.POSITIVE_INFINITY]
    if (text.take('+')) return [1, Number.POSITIVE_INFINITY]
    if (text.take('?')) return [0, 1]
    const start = text.at
    if (!text.take('{')) return undefined
    const least = this.#number()
    let most = least
    if (text.take(',')) most = this.#number() ?? Number.POSITIVE_INFINITY
    if (least === undefined || most === undefined || !text.take('}'))
      throw text.error('a repetition is written "{2}", "{2,}" or "{2,5}" (the character "\\{")', start)
    return [least, most]
  }

  #number(): number | undefined {
    let digits = ''
    while (/^[0-9]$/.test(this.#text.peek() ?? '')) digits += this.#text.next()
    return digits === '' ? undefined : Number(digits)
  }

  #literal(codePoint: number): Node {
    return this.#character(classOf(letterCase(codePoint, codePoint, this.#ignoreCase)))
  }

  #character(set: CharacterClass): Node {
    const known = this.#sets.get(set.source)
    if (known === undefined) this.#sets.set(set.source, set)
    return { kind: 'character', set: known ?? set }
  }
}

function sequence(items: readonly Node[]): Node {
  return items.length === 1 ? items[0]! : { kind: 'sequence', items }
}
