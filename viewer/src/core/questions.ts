// The questions a newcomer can ask with one click, about the ontology that comes with the viewer.
import type { Command } from './reducer.ts'
import { BASE } from './url-codec.ts'

export interface Question {
  readonly text: string
  readonly command: Command
}

/** Three questions and the command that shows the answer to each. */
export const QUESTIONS: readonly Question[] = [
  {
    text: 'Where does breast cancer spread?',
    command: { type: 'select', selection: { kind: 'entity', iri: `${BASE}tumor-breast-cancer` } },
  },
  {
    text: 'What drives brain metastasis?',
    command: {
      type: 'focus',
      iris: [`${BASE}site-brain`],
      kinds: ['gene', 'factor', 'cell', 'step', 'mechanism', 'process', 'route'],
    },
  },
  {
    text: 'Which therapies act at extravasation?',
    command: { type: 'focus', iris: [`${BASE}step-extravasation`], kinds: ['therapy'] },
  },
]
