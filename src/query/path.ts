// Property paths (SPARQL 1.1, section 9) as values: immutable, typed by what stands at their two ends.
import type { Path } from '../algebra/algebra.ts'
import { QueryError } from '../rdf/errors.ts'
import { iri, type NamedNode } from '../rdf/terms.ts'
import { Property, type Range } from './property.ts'
import { isIri, shown } from './term-of.ts'

/** A property or a path of properties. */
export type Step = NamedNode | PropertyPath

/** What stands where a step begins: a resource, unless the step says otherwise. */
export type StartOf<S> = S extends PropertyPath<infer Start, Range> ? Start : 'iri'
/** What stands where a step ends. */
export type EndOf<S> =
  S extends PropertyPath<Range, infer End> ? End : S extends Property<infer Name> ? Name : 'any'

type Same<A extends Range, B extends Range> = [A, B] extends [B, A] ? A : 'any'
type LastOf<Steps extends readonly Step[]> = Steps extends readonly [...Step[], infer Last]
  ? Last
  : Steps[number]

export class PropertyPath<Start extends Range = Range, End extends Range = Range> {
  readonly path: Path
  readonly start: Start
  readonly end: End
  constructor(path: Path, start: Start, end: End) {
    this.path = path
    this.start = start
    this.end = end
  }

  /** The path against its direction. */
  inverse(): PropertyPath<End, Start> {
    return new PropertyPath({ kind: 'inverse', path: this.path }, this.end, this.start)
  }

  /** The path once or several times: each end is reached once. */
  oneOrMore(): PropertyPath<Start, End> {
    return new PropertyPath({ kind: 'oneOrMore', path: this.path }, this.start, this.end)
  }

  /** The path any number of times, none included: from everything one gets to itself. */
  zeroOrMore(): PropertyPath<Same<Start, End>, Same<Start, End>> {
    return this.#withItself('zeroOrMore')
  }

  /** The path or nothing: from everything one gets to itself. */
  zeroOrOne(): PropertyPath<Same<Start, End>, Same<Start, End>> {
    return this.#withItself('zeroOrOne')
  }

  /** This path or any of the others. */
  or<const Others extends readonly Step[]>(
    ...others: Others
  ): PropertyPath<Same<Start, StartOf<Others[number]>>, Same<End, EndOf<Others[number]>>> {
    const steps = [this, ...others.map(toPropertyPath)]
    return new PropertyPath(
      { kind: 'alternative', paths: steps.map(step => step.path) },
      common(steps.map(step => step.start)),
      common(steps.map(step => step.end)),
    ) as never
  }

  #withItself(kind: 'zeroOrMore' | 'zeroOrOne'): PropertyPath<Same<Start, End>, Same<Start, End>> {
    const range = common([this.start, this.end])
    return new PropertyPath({ kind, path: this.path }, range, range) as never
  }
}

/**
 * A path along these properties, one after the other.
 * @example kg.where('?site', path(mkg.partOf).zeroOrMore(), '?region')
 */
export function path<const Steps extends readonly [Step, ...Step[]]>(
  ...steps: Steps
): PropertyPath<StartOf<Steps[0]>, EndOf<LastOf<Steps>>> {
  const paths = steps.map(toPropertyPath)
  const [first] = paths
  const last = paths.at(-1)
  if (first === undefined || last === undefined) throw new QueryError('path(…) takes at least one property.')
  const along: Path = paths.length === 1 ? first.path : { kind: 'sequence', paths: paths.map(p => p.path) }
  return new PropertyPath(along, first.start, last.end) as never
}

/** A property or a path against its direction. */
export function inverse<const S extends Step>(step: S): PropertyPath<EndOf<S>, StartOf<S>> {
  return toPropertyPath(step).inverse() as never
}

/** Any property but these; where inverse ones are among them, also any but those against its direction. */
export function anyBut(...properties: readonly Step[]): PropertyPath<'any', 'any'> {
  const forward: NamedNode[] = []
  const backward: NamedNode[] = []
  for (const property of properties) {
    const { path: along } = toPropertyPath(property)
    if (along.kind === 'link') forward.push(along.iri)
    else if (along.kind === 'inverse' && along.path.kind === 'link') backward.push(along.path.iri)
    else throw new QueryError('anyBut(…) takes properties and inverse(property), no longer paths.')
  }
  const against: Path = { kind: 'inverse', path: { kind: 'negated', iris: backward } }
  const along: Path = { kind: 'negated', iris: forward }
  if (backward.length === 0) return new PropertyPath(along, 'any', 'any')
  if (forward.length === 0) return new PropertyPath(against, 'any', 'any')
  return new PropertyPath({ kind: 'alternative', paths: [along, against] }, 'any', 'any')
}

/** The path of a step. Throws `QueryError` for what is none. */
export function toPropertyPath(step: Step): PropertyPath {
  if (step instanceof PropertyPath) return step
  if (!isIri(step)) throw new QueryError(`A path is made of properties such as iri(…), not ${shown(step)}.`)
  const link: Path = { kind: 'link', iri: iri(step.value) }
  return new PropertyPath(link, 'iri', step instanceof Property ? step.range : 'any')
}

function common(ranges: readonly Range[]): Range {
  const [first] = ranges
  return first !== undefined && ranges.every(range => range === first) ? first : 'any'
}
