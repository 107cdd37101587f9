import { md5, sha1 } from '@noble/hashes/legacy.js'
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js'

export type HashName = 'md5' | 'sha1' | 'sha256' | 'sha384' | 'sha512'

const HASHES: Readonly<Record<HashName, (bytes: Uint8Array) => Uint8Array>> = {
  md5,
  sha1,
  sha256,
  sha384,
  sha512,
}

const UTF8 = new TextEncoder()

/** The digest of the UTF-8 form of `text`, two lower-case hexadecimal digits a byte. */
export function digestOf(hash: HashName, text: string): string {
  let digits = ''
  for (const byte of HASHES[hash](UTF8.encode(text))) digits += byte.toString(16).padStart(2, '0')
  return digits
}
