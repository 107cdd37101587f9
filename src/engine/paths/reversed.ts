import type { Path } from '../../algebra/algebra.ts'

/** The path that leads back: from each object of `path` to its subjects. */
export function reversed(path: Path): Path {
  switch (path.kind) {
    case 'link':
    case 'negated':
      return { kind: 'inverse', path }
    case 'inverse':
      return path.path
    case 'sequence':
      return { kind: 'sequence', paths: path.paths.map(reversed).reverse() }
    case 'alternative':
      return { kind: 'alternative', paths: path.paths.map(reversed) }
    default:
      return { kind: path.kind, path: reversed(path.path) }
  }
}
