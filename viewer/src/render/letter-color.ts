import { contrast } from '../core/palette.ts'

/** Black or white, whichever reads better on `fill`. */
export function letterColor(fill: string): '#000000' | '#ffffff' {
  return contrast(fill, '#000000') >= contrast(fill, '#ffffff') ? '#000000' : '#ffffff'
}
