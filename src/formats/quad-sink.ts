/** Where a reader puts what it reads. All terms are keys of `rdf/term-key.ts`. */
export interface QuadSink {
  /** Takes one quad; graph '' is the default graph, line 0 means that the line is unknown. */
  add(subject: string, predicate: string, object: string, graph: string, line: number): void
  /** Takes a prefix as the text declares it, before the quads that use it; a later one replaces it. */
  prefix?(prefix: string, namespace: string): void
}
