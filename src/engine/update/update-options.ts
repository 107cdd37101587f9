import type { NamedNode, Quad } from '../../rdf/terms.ts'
import type { EvaluationOptions } from '../evaluation.ts'

export interface UpdateOptions extends Omit<EvaluationOptions, 'dataset'> {
  /** The triples of the document at an address, for LOAD. Without it LOAD is refused. */
  readonly load?: ((source: NamedNode) => Promise<Iterable<Quad>>) | undefined
  /** Ends the update with the signal's reason; nothing has changed then. */
  readonly signal?: AbortSignal | undefined
}
