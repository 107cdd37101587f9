// Tests of the W3C suites that are left out, with the reason, by folder and fragment. One that passes all the
// same fails the run.

const SERVICE = 'SERVICE is off: no query goes to another endpoint, and one that asks for it is refused'

export const LEFT_OUT_FEDERATION: ReadonlyMap<string, string> = all(SERVICE, 'service', [
  'service1',
  'service2',
  'service3',
  'service4a',
  'service5',
  'service6',
])

// Queries are answered by simple entailment. The other tests of the folder have the same answer under it.
const needs = (regime: string): string =>
  `needs the ${regime} entailment regime, which no query is answered under`

export const LEFT_OUT_ENTAILMENT: ReadonlyMap<string, string> = new Map([
  ...all(needs('RDF'), 'entailment', ['rdf01']),
  ...all(needs('RDFS'), 'entailment', [
    'paper-sparqldl-Q1-rdfs',
    'rdfs01',
    'rdfs02',
    'rdfs03',
    'rdfs04',
    'rdfs05',
    'rdfs06',
    'rdfs07',
    'rdfs09',
    'rdfs10',
    'rdfs11',
    'sparqldl-02',
    'sparqldl-03',
  ]),
  ...all(needs('OWL'), 'entailment', [
    'paper-sparqldl-Q1',
    'paper-sparqldl-Q2',
    'paper-sparqldl-Q3',
    'paper-sparqldl-Q4',
    'parent3',
    'parent4',
    'parent5',
    'parent6',
    'parent7',
    'parent8',
    'parent9',
    'parent10',
    'simple1',
    'simple2',
    'simple3',
    'simple4',
    'simple5',
    'simple6',
    'simple7',
    'simple8',
    'sparqldl-10',
    'sparqldl-11',
    'sparqldl-12',
    'sparqldl-13',
  ]),
  ...all(needs('RIF'), 'entailment', ['rif01', 'rif03', 'rif04', 'rif06']),
])

function all(reason: string, folder: string, fragments: readonly string[]): Map<string, string> {
  return new Map(fragments.map(fragment => [`${folder}#${fragment}`, reason]))
}
