// How many ways V8's backtracking engine can try to match a pattern, as a bound in the length n of the
// text: coefficient · n^degree. Choices multiply along a sequence and add up over alternatives. A
// repetition without bound of something that is itself a choice has no such bound: exponential.

export interface Ways {
  readonly coefficient: number
  readonly degree: number
}

const ONE: Ways = { coefficient: 1, degree: 0 }
const UNBOUNDED: Ways = { coefficient: Number.POSITIVE_INFINITY, degree: 0 }

/** The bound for `pattern`, the text's start positions included; undefined where brackets don't match. */
export function waysToMatch(pattern: string): Ways | undefined {
  const reader = new Reader(pattern)
  const ways = reader.alternatives()
  if (!reader.done) return undefined
  return pattern.startsWith('^') && !ways.hasTopAlternatives
    ? ways
    : times(ways, { coefficient: 1, degree: 1 })
}

interface Alternatives extends Ways {
  readonly hasTopAlternatives: boolean
}

class Reader {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  get done(): boolean {
    return this.#at >= this.#text.length
  }

  alternatives(): Alternatives {
    const sides: { ways: Ways; first: string | undefined }[] = []
    do {
      const first = this.#literalAhead()
      sides.push({ ways: this.#sequence(), first })
    } while (this.#take('|'))
    if (sides.length === 1) return { ...sides[0]!.ways, hasTopAlternatives: false }
    // Where each begins with a letter of its own, no text can begin two of them.
    const firsts = sides.map(side => side.first)
    const apart = !firsts.includes(undefined) && new Set(firsts).size === firsts.length
    const all = sides.map(side => side.ways)
    const sum = apart ? all.reduce(larger) : all.reduce(plus)
    return { ...sum, hasTopAlternatives: true }
  }

  #sequence(): Ways {
    let ways = ONE
    while (!this.done && this.#text[this.#at] !== '|' && this.#text[this.#at] !== ')')
      ways = times(ways, this.#quantified(this.#atom()))
    return ways
  }

  #atom(): Ways {
    const c = this.#text[this.#at++]
    if (c === '\\') {
      this.#escape()
      return ONE
    }
    if (c === '[') {
      this.#class()
      return ONE
    }
    if (c !== '(') return ONE
    if (this.#take('?')) while (!this.done && /[:=!<]/.test(this.#text[this.#at]!)) this.#at++
    const inside = this.alternatives()
    this.#take(')')
    return inside
  }

  #escape(): void {
    const c = this.#text[this.#at++]
    if ((c === 'p' || c === 'P' || c === 'u') && this.#text[this.#at] === '{')
      while (!this.done && this.#text[this.#at++] !== '}');
  }

  /** As V8 reads it: a bracket right after the opening one closes an empty class. */
  #class(): void {
    while (!this.done) {
      const c = this.#text[this.#at++]
      if (c === '\\') this.#at++
      else if (c === ']') return
    }
  }

  #quantified(atom: Ways): Ways {
    const bounds = this.#quantifier()
    if (bounds === undefined) return atom
    this.#take('?')
    const [least, most] = bounds
    const single = atom.degree === 0 && atom.coefficient === 1
    if (most === Number.POSITIVE_INFINITY) return single ? { coefficient: 1, degree: 1 } : UNBOUNDED
    const choices: Ways = { coefficient: most - least + 1, degree: 0 }
    return single ? choices : times(choices, power(atom, most))
  }

  #quantifier(): [number, number] | undefined {
    if (this.#take('*')) return [0, Number.POSITIVE_INFINITY]
    if (this.#take('+')) return [1, Number.POSITIVE_INFINITY]
    if (this.#take('?')) return [0, 1]
    const braces = /^\{(\d+)(,(\d*))?\}/.exec(this.#text.slice(this.#at, this.#at + 24))
    if (braces === null) return undefined
    this.#at += braces[0].length
    const least = Number(braces[1])
    if (braces[2] === undefined) return [least, least]
    return [least, braces[3] === '' ? Number.POSITIVE_INFINITY : Number(braces[3])]
  }

  #literalAhead(): string | undefined {
    const c = this.#text[this.#at]
    const next = this.#text[this.#at + 1] ?? ''
    return c !== undefined && /[\p{L}\p{N} ]/u.test(c) && !'*?{'.includes(next || ' ')
      ? c.toLowerCase()
      : undefined
  }

  #take(c: string): boolean {
    if (this.#text[this.#at] !== c) return false
    this.#at++
    return true
  }
}

function times(a: Ways, b: Ways): Ways {
  return { coefficient: a.coefficient * b.coefficient, degree: a.degree + b.degree }
}

function plus(a: Ways, b: Ways): Ways {
  return { coefficient: a.coefficient + b.coefficient, degree: Math.max(a.degree, b.degree) }
}

function larger(a: Ways, b: Ways): Ways {
  return { coefficient: Math.max(a.coefficient, b.coefficient), degree: Math.max(a.degree, b.degree) }
}

function power(ways: Ways, exponent: number): Ways {
  return { coefficient: ways.coefficient ** exponent, degree: ways.degree * exponent }
}
