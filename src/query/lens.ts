// Lenses: the shape of nested results. A field says along which property it looks, how many values there
// are, and what to fetch of each. How many is said, never guessed: a value missing or too many is an error.
import { QueryError } from '../rdf/errors.ts'
import type { NamedNode } from '../rdf/terms.ts'
import { type EndOf, type PropertyPath, type Step, toPropertyPath } from './path.ts'
import type { Range, RangeTypes } from './property.ts'
import { shown } from './term-of.ts'

export type Cardinality = 'one' | 'optional' | 'many'

/** One field of a shape. */
export class LensField<
  End extends Range = Range,
  Count extends Cardinality = Cardinality,
  Inner extends Shape | undefined = Shape | undefined,
> {
  readonly path: PropertyPath<Range, End>
  readonly cardinality: Count
  readonly inner: Inner
  /** Wanted languages, best first; with any, the best value alone is taken. */
  readonly languageRanges: readonly string[]

  constructor(
    path: PropertyPath<Range, End>,
    cardinality: Count,
    inner: Inner,
    languageRanges: readonly string[] = [],
  ) {
    this.path = path
    this.cardinality = cardinality
    this.inner = inner
    this.languageRanges = languageRanges
  }

  /** The field with one text: in the first of these languages that there is, else without a language, else any. */
  languages(first: string, ...others: readonly string[]): LensField<End, Count, Inner> {
    if (this.cardinality === 'many')
      throw new QueryError(
        'languages(…) picks one text, and many(…) asks for all; take one(…) or optional(…).',
      )
    return new LensField(this.path, this.cardinality, this.inner, [first, ...others])
  }
}

/** A property means `one(property)`, a pair `one(property, shape)`. */
export type FieldOf = Step | readonly [Step, Shape] | LensField
export interface Shape {
  readonly [key: string]: FieldOf
}

type Item<End, Inner> = Inner extends Shape ? Entity<Inner> : End extends Range ? RangeTypes[End] : never
type Counted<Count, Value> = Count extends 'one'
  ? Value
  : Count extends 'optional'
    ? Value | undefined
    : Value[]
type FieldValue<F> =
  F extends LensField<infer End, infer Count, infer Inner>
    ? Counted<Count, Item<End, Inner>>
    : F extends readonly [Step, infer Inner]
      ? Item<'iri', Inner>
      : F extends Step
        ? Item<EndOf<F>, undefined>
        : never

/** What a lens gives for one resource: the resource as `id`, and its fields. */
export type Entity<S extends Shape> = {
  [Key in 'id' | keyof S]: Key extends 'id' ? NamedNode : Key extends keyof S ? FieldValue<S[Key]> : never
}

/** A field as it is evaluated. */
export interface Field extends Pick<LensField, 'path' | 'cardinality' | 'languageRanges'> {
  readonly key: string
  readonly inner: readonly Field[] | undefined
}

export class Lens<S extends Shape = Shape> {
  readonly shape: S
  /** @internal */
  readonly fields: readonly Field[]
  constructor(shape: S) {
    this.shape = shape
    this.fields = fieldsOf(shape)
  }
}

/**
 * A lens of this shape, for `query.fetch(…)`.
 * @example entity({ percent: mkg.percent, organ: [mkg.inSite, { name: optional(rdfs.label) }] })
 */
export function entity<const S extends Shape>(shape: S): Lens<S> {
  return new Lens(shape)
}

/** Makes a field along a property or a path, alone or with the shape of what stands at its end. */
export interface FieldMaker<Count extends Cardinality> {
  <const P extends Step>(step: P): LensField<EndOf<P>, Count, undefined>
  <const P extends Step, const Inner extends Shape>(step: P, inner: Inner): LensField<EndOf<P>, Count, Inner>
}

/** A field with exactly one value. */
export const one: FieldMaker<'one'> = fieldMaker('one')

/** A field with one value or none: undefined then. */
export const optional: FieldMaker<'optional'> = fieldMaker('optional')

/** A field with any number of values, each once: an array, sorted by term. */
export const many: FieldMaker<'many'> = fieldMaker('many')

function fieldMaker<Count extends Cardinality>(cardinality: Count): FieldMaker<Count> {
  return (step: Step, inner?: Shape) => new LensField(toPropertyPath(step), cardinality, inner as never)
}

function fieldsOf(shape: Shape): readonly Field[] {
  if (typeof shape !== 'object' || shape === null)
    throw new QueryError(`A shape is an object of fields such as { name: rdfs.label }, not ${shown(shape)}.`)
  return Object.entries(shape).map(([key, what]) => {
    if (key === 'id')
      throw new QueryError('A field named "id" has no place beside the resource itself, which is `id`.')
    const field = fieldOf(what)
    const { path, cardinality, languageRanges, inner } = field
    return { key, path, cardinality, languageRanges, inner: inner && fieldsOf(inner) }
  })
}

function fieldOf(what: FieldOf): LensField {
  if (what instanceof LensField) return what
  if (!isPair(what)) return one(what)
  if (what.length !== 2)
    throw new QueryError(
      'A field is a property, a pair [property, shape], or one(…), optional(…) or many(…).',
    )
  return one(...what)
}

function isPair(what: unknown): what is readonly [Step, Shape] {
  return Array.isArray(what)
}
