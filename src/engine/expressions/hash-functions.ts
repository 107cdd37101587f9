// Hash functions (section 17.4.6): the hexadecimal digest of the UTF-8 form of a string.
import { literal } from '../../rdf/terms.ts'
import { lateParts } from '../late.ts'
import type { HashName } from './digest.ts'
import { entry, type FunctionEntry, type FunctionTable, isSimple } from './function-entry.ts'

const digest = (hash: HashName): FunctionEntry =>
  entry(1, a => (isSimple(a) ? literal(lateParts(hash.toUpperCase()).digestOf(hash, a.value)) : undefined))

const NAMES: readonly HashName[] = ['md5', 'sha1', 'sha256', 'sha384', 'sha512']

export const HASH_FUNCTIONS: FunctionTable = NAMES.map(name => [name, digest(name)])
