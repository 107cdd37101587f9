import type { Term } from '../rdf/terms.ts'
import type { Decoder } from './decode.ts'
import type { Solutions } from './executor.ts'

/** Solutions as plain objects, one a row, keyed by variable; decoded by the decoder of each variable. */
export function decodedRows(solutions: Solutions, decoders: readonly Decoder[]): Record<string, unknown>[] {
  return assemble(
    solutions,
    decoders.map((decoder, variable) => solutions.decode(variable, decoder)),
  )
}

/** Solutions as RDF terms, undefined where a variable is unbound. */
export function termRows(solutions: Solutions): Record<string, Term | undefined>[] {
  const columns = solutions.variables.map((_, variable) => solutions.terms(variable))
  return assemble(solutions, columns) as Record<string, Term | undefined>[]
}

function assemble(
  { variables, length }: Solutions,
  columns: readonly unknown[][],
): Record<string, unknown>[] {
  const width = variables.length
  // Plain assignment does not make a property of the name __proto__; fromEntries does.
  if (variables.includes('__proto__'))
    return Array.from({ length }, (_, row) =>
      Object.fromEntries(variables.map((name, c) => [name, columns[c]![row]])),
    )
  const rows = new Array<Record<string, unknown>>(length)
  for (let row = 0; row < length; row++) {
    const object: Record<string, unknown> = {}
    for (let c = 0; c < width; c++) object[variables[c]!] = columns[c]![row]
    rows[row] = object
  }
  return rows
}
