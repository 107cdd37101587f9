// Functions on RDF terms (section 17.4.2), and those of SPARQL 1.2 on triple terms and base direction.
import { isInLanguageRange, isLanguageTag } from '../../rdf/language-tag.ts'
import { isNumber } from '../../rdf/numeric.ts'
import { type Direction, literal, type Quad, quad, type Term } from '../../rdf/terms.ts'
import { RDF_DIR_LANG_STRING, RDF_LANG_STRING } from '../../rdf/vocabularies.ts'
import { boolean, entry, type FunctionEntry, type FunctionTable, isSimple } from './function-entry.ts'

const typeTest = (test: (term: Term) => boolean): FunctionEntry => entry(1, a => boolean(test(a)))

const partOfTriple = (part: (triple: Quad) => Term): FunctionEntry =>
  entry(1, a => (a.termType === 'Quad' ? part(a) : undefined))

/** The language tag that a term gives, or undefined. */
function tagOf(term: Term): string | undefined {
  return isSimple(term) && isLanguageTag(term.value) ? term.value : undefined
}

function typed(text: Term, datatype: Term): Term | undefined {
  if (!isSimple(text) || datatype.termType !== 'NamedNode') return undefined
  // Strings with a language are made by STRLANG alone.
  if (datatype.value === RDF_LANG_STRING || datatype.value === RDF_DIR_LANG_STRING) return undefined
  return literal(text.value, datatype)
}

function withLanguage(text: Term, tag: Term, direction?: Term): Term | undefined {
  const language = tagOf(tag)
  if (!isSimple(text) || language === undefined) return undefined
  if (direction === undefined) return literal(text.value, language)
  if (!isSimple(direction) || (direction.value !== 'ltr' && direction.value !== 'rtl')) return undefined
  return literal(text.value, language, direction.value as Direction)
}

function triple(subject: Term, predicate: Term, object: Term): Term | undefined {
  if (subject.termType !== 'NamedNode' && subject.termType !== 'BlankNode') return undefined
  return predicate.termType === 'NamedNode' ? quad(subject, predicate, object) : undefined
}

/** What STR gives: the characters of an IRI or literal. */
export function textOf(term: Term): string | undefined {
  return term.termType === 'NamedNode' || term.termType === 'Literal' ? term.value : undefined
}

export const TERM_FUNCTIONS: FunctionTable = [
  ['isiri', typeTest(a => a.termType === 'NamedNode')],
  ['isuri', typeTest(a => a.termType === 'NamedNode')],
  ['isblank', typeTest(a => a.termType === 'BlankNode')],
  ['isliteral', typeTest(a => a.termType === 'Literal')],
  ['isnumeric', typeTest(a => a.termType === 'Literal' && isNumber(a))],
  ['istriple', typeTest(a => a.termType === 'Quad')],
  ['haslang', typeTest(a => a.termType === 'Literal' && a.language !== '')],
  ['haslangdir', typeTest(a => a.termType === 'Literal' && a.direction !== '')],
  [
    'str',
    entry(1, a => {
      const text = textOf(a)
      return text === undefined ? undefined : literal(text)
    }),
  ],
  ['lang', entry(1, a => (a.termType === 'Literal' ? literal(a.language) : undefined))],
  ['langdir', entry(1, a => (a.termType === 'Literal' ? literal(a.direction) : undefined))],
  ['datatype', entry(1, a => (a.termType === 'Literal' ? a.datatype : undefined))],
  [
    'langmatches',
    entry(2, (a, b) =>
      isSimple(a) && isSimple(b) ? boolean(isInLanguageRange(a.value, b.value)) : undefined,
    ),
  ],
  ['strdt', entry(2, typed)],
  ['strlang', entry(2, (text, tag) => withLanguage(text, tag))],
  ['strlangdir', entry(3, withLanguage)],
  ['triple', entry(3, triple)],
  ['subject', partOfTriple(t => t.subject)],
  ['predicate', partOfTriple(t => t.predicate)],
  ['object', partOfTriple(t => t.object)],
]
