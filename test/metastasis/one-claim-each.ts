// One claim of every class and way of speaking, with the short-cuts it must make. The same list stands in
// docs/ARCHITECTURE.md.

export interface ClaimCase {
  /** Class of the claim. */
  readonly claim: string
  /** The properties that matter, as the documentation words them. */
  readonly says: string
  /** Turtle after `mkg:claim a mkg:<claim> ;`. */
  readonly turtle: string
  /** All short-cuts that follow, as `subject property object`. */
  readonly edges: readonly string[]
}

/** What stands around the claim: one subtype, one site within another. */
export const AROUND = `
mkg:tumor-adenocarcinoma a mkg:PrimaryTumor ; mkg:subtypeOf mkg:tumor-cancer .
mkg:tumor-cancer a mkg:PrimaryTumor .
mkg:site-spine a mkg:Organ ; mkg:siteWithin mkg:site-bone .
mkg:site-bone a mkg:Organ .
`

const OF_TUMOR = 'mkg:contextTumor mkg:tumor-adenocarcinoma ; mkg:contextSite mkg:site-spine'

export const ONE_CLAIM_EACH: readonly ClaimCase[] = [
  {
    claim: 'TropismObservation',
    says: '`ofTumor` adenocarcinoma (subtype of cancer), `inSite` spine (within bone)',
    turtle: 'mkg:ofTumor mkg:tumor-adenocarcinoma ; mkg:inSite mkg:site-spine ; mkg:percent 5.0',
    edges: [
      'tumor-adenocarcinoma metastasizesTo site-bone',
      'tumor-adenocarcinoma metastasizesTo site-spine',
      'tumor-cancer metastasizesTo site-bone',
      'tumor-cancer metastasizesTo site-spine',
    ],
  },
  {
    claim: 'TropismObservation',
    says: '`ofTumor` adenocarcinoma, `soughtInSite` spine (zero)',
    turtle: 'mkg:ofTumor mkg:tumor-adenocarcinoma ; mkg:soughtInSite mkg:site-spine ; mkg:percent 0.0',
    edges: [],
  },
  {
    claim: 'OriginObservation',
    says: '`fromTumor` adenocarcinoma, `metastasesOf` spine',
    turtle: 'mkg:fromTumor mkg:tumor-adenocarcinoma ; mkg:metastasesOf mkg:site-spine ; mkg:percent 5.0',
    edges: [],
  },
  ...(['Promotion promotes', 'Inhibition inhibits', 'Marking marks', 'Mediation mediates'] as const).flatMap(
    (words): ClaimCase[] => {
      const [noun, verb] = words.split(' ') as [string, string]
      return [
        {
          claim: 'MechanismClaim',
          says: `\`actor\` gene, \`claims${noun}Of\` step, in a tumor and a site`,
          turtle: `mkg:actor mkg:gene-A ; mkg:claims${noun}Of mkg:step-x ; ${OF_TUMOR}`,
          edges: [`gene-A ${verb} step-x`],
        },
        {
          claim: 'MechanismClaim',
          says: `\`actor\` gene, \`disputes${noun}Of\` step`,
          turtle: `mkg:actor mkg:gene-A ; mkg:disputes${noun}Of mkg:step-x ; ${OF_TUMOR}`,
          edges: [],
        },
      ]
    },
  ),
  {
    claim: 'MechanismClaim',
    says: '`actor` gene, `claimsPromotionOf` step, `throughMechanism` one, `raisesMechanism` another, `lowersMechanism` a third, `viaFactor`, `producedBy`, `actsOnCell`, `alongRoute`',
    turtle: `mkg:actor mkg:gene-A ; mkg:claimsPromotionOf mkg:step-x ; mkg:throughMechanism mkg:mechanism-1 ;
      mkg:raisesMechanism mkg:mechanism-2 ; mkg:lowersMechanism mkg:mechanism-3 ; mkg:viaFactor mkg:gene-B ;
      mkg:producedBy mkg:cell-c ; mkg:actsOnCell mkg:cell-d ; mkg:alongRoute mkg:route-r`,
    edges: [
      'gene-A actsThrough mechanism-1',
      'gene-A actsThrough mechanism-2',
      'gene-A actsThrough mechanism-3',
      'gene-A promotes step-x',
    ],
  },
  {
    claim: 'MechanismClaim',
    says: '`aboutTumor`, `aboutSite`, `aboutProcess` (its only support was retracted)',
    turtle: `mkg:actor mkg:gene-A ; mkg:aboutTumor mkg:tumor-adenocarcinoma ; mkg:aboutSite mkg:site-spine ;
      mkg:aboutProcess mkg:step-x`,
    edges: [],
  },
  {
    claim: 'TropismObservation',
    says: '`aboutTumor`, `aboutSite` (its only support was retracted)',
    turtle: 'mkg:aboutTumor mkg:tumor-adenocarcinoma ; mkg:aboutSite mkg:site-spine ; mkg:percent 5.0',
    edges: [],
  },
  {
    claim: 'TherapyEffect',
    says: '`byTherapy` drug, `claimsInhibitionOf` step, `onTarget` gene, `lowersMechanism` one',
    turtle: `mkg:byTherapy mkg:drug-d ; mkg:claimsInhibitionOf mkg:step-x ; mkg:onTarget mkg:gene-A ;
      mkg:lowersMechanism mkg:mechanism-1 ; mkg:targetAction mkg:inhibition ; ${OF_TUMOR}`,
    edges: ['drug-d actsThrough mechanism-1', 'drug-d inhibits step-x', 'drug-d targets gene-A'],
  },
  {
    claim: 'TreatmentOutcome',
    says: '`therapy`, `comparator`, `endpoint`, `outcomeDirection`, in a tumor',
    turtle: `mkg:therapy mkg:drug-d ; mkg:comparator mkg:drug-e ; mkg:endpoint mkg:overallSurvival ;
      mkg:outcomeDirection mkg:benefit ; ${OF_TUMOR}`,
    edges: [],
  },
  {
    claim: 'Indication',
    says: '`indicates` drug, `contextTumor` adenocarcinoma, `selectedBy` biomarker',
    turtle: `mkg:indicates mkg:drug-d ; mkg:selectedBy mkg:biomarker-b ; mkg:underTherapy mkg:drug-e ; ${OF_TUMOR}`,
    edges: ['drug-d indicatedFor tumor-adenocarcinoma'],
  },
  {
    claim: 'AimClaim',
    says: '`therapy` drug, `claimsAim` or `disputesAim`',
    turtle: `mkg:therapy mkg:drug-d ; mkg:claimsAim mkg:prolongLife ; mkg:disputesAim mkg:cure ; ${OF_TUMOR}`,
    edges: [],
  },
  ...['SurvivalStatistic', 'StageDistribution', 'PrognosticFactor'].map(
    (claim): ClaimCase => ({
      claim,
      says: '`contextTumor`, `statisticKind`, `stageCategory`, `value`',
      turtle: `mkg:statisticKind mkg:survivalRate ; mkg:stageCategory mkg:distantStage ; mkg:value 5.0 ; ${OF_TUMOR}`,
      edges: [],
    }),
  ),
  {
    claim: 'BiomarkerClaim',
    says: '`biomarker`, `claimsResponseTo` drug, in a tumor',
    turtle: `mkg:biomarker mkg:biomarker-b ; mkg:claimsResponseTo mkg:drug-d ; mkg:forecastsSite mkg:site-bone ; ${OF_TUMOR}`,
    edges: ['biomarker-b predictsResponseTo drug-d'],
  },
  {
    claim: 'BiomarkerClaim',
    says: '`biomarker`, `claimsResistanceTo` drug, in a tumor',
    turtle: `mkg:biomarker mkg:biomarker-b ; mkg:claimsResistanceTo mkg:drug-d ; ${OF_TUMOR}`,
    edges: ['biomarker-b predictsResistanceTo drug-d'],
  },
  {
    claim: 'BiomarkerClaim',
    says: '`biomarker`, `claimsToxicityTo` drug',
    turtle: `mkg:biomarker mkg:biomarker-b ; mkg:claimsToxicityTo mkg:drug-d ; ${OF_TUMOR}`,
    edges: [],
  },
  {
    claim: 'BiomarkerClaim',
    says: '`biomarker`, `disputesResponseTo`, `disputesResistanceTo` or `disputesToxicityTo` drug',
    turtle: `mkg:biomarker mkg:biomarker-b ; mkg:disputesResponseTo mkg:drug-d ;
      mkg:disputesResistanceTo mkg:drug-d ; mkg:disputesToxicityTo mkg:drug-d ; ${OF_TUMOR}`,
    edges: [],
  },
  {
    claim: 'TropismExplanation',
    says: '`contextTumor`, `contextSite`, `explainingActor`, `supportsTheory`, `disputesTheory`',
    turtle: `mkg:explainingActor mkg:gene-A ; mkg:supportsTheory mkg:theory-s ; mkg:disputesTheory mkg:theory-t ; ${OF_TUMOR}`,
    edges: [],
  },
]

/** The list as the documentation prints it. */
export function documentedRows(): string[] {
  return ONE_CLAIM_EACH.map(({ claim, says, edges }) => {
    const printed = edges.map(edge => `\`${edge}\``).join(', ')
    return `| \`${claim}\` | ${says} | ${printed || 'none'} |`
  })
}
