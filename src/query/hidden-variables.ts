// Variables that the builder needs and nobody can name: a space and a number. The numbers of one query go
// on from those of the queries inside it; a query that was built apart is renumbered when it is taken in.
import { variable } from '../rdf/terms.ts'

export function hiddenName(number: number): string {
  return ` ${number}`
}

/** `part`, a piece of algebra, with `offset` added to the numbers of its hidden variables. */
export function renumbered<Part>(part: Part, offset: number): Part {
  return offset === 0 ? part : (walked(part, offset) as Part)
}

function walked(node: unknown, offset: number): unknown {
  if (Array.isArray(node)) return node.map(child => walked(child, offset))
  if (typeof node !== 'object' || node === null) return node
  if ('termType' in node) {
    const { termType, value } = node as { readonly termType: unknown; readonly value: string }
    return termType === 'Variable' ? variable(moved(value, offset)) : node
  }
  return Object.fromEntries(
    Object.entries(node).map(([key, child]) => [
      key,
      // A variable in an expression, and the variable that an aggregate or BIND gives a value to.
      typeof child === 'string' && (key === 'name' || key === 'variable')
        ? moved(child, offset)
        : walked(child, offset),
    ]),
  )
}

function moved(name: string, offset: number): string {
  return name.startsWith(' ') ? hiddenName(Number(name.slice(1)) + offset) : name
}
