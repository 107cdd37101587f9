// How a relation reads from its object: "metastasizes to bone", "CXCR4 is receptor of". Made from the label
// alone, so that it works for the relations of any data.

const LINKING =
  /^(about|after|against|among|as|at|before|between|by|during|for|from|in|into|near|of|on|over|than|through|to|towards?|under|until|via|with|within|without)$/

/** The heading of a list of subjects that stand in `label` to the entity `name`. */
export function reverseHeading(label: string, name: string): string {
  const words = wordsOf(label)
  const readsOn = words.some(word => LINKING.test(word) || isVerb(word))
  return readsOn ? `${label} ${name}` : `${name} is ${label} of`
}

/** "ex:grownIn" is two words after a prefix. */
function wordsOf(label: string): string[] {
  return label
    .replace(/^[\w-]*:(?=\S)/, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
}

/** "promotes" and "has", but not "process"; a plural is taken for a verb, which reads no worse. */
function isVerb(word: string): boolean {
  return word === 'has' || word === 'is' || (word.length > 3 && /[^siu]s$/.test(word))
}
