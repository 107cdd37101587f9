// What the compiler does for a program that imports the library and asks nothing.
import { KnowledgeGraph } from '../../src/core.ts'
import { mkg } from '../../src/metastasis/vocabulary.ts'

export const open = (): [typeof KnowledgeGraph, typeof mkg] => [KnowledgeGraph, mkg]
