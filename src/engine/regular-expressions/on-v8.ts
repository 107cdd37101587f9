// V8's engine is fast, but it backtracks and can't be interrupted: it gets a match only where the steps
// that it may come to are few.
import { mostSteps } from './backtracking.ts'
import type { Node } from './syntax.ts'
import { regExpSource } from './to-regexp.ts'

/** Steps that one match on V8 may come to: at most a tenth of a second. */
const MOST_ON_V8 = 1e8
/** From here on the clock is looked at before V8 begins. */
const UNWATCHED = 1e6

/** An expression as V8 may run it. */
export interface OnV8 {
  readonly regExp: RegExp
  /** The longest text for which it may; -1 where there is none. */
  readonly longest: number
  /** The longest text for which nobody has to look at the clock. */
  readonly unwatched: number
}

/** For an expression that V8 may not run. */
export const NOT_ON_V8: OnV8 = { regExp: /$/, longest: -1, unwatched: -1 }

/** The expression for V8; `flags` are those of the RegExp. */
export function onV8(root: Node, flags: string): OnV8 {
  const { coefficient, degree } = mostSteps(root)
  const longest = (most: number): number => {
    if (!(coefficient <= most)) return -1
    return degree === 0 ? Number.POSITIVE_INFINITY : Math.floor((most / coefficient) ** (1 / degree))
  }
  try {
    return {
      regExp: new RegExp(regExpSource(root), flags),
      longest: longest(MOST_ON_V8),
      unwatched: longest(UNWATCHED),
    }
  } catch {
    // Larger than V8 can read it.
    return NOT_ON_V8
  }
}
