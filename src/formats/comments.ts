// The comments of a Turtle text that the stable form keeps: those before the first statement, and those on
// the lines directly above a subject's block, which travel with it. Any other is refused with its line, so
// that none is lost in silence.
import { ParseError, quote } from '../rdf/errors.ts'
import type { N3Token } from './n3-reader.ts'
import { readQuadsSync } from './read-sync.ts'

export interface DocumentComments {
  /** The lines before the first statement, without their `#`; undefined where one is empty. */
  readonly header: readonly (string | undefined)[]
  /** The lines above a subject's block, by the subject's term key. */
  readonly above: ReadonlyMap<string, readonly string[]>
}

export interface CommentsOptions {
  /** What errors call the text. */
  readonly source?: string
  readonly base?: string | undefined
  /** That under which the quads are read, so that the blocks of blank nodes are found again. */
  readonly blankNodePrefix?: string
}

/** The comments of `turtle`. @throws ParseError naming the line of a comment that has no place to stay */
export function readComments(turtle: string, options: CommentsOptions = {}): DocumentComments {
  const { source = 'text', base, blankNodePrefix = '' } = options
  const reader = new CommentReader(source)
  readQuadsSync(
    turtle,
    {
      syntax: 'turtle',
      source,
      base,
      blankNodePrefix,
      onToken: token => reader.token(token),
      onTokenEnd: token => reader.tokenEnd(token),
    },
    { add: subject => reader.subject(subject) },
  )
  return reader.comments
}

interface Comment {
  readonly text: string
  readonly line: number
}

// How many tokens follow a keyword that ends without a dot.
const DIRECTIVE_TOKENS: ReadonlyMap<string, number> = new Map([
  ['PREFIX', 2],
  ['BASE', 1],
  ['VERSION', 1],
])

class CommentReader {
  readonly #source: string
  readonly #header: (string | undefined)[] = []
  readonly #above = new Map<string, string[]>()
  /** Comments since the last statement. */
  #pending: Comment[] = []
  /** The comments that belong to the block being read. */
  #ofBlock: string[] | undefined
  #subject: string | undefined
  #state: 'between' | 'directive' | 'block' = 'between'
  #remaining = 0
  #blockSeen = false
  #lastEnd = 0

  constructor(source: string) {
    this.#source = source
  }

  get comments(): DocumentComments {
    return { header: this.#header, above: this.#above }
  }

  subject(key: string): void {
    // The block's own subject is named, or it comes last, after the blank nodes nested in it.
    if (this.#subject === undefined || this.#subject.startsWith('_:')) this.#subject = key
  }

  token(token: N3Token): void {
    if (token.type === 'comment') {
      if (this.#state !== 'between' || token.line === this.#lastEnd) throw this.#misplaced(token)
      this.#pending.push({ text: token.value, line: token.line })
    } else if (this.#state === 'between') {
      this.#begin(token)
    }
  }

  tokenEnd(token: N3Token): void {
    if (token.type === 'comment' || this.#state === 'between') return
    this.#lastEnd = token.endLine ?? token.line
    const done = this.#remaining > 0 ? --this.#remaining === 0 : token.type === '.'
    if (!done) return
    if (this.#state === 'block') this.#endBlock()
    this.#state = 'between'
  }

  #begin(token: N3Token): void {
    if (token.type === 'eof') {
      // A file of nothing but comments keeps them.
      if (this.#blockSeen && this.#pending.length > 0) throw this.#misplaced(this.#pending[0]!)
      this.#toHeader(this.#pending)
      return
    }
    const directive = token.type.startsWith('@') || DIRECTIVE_TOKENS.has(token.type)
    const own: Comment[] = []
    if (!directive) {
      for (let line = token.line - 1; this.#pending.at(-1)?.line === line; line--)
        own.unshift(this.#pending.pop()!)
    }
    if (this.#blockSeen && this.#pending.length > 0) throw this.#misplaced(this.#pending[0]!)
    this.#toHeader(this.#pending)
    this.#pending = []
    if (directive) {
      this.#state = 'directive'
      // One more for the keyword itself, whose end is yet to come.
      this.#remaining = DIRECTIVE_TOKENS.has(token.type) ? DIRECTIVE_TOKENS.get(token.type)! + 1 : 0
    } else {
      this.#state = 'block'
      this.#remaining = 0
      this.#blockSeen = true
      this.#subject = undefined
      this.#ofBlock = own.map(comment => comment.text)
    }
  }

  #endBlock(): void {
    if (this.#ofBlock === undefined || this.#ofBlock.length === 0 || this.#subject === undefined) return
    const known = this.#above.get(this.#subject)
    if (known === undefined) this.#above.set(this.#subject, this.#ofBlock)
    else known.push(...this.#ofBlock)
  }

  #lastHeaderLine = 0
  #toHeader(comments: readonly Comment[]): void {
    for (const { text, line } of comments) {
      if (this.#header.length > 0 && line > this.#lastHeaderLine + 1) this.#header.push(undefined)
      this.#header.push(text)
      this.#lastHeaderLine = line
    }
  }

  #misplaced(comment: {
    readonly line: number
    readonly value?: string
    readonly text?: string
  }): ParseError {
    const text = comment.text ?? comment.value ?? ''
    return new ParseError(
      `the comment ${quote(`#${text}`)} would be lost; move it above the first statement or onto the line directly above a subject's block`,
      { source: this.#source, line: comment.line },
    )
  }
}
