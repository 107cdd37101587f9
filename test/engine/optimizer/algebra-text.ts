// Algebra on one line, for tables of what goes into a pass of the optimizer and what comes out.
import type { Expression, Operation, Path, PatternTerm, TriplePattern } from '../../../src/algebra/algebra.ts'

/** `operation` on one line: IRIs by their last part, basic graph patterns in brackets, hints as names. */
export function algebraText(operation: Operation): string {
  switch (operation.op) {
    case 'bgp':
      return `[${operation.patterns.map(patternText).join(' . ')}]`
    case 'path':
      return `[${slot(operation.subject)} ${pathText(operation.path)} ${slot(operation.object)}]`
    case 'join':
      return `${operation.apart ? 'apart' : 'join'}(${algebraText(operation.left)}, ${algebraText(operation.right)})`
    case 'leftJoin': {
      const sides = [algebraText(operation.left), algebraText(operation.right)]
      return `optional(${[...sides, ...(operation.expression ? [expressionText(operation.expression)] : [])].join(', ')})`
    }
    case 'union':
    case 'minus':
      return `${operation.op}(${algebraText(operation.left)}, ${algebraText(operation.right)})`
    case 'filter':
      return `filter(${expressionText(operation.expression)}, ${algebraText(operation.input)})`
    case 'extend':
      return `bind(?${operation.variable.trim()}, ${expressionText(operation.expression)}, ${algebraText(operation.input)})`
    case 'graph':
    case 'service':
      return `${operation.op}(${slot(operation.name)}, ${algebraText(operation.input)})`
    case 'values':
      return `values(${[...names(operation.variables), String(operation.rows.length)].join(' ')})`
    case 'group': {
      const aggregates = operation.aggregates.map(
        ({ function: name, distinct, expression }) =>
          `${name}(${distinct ? 'distinct ' : ''}${expression ? expressionText(expression) : '*'})`,
      )
      const what = [...names(operation.by), ...aggregates].join(' ')
      return `${operation.fromIndex ? 'index-group' : 'group'}(${what}, ${algebraText(operation.input)})`
    }
    case 'orderBy': {
      const keys = operation.comparators.map(
        ({ expression, descending }) => `${descending ? '-' : ''}${expressionText(expression)}`,
      )
      const name = operation.keep === undefined ? 'order' : `first-${operation.keep}`
      return `${name}(${keys.join(' ')}, ${algebraText(operation.input)})`
    }
    case 'project':
      return `project(${names(operation.variables).join(' ')}, ${algebraText(operation.input)})`
    case 'slice':
      return `slice(${operation.offset}+${operation.limit ?? '…'}, ${algebraText(operation.input)})`
    default:
      return `${operation.op}(${algebraText(operation.input)})`
  }
}

export function expressionText(expression: Expression): string {
  switch (expression.kind) {
    case 'term':
      return slot(expression.term)
    case 'variable':
      return `?${expression.name.trim()}`
    case 'call':
      return `${last(expression.name)}(${expression.args.map(expressionText).join(', ')})`
    case 'exists':
      return `${expression.negated ? 'not-exists' : 'exists'}(${algebraText(expression.pattern)})`
  }
}

function names(variables: readonly string[]): string[] {
  return variables.map(name => `?${name.trim()}`)
}

function patternText({ subject, predicate, object }: TriplePattern): string {
  return [subject, predicate, object].map(slot).join(' ')
}

function slot(term: PatternTerm): string {
  if (term.termType === 'Variable') return `?${term.value.trim()}`
  if (term.termType === 'Literal')
    return /^[\d.]+$|^true$|^false$/.test(term.value) ? term.value : `"${term.value}"`
  return last(term.value)
}

function last(iri: string): string {
  return iri.length > 1 ? iri.replace(/^.*[/#](?=.)/, '') : iri
}

function pathText(path: Path): string {
  switch (path.kind) {
    case 'link':
      return last(path.iri.value)
    case 'inverse':
      return `^${pathText(path.path)}`
    case 'sequence':
      return `(${path.paths.map(pathText).join('/')})`
    case 'alternative':
      return `(${path.paths.map(pathText).join('|')})`
    case 'negated':
      return `!(${path.iris.map(iri => last(iri.value)).join('|')})`
    default:
      return `${pathText(path.path)}${{ zeroOrMore: '*', oneOrMore: '+', zeroOrOne: '?' }[path.kind]}`
  }
}
