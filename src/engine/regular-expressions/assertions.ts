import { CharacterClass } from './character-class.ts'
import { WORD_SOURCE } from './character-escapes.ts'
import { PLACES } from './program.ts'

const NEWLINE = 10
const WORD = new CharacterClass(WORD_SOURCE, 0n, true)

/** Whether the text is at `at` as the place of that index in `PLACES` says. */
export function holdsAt(place: number, text: string, at: number): boolean {
  switch (PLACES[place]!) {
    case 'start':
      return at === 0
    case 'end':
      return at === text.length
    case 'line-start':
      return at === 0 || (at < text.length && text.charCodeAt(at - 1) === NEWLINE)
    case 'line-end':
      return at === text.length ? text.charCodeAt(at - 1) !== NEWLINE : text.charCodeAt(at) === NEWLINE
    case 'boundary':
      return isWordBefore(text, at) !== (at < text.length && WORD.has(text.codePointAt(at)!))
  }
}

function isWordBefore(text: string, at: number): boolean {
  if (at === 0) return false
  const pair = at > 1 ? text.codePointAt(at - 2)! : 0
  return WORD.has(pair > 0xffff ? pair : text.charCodeAt(at - 1))
}
