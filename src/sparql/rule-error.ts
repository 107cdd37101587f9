// What breaks a rule that the grammar can't say, in words that help and with its place. The parser finds such
// mistakes in the tree, which no longer knows lines: so the place is looked for in the text.
import { QueryError, quote } from '../rdf/errors.ts'
import { maskLiterals } from './mask.ts'
import { describePosition } from './position.ts'

interface Rule {
  /** The parser's own message. */
  readonly says: RegExp
  /** What is wrong and what to do; `name` is what the message names. */
  readonly sentence: (name: string) => string
  /** What to look for in the text; the last match is meant where `last` says so. */
  readonly place: (name: string) => RegExp
  readonly last?: boolean
  /** What to look for is an IRI. */
  readonly inIris?: boolean
}

const AGGREGATE = /\b(?:COUNT|SUM|MIN|MAX|AVG|SAMPLE|GROUP_CONCAT)\s*\(/giu

const RULES: readonly Rule[] = [
  {
    says: /^Use of ungrouped variable in projection.*\(\?(.+)\)/u,
    sentence: name =>
      `SELECT names ?${name}, which is neither in GROUP BY nor computed; group by it, or take an aggregate of it, such as SAMPLE(?${name})`,
    place: name => new RegExp(`[?$]${escaped(name)}(?![\\p{L}\\p{N}_])`, 'gu'),
  },
  {
    says: /^Relative IRI (<.*>)/u,
    sentence: name => `the IRI ${quote(name)} is relative and there is no base; write BASE <…> first`,
    place: name => new RegExp(escaped(name), 'gu'),
    inIris: true,
  },
  {
    says: /^Malformed IRI (<.*>)/u,
    sentence: name => `${quote(name)} is no IRI; write spaces and the like as %20`,
    place: name => new RegExp(escaped(name), 'gu'),
    inIris: true,
  },
  {
    says: /^Detected reuse blank node across different INSERT DATA/u,
    sentence: () =>
      'a label of a blank node stands in two operations, which can not share one; use two labels',
    place: () => /_:/gu,
    last: true,
  },
  {
    says: /^Variable not allowed in projection/u,
    sentence: () =>
      'SELECT names a variable that is neither in GROUP BY nor computed; group by it, or take an aggregate of it, such as SAMPLE(?x)',
    place: () => /\bSELECT\b/giu,
  },
  {
    says: /^Variable used to bind is already bound \(\?(.+)\)/u,
    sentence: name => `?${name} is bound already, so AS ?${name} can't bind it; take another name`,
    place: variableAfterAs,
    last: true,
  },
  {
    says: /^Variable (\S+) used more than once in SELECT clause/u,
    sentence: name => `SELECT gives ?${name} twice; take another name`,
    place: variableAfterAs,
    last: true,
  },
  {
    says: /^GROUP BY not allowed with wildcard/u,
    sentence: () => 'SELECT * can not stand with GROUP BY; name the variables of the groups',
    place: () => /\bGROUP\s+BY\b/giu,
  },
  {
    says: /^Number of dataBlockValues/u,
    sentence: () => 'a row of VALUES has not as many values as there are variables; write UNDEF for none',
    place: () => /\bVALUES\b/giu,
  },
  {
    says: /^Detected reuse of blank node .*\((_:.+)\)/u,
    sentence: name =>
      `the label ${name} stands in two patterns, which can't share a blank node; use a variable`,
    place: name => new RegExp(`${escaped(name)}(?![\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}_-])`, 'gu'),
    last: true,
  },
  {
    says: /^Aggregates are only allowed/u,
    sentence: () => 'an aggregate may stand in SELECT, HAVING and ORDER BY only; compute it in a subquery',
    place: () => AGGREGATE,
  },
  {
    says: /^An aggregate function is not allowed within/u,
    sentence: () => 'an aggregate may not stand in another; compute the inner one in a subquery',
    place: () => AGGREGATE,
    last: true,
  },
  {
    says: /^Blank nodes are not allowed in this context/u,
    sentence: () => 'a blank node may not stand here: it would name none of the graph; use a variable',
    place: () => /_:|\[/gu,
  },
]

/** The error for a rule that is broken; undefined where the message is of another kind. */
export function ruleError(text: string, message: string, cause: unknown): QueryError | undefined {
  for (const rule of RULES) {
    const match = rule.says.exec(message)
    if (match === null) continue
    const name = match[1] ?? ''
    const searched = rule.inIris === true ? text : maskLiterals(text)
    const places = [...searched.matchAll(rule.place(name))]
    const found = rule.last === true ? places.at(-1) : places[0]
    const where = found === undefined ? '' : `, ${describePosition(text, found.index)}`
    return new QueryError(`SPARQL${where}: ${rule.sentence(name)}.`, { cause })
  }
  return undefined
}

function variableAfterAs(name: string): RegExp {
  return new RegExp(`\\bAS\\s+[?$]${escaped(name)}(?![\\p{L}\\p{N}_])`, 'giu')
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
