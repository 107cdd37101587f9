// Turtle, TriG, N-Triples and N-Quads by N3.js, in its callback form over an emitter of our own: the fastest
// of its forms, and the one that takes a text in pieces of any size.
//
// N3.js's terms carry an `id` in the grammar of our term keys, so a quad costs four property reads. Three
// things differ and are set right here: triple terms have no id, anonymous blank nodes would be numbered
// across all texts, and a relative address without a base would pass.

import type { NamedNode as AnyNamedNode, Quad as AnyQuad } from '@rdfjs/types'
import { DataFactory, Lexer, Parser } from 'n3'
import { termKey } from '../rdf/term-key.ts'
import type { ErrorScene, N3Error } from './parse-reason.ts'
import type { QuadSink } from './quad-sink.ts'
import type { Syntax } from './syntax.ts'

export interface N3ReadingOptions {
  readonly syntax: Syntax
  readonly source: string
  readonly base?: string | undefined
  readonly blankNodePrefix: string
  /** Called with each token of the text, comments included. Costs speed. */
  readonly onToken?: (token: N3Token) => void
  /** Called when the parser is through with the token, quads put into the sink. */
  readonly onTokenEnd?: (token: N3Token) => void
}

/** A token as N3.js gives it: lines from 1, columns from 0, `end` exclusive and on `endLine` where given. */
export interface N3Token {
  readonly type: string
  readonly value: string
  readonly prefix: string
  readonly line: number
  readonly start: number
  readonly end: number
  readonly endLine?: number
}

// What N3.js offers beyond its published types.
interface N3Lexer {
  readonly previousToken: N3Token | undefined
  comments: boolean
}
interface N3Term {
  readonly id: string
  readonly termType: string
}
interface N3Parser {
  _base: string
  _resolveRelativeIRI: (iri: string) => string | null
  parse(input: ChunkEmitter, callbacks: N3Callbacks): void
}
interface N3Callbacks {
  onQuad(error: N3Error | null, quad: N3Quad | null | undefined): void
  onPrefix(prefix: string, namespace: AnyNamedNode): void
  onToken?: (token: N3Token) => void
  onTokenEnd?: (token: N3Token) => void
}
interface N3Quad {
  readonly subject: N3Term
  readonly predicate: N3Term
  readonly object: N3Term
  readonly graph: N3Term
}

const MAX_TRIPLE_TERM_DEPTH = 64

const FORMATS: ReadonlyMap<Syntax, string> = new Map([
  ['turtle', 'text/turtle'],
  ['trig', 'application/trig'],
  ['ntriples', 'application/n-triples'],
  ['nquads', 'application/n-quads'],
])

/** What N3.js says of a text, which `explain` of `parse-reason.ts` puts into the words of a ParseError. */
export class N3Failure extends Error {
  readonly error: N3Error
  readonly scene: ErrorScene

  constructor(error: N3Error, scene: ErrorScene) {
    super(error.message, { cause: error })
    this.error = error
    this.scene = scene
  }
}

/** One text being read: push its pieces in order, then end. Both throw an N3Failure where the text is wrong. */
export class N3Reading {
  readonly #chunks = new ChunkEmitter()
  readonly #options: N3ReadingOptions
  readonly #recent: RecentText = new RecentText()
  readonly #prefixes = new Map<string, string>()
  #failure: N3Error | undefined
  #begun = false

  constructor(options: N3ReadingOptions, sink: QuadSink) {
    this.#options = options
    const { syntax, base, onToken, onTokenEnd } = options
    const lexer = new Lexer({
      lineMode: syntax === 'ntriples' || syntax === 'nquads',
      n3: false,
    }) as unknown as N3Lexer
    const parser = new Parser({
      format: FORMATS.get(syntax),
      lexer,
      factory: factoryWithPrefix(options.blankNodePrefix),
      blankNodePrefix: options.blankNodePrefix,
      baseIRI: base,
      maxTripleTermDepth: MAX_TRIPLE_TERM_DEPTH,
    } as ConstructorParameters<typeof Parser>[0]) as unknown as N3Parser
    if (syntax === 'turtle' || syntax === 'trig') refuseRelativeWithoutBase(parser)
    if (onToken !== undefined) lexer.comments = true

    const prefixes = this.#prefixes
    parser.parse(this.#chunks, {
      onQuad: (error, quad) => {
        if (error !== null) {
          this.#failure ??= error
        } else if (quad) {
          const object = quad.object
          // The last token before the one that completed the quad: the line on which its object ends.
          const line = lexer.previousToken!.line
          sink.add(
            quad.subject.id,
            quad.predicate.id,
            object.termType === 'Quad' ? termKey(object as unknown as AnyQuad) : object.id,
            quad.graph.id,
            line,
          )
        }
      },
      onPrefix: (prefix, namespace) => {
        prefixes.set(prefix, namespace.value)
        sink.prefix?.(prefix, namespace.value)
      },
      ...(onToken && { onToken }),
      ...(onTokenEnd && { onTokenEnd }),
    })
  }

  push(chunk: string): void {
    if (chunk === '') return
    this.#begun = true
    this.#recent.push(chunk)
    this.#chunks.emitData(chunk)
    this.#throwFailure()
  }

  end(): void {
    // Without any piece the lexer would not even see the end.
    if (!this.#begun) this.#chunks.emitData('\n')
    this.#chunks.emitEnd()
    this.#throwFailure()
  }

  #throwFailure(): void {
    if (this.#failure === undefined) return
    throw new N3Failure(this.#failure, {
      source: this.#options.source,
      prefixes: this.#prefixes,
      lineText: line => this.#recent.line(line),
    })
  }
}

/** The few lines of an event emitter that N3.js asks for; hands pieces on in the same turn. */
class ChunkEmitter {
  #data: (chunk: string) => void = () => {}
  #end: () => void = () => {}
  on(event: string, listener: (chunk: string) => void): void {
    if (event === 'data') this.#data = listener
    else if (event === 'end') this.#end = listener as () => void
  }
  emitData(chunk: string): void {
    this.#data(chunk)
  }
  emitEnd(): void {
    this.#end()
  }
}

/** As much of the text as an error may have to be looked up in. */
const KEPT = 65_536

/** The last pieces and the number of the line on which they begin, so that an error can be looked at. */
class RecentText {
  readonly #pieces: string[] = []
  #length = 0
  #firstLine = 1

  push(piece: string): void {
    this.#pieces.push(piece)
    this.#length += piece.length
    while (this.#length - this.#pieces[0]!.length > KEPT) {
      const dropped = this.#pieces.shift()!
      this.#length -= dropped.length
      this.#firstLine += countLines(dropped)
    }
  }

  line(number: number): string | undefined {
    const place = number - this.#firstLine
    return place < 0 ? undefined : this.#pieces.join('').split(/\r\n|\n|\r/, place + 1)[place]
  }
}

function countLines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

/**
 * N3.js's factory, but anonymous blank nodes are numbered within this text behind the prefix. The dot keeps
 * them apart from labels, none of which can begin with one.
 */
function factoryWithPrefix(prefix: string): typeof DataFactory {
  let anonymous = 0
  return {
    ...DataFactory,
    blankNode: (label?: string) => DataFactory.blankNode(label || `${prefix || 'b'}.${anonymous++}`),
  }
}

function refuseRelativeWithoutBase(parser: N3Parser): void {
  const resolve = parser._resolveRelativeIRI
  parser._resolveRelativeIRI = function (this: N3Parser, iri) {
    return this._base === '' ? null : resolve.call(this, iri)
  }
}
