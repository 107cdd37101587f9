import { InvalidArgumentError } from 'commander'
import { quote } from '../rdf/errors.ts'
import { nearest } from './suggest.ts'

/** A parser of option values for commander that takes one of `choices` and names the nearest otherwise. */
export function choice<Choice extends string>(choices: readonly Choice[]): (value: string) => Choice {
  return value => {
    const found = choices.find(one => one === value.toLowerCase())
    if (found !== undefined) return found
    const meant = nearest(value, choices)
    const hint = meant === undefined ? '' : ` Did you mean ${meant}?`
    throw new InvalidArgumentError(`${quote(value)} is none of ${choices.join(', ')}.${hint}`)
  }
}

/** A parser of option values that takes a whole number between `least` and `most`. */
export function wholeNumber(least: number, most: number): (value: string) => number {
  return value => {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
    if (number >= least && number <= most) return number
    throw new InvalidArgumentError(`${quote(value)} is no whole number from ${least} to ${most}.`)
  }
}
