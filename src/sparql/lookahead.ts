// Chevrotain works out, before the first text is parsed, what each of the grammar's several hundred choices
// can begin with; a query comes past a few dozen of them. Here a choice is worked out when a text first
// comes to it, which takes the same time for each and saves most of it.
import { type ILookaheadStrategy, LLkLookaheadStrategy } from '@traqula/chevrotain'

type Alternation = Parameters<ILookaheadStrategy['buildLookaheadForAlternation']>[0]
type Optional = Parameters<ILookaheadStrategy['buildLookaheadForOptional']>[0]
type ChooseAlternative = ReturnType<ILookaheadStrategy['buildLookaheadForAlternation']>
type IsNext = ReturnType<ILookaheadStrategy['buildLookaheadForOptional']>

/** Chevrotain's own strategy, asked when it is needed. */
export class LazyLookahead extends LLkLookaheadStrategy {
  override buildLookaheadForAlternation(alternation: Alternation): ChooseAlternative {
    const build = () => super.buildLookaheadForAlternation(alternation)
    let choose: ChooseAlternative | undefined
    return function (this: unknown, alternatives) {
      choose ??= build()
      return choose.call(this, alternatives)
    }
  }

  override buildLookaheadForOptional(optional: Optional): IsNext {
    const build = () => super.buildLookaheadForOptional(optional)
    let isNext: IsNext | undefined
    return function (this: unknown) {
      isNext ??= build()
      return isNext.call(this)
    }
  }
}
