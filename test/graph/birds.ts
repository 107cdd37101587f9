// A small world with claims, unlike the project's own: who was seen to eat what.
import type { ClaimModel } from '../../src/graph/index.ts'
import { iri, type NamedNode } from '../../src/rdf/terms.ts'

export const EX = 'http://example.org/'
export const ex = (local: string): NamedNode => iri(EX + local)

export const birdModel: ClaimModel = {
  claimClass: ex('Report'),
  kinds: [
    {
      claimClass: ex('Sighting'),
      statements: [
        {
          subject: ex('ofBird'),
          object: ex('sawEating'),
          shortCut: ex('eats'),
          subjectClimbs: ex('kindOf'),
          objectClimbs: ex('partOf'),
          contrary: ex('sawRefusing'),
          sign: -1,
        },
      ],
    },
    {
      claimClass: ex('Opinion'),
      statements: [
        { subject: ex('about'), object: ex('praises'), shortCut: ex('helps'), opposite: ex('blames') },
        { subject: ex('about'), object: ex('blames'), shortCut: ex('harms'), opposite: ex('praises') },
        { subject: ex('about'), object: ex('mentions') },
      ],
    },
  ],
  evidence: ex('evidence'),
  source: ex('paper'),
  retracted: ex('retracted'),
  direction: { property: ex('direction'), disputes: ex('against') },
  measureKind: ex('method'),
  context: [{ property: ex('season') }, { property: ex('place'), climbs: ex('partOf') }],
  independence: { cohort: ex('flock'), dataSource: ex('station'), overlap: ex('sharesBirdsWith') },
  folded: [ex('Evidence'), ex('Flock'), ex('Paper')],
  entityKinds: [ex('Bird'), ex('Food')],
}

export const PREFIXES: string = `@prefix ex: <${EX}> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
`

export const TAXONOMY: string = `${PREFIXES}
ex:Bird a owl:Class .
ex:Owl a owl:Class ; rdfs:subClassOf ex:Bird .
ex:Sighting rdfs:subClassOf ex:Report .
ex:Opinion rdfs:subClassOf ex:Report .
ex:byOwl rdfs:subPropertyOf ex:ofBird .
ex:eats rdfs:label "eats"@en .
ex:barn-owl a ex:Owl ; rdfs:label "barn owl"@en , "Schleiereule"@de ; ex:kindOf ex:owl .
ex:owl a ex:Owl ; rdfs:label "owl" ; ex:kindOf ex:bird .
ex:bird a ex:Bird ; rdfs:label "bird"@en .
ex:wing-case a ex:Food ; ex:partOf ex:beetle .
ex:beetle a ex:Food .
`
