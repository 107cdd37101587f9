// Generated from ontology/metastasis-kg.ttl and ontology/codes.ttl by scripts/generate-vocabulary.mjs: don't edit.
import { dataProperty, objectProperty, type Property } from '../query/property.ts'
import { iri, type NamedNode } from '../rdf/terms.ts'

const NS = 'https://w3id.org/metastasis-kg/'

/** The terms of <https://w3id.org/metastasis-kg/>. */
export const mkg: Mkg = {
  Ablation: iri(`${NS}Ablation`),
  Actor: iri(`${NS}Actor`),
  AimClaim: iri(`${NS}AimClaim`),
  AlterationKind: iri(`${NS}AlterationKind`),
  AnatomicalSite: iri(`${NS}AnatomicalSite`),
  AntibodyDrugConjugate: iri(`${NS}AntibodyDrugConjugate`),
  Ascertainment: iri(`${NS}Ascertainment`),
  Biomarker: iri(`${NS}Biomarker`),
  BiomarkerClaim: iri(`${NS}BiomarkerClaim`),
  BiomarkerKind: iri(`${NS}BiomarkerKind`),
  BoneModifyingAgent: iri(`${NS}BoneModifyingAgent`),
  CascadeStep: iri(`${NS}CascadeStep`),
  CellType: iri(`${NS}CellType`),
  Chemotherapy: iri(`${NS}Chemotherapy`),
  Claim: iri(`${NS}Claim`),
  ClinicalFinding: iri(`${NS}ClinicalFinding`),
  CodedValue: iri(`${NS}CodedValue`),
  Cohort: iri(`${NS}Cohort`),
  Complication: iri(`${NS}Complication`),
  DataSource: iri(`${NS}DataSource`),
  DiagnosticProcedure: iri(`${NS}DiagnosticProcedure`),
  DisseminationRoute: iri(`${NS}DisseminationRoute`),
  Drug: iri(`${NS}Drug`),
  Embolization: iri(`${NS}Embolization`),
  Endpoint: iri(`${NS}Endpoint`),
  Evidence: iri(`${NS}Evidence`),
  EvidenceDirection: iri(`${NS}EvidenceDirection`),
  EvidenceLevel: iri(`${NS}EvidenceLevel`),
  Factor: iri(`${NS}Factor`),
  FactorKind: iri(`${NS}FactorKind`),
  Gene: iri(`${NS}Gene`),
  HormoneTherapy: iri(`${NS}HormoneTherapy`),
  Immunotherapy: iri(`${NS}Immunotherapy`),
  Indication: iri(`${NS}Indication`),
  IndicationStatus: iri(`${NS}IndicationStatus`),
  InformationSource: iri(`${NS}InformationSource`),
  LigandReceptorPair: iri(`${NS}LigandReceptorPair`),
  LocalTherapy: iri(`${NS}LocalTherapy`),
  MeasureKind: iri(`${NS}MeasureKind`),
  Mechanism: iri(`${NS}Mechanism`),
  MechanismClaim: iri(`${NS}MechanismClaim`),
  MetastaticDisease: iri(`${NS}MetastaticDisease`),
  MetastaticProcess: iri(`${NS}MetastaticProcess`),
  ModelSystem: iri(`${NS}ModelSystem`),
  Organ: iri(`${NS}Organ`),
  OrganSystem: iri(`${NS}OrganSystem`),
  OriginObservation: iri(`${NS}OriginObservation`),
  OutcomeDirection: iri(`${NS}OutcomeDirection`),
  PrimaryTumor: iri(`${NS}PrimaryTumor`),
  ProcessClaim: iri(`${NS}ProcessClaim`),
  PrognosticFactor: iri(`${NS}PrognosticFactor`),
  PrognosticStatistic: iri(`${NS}PrognosticStatistic`),
  Publication: iri(`${NS}Publication`),
  RadiationTherapy: iri(`${NS}RadiationTherapy`),
  RadioligandTherapy: iri(`${NS}RadioligandTherapy`),
  RadiopharmaceuticalTherapy: iri(`${NS}RadiopharmaceuticalTherapy`),
  ReadPart: iri(`${NS}ReadPart`),
  Reading: iri(`${NS}Reading`),
  Regimen: iri(`${NS}Regimen`),
  RegionalChemotherapy: iri(`${NS}RegionalChemotherapy`),
  Regulator: iri(`${NS}Regulator`),
  Significance: iri(`${NS}Significance`),
  SiteGroup: iri(`${NS}SiteGroup`),
  StageCategory: iri(`${NS}StageCategory`),
  StageDistribution: iri(`${NS}StageDistribution`),
  StatisticKind: iri(`${NS}StatisticKind`),
  StudyDesign: iri(`${NS}StudyDesign`),
  SupportiveCare: iri(`${NS}SupportiveCare`),
  Surgery: iri(`${NS}Surgery`),
  SurvivalStatistic: iri(`${NS}SurvivalStatistic`),
  SystemicTherapy: iri(`${NS}SystemicTherapy`),
  TargetAction: iri(`${NS}TargetAction`),
  TargetedTherapy: iri(`${NS}TargetedTherapy`),
  Theory: iri(`${NS}Theory`),
  TherapeuticProcedure: iri(`${NS}TherapeuticProcedure`),
  Therapy: iri(`${NS}Therapy`),
  TherapyEffect: iri(`${NS}TherapyEffect`),
  TherapyGroup: iri(`${NS}TherapyGroup`),
  TreatmentAim: iri(`${NS}TreatmentAim`),
  TreatmentOutcome: iri(`${NS}TreatmentOutcome`),
  TreatmentSetting: iri(`${NS}TreatmentSetting`),
  TropismExplanation: iri(`${NS}TropismExplanation`),
  TropismObservation: iri(`${NS}TropismObservation`),
  TumorQualifier: iri(`${NS}TumorQualifier`),
  Unit: iri(`${NS}Unit`),
  ValueOrigin: iri(`${NS}ValueOrigin`),
  ValueQualifier: iri(`${NS}ValueQualifier`),
  about: iri(`${NS}about`),
  aboutProcess: objectProperty(`${NS}aboutProcess`),
  aboutSite: objectProperty(`${NS}aboutSite`),
  aboutTumor: objectProperty(`${NS}aboutTumor`),
  above: iri(`${NS}above`),
  abstractPart: iri(`${NS}abstractPart`),
  acceleratedApproval: iri(`${NS}acceleratedApproval`),
  actionNotStated: iri(`${NS}actionNotStated`),
  actor: objectProperty(`${NS}actor`),
  actorAsPrinted: dataProperty(`${NS}actorAsPrinted`, 'string'),
  actsOnCell: objectProperty(`${NS}actsOnCell`),
  actsThrough: objectProperty(`${NS}actsThrough`),
  address: dataProperty(`${NS}address`, 'any'),
  adhesion: iri(`${NS}adhesion`),
  adjuvant: iri(`${NS}adjuvant`),
  administrativeData: iri(`${NS}administrativeData`),
  adverseEvents: iri(`${NS}adverseEvents`),
  ageStandardizedRelativeSurvivalRate: iri(`${NS}ageStandardizedRelativeSurvivalRate`),
  agonism: iri(`${NS}agonism`),
  allStages: iri(`${NS}allStages`),
  alongRoute: objectProperty(`${NS}alongRoute`),
  alterationKind: objectProperty(`${NS}alterationKind`),
  amplification: iri(`${NS}amplification`),
  analyteMarker: iri(`${NS}analyteMarker`),
  animal: iri(`${NS}animal`),
  antagonism: iri(`${NS}antagonism`),
  antibodyBlockade: iri(`${NS}antibodyBlockade`),
  approvalOfUnstatedType: iri(`${NS}approvalOfUnstatedType`),
  arisesIn: objectProperty(`${NS}arisesIn`),
  asStated: iri(`${NS}asStated`),
  ascertainedSite: objectProperty(`${NS}ascertainedSite`),
  ascertainment: objectProperty(`${NS}ascertainment`),
  ascertainmentNotStated: iri(`${NS}ascertainmentNotStated`),
  assertedBy: dataProperty(`${NS}assertedBy`, 'any'),
  assertionMethod: dataProperty(`${NS}assertionMethod`, 'any'),
  associatedMarker: iri(`${NS}associatedMarker`),
  atLeast: iri(`${NS}atLeast`),
  atMost: iri(`${NS}atMost`),
  atYears: dataProperty(`${NS}atYears`, 'decimal'),
  australiaRegulator: iri(`${NS}australiaRegulator`),
  authors: dataProperty(`${NS}authors`, 'string'),
  autopsy: iri(`${NS}autopsy`),
  autopsyAmongAll: iri(`${NS}autopsyAmongAll`),
  autopsyAmongHematogenous: iri(`${NS}autopsyAmongHematogenous`),
  autopsyAmongMetastatic: iri(`${NS}autopsyAmongMetastatic`),
  autopsyExamination: iri(`${NS}autopsyExamination`),
  autopsySeries: iri(`${NS}autopsySeries`),
  barrierCrossing: iri(`${NS}barrierCrossing`),
  below: iri(`${NS}below`),
  benefit: iri(`${NS}benefit`),
  betterOutcome: iri(`${NS}betterOutcome`),
  bindingForDelivery: iri(`${NS}bindingForDelivery`),
  biomarker: objectProperty(`${NS}biomarker`),
  biomarkerKind: objectProperty(`${NS}biomarkerKind`),
  bonePreservation: iri(`${NS}bonePreservation`),
  broaderBiomarker: objectProperty(`${NS}broaderBiomarker`),
  byTherapy: objectProperty(`${NS}byTherapy`),
  canadaRegulator: iri(`${NS}canadaRegulator`),
  cancerSpecificSurvival: iri(`${NS}cancerSpecificSurvival`),
  caseReport: iri(`${NS}caseReport`),
  causeSpecificSurvivalRate: iri(`${NS}causeSpecificSurvivalRate`),
  cellCountMarker: iri(`${NS}cellCountMarker`),
  cells: iri(`${NS}cells`),
  cerebrospinalFluidExamination: iri(`${NS}cerebrospinalFluidExamination`),
  chemokine: iri(`${NS}chemokine`),
  chinaRegulator: iri(`${NS}chinaRegulator`),
  ciLower: dataProperty(`${NS}ciLower`, 'decimal'),
  ciUpper: dataProperty(`${NS}ciUpper`, 'decimal'),
  civicLevelA: iri(`${NS}civicLevelA`),
  civicLevelB: iri(`${NS}civicLevelB`),
  civicLevelC: iri(`${NS}civicLevelC`),
  civicLevelD: iri(`${NS}civicLevelD`),
  civicLevelE: iri(`${NS}civicLevelE`),
  claimsAim: objectProperty(`${NS}claimsAim`),
  claimsInhibitionOf: objectProperty(`${NS}claimsInhibitionOf`),
  claimsMarkingOf: objectProperty(`${NS}claimsMarkingOf`),
  claimsMediationOf: objectProperty(`${NS}claimsMediationOf`),
  claimsPromotionOf: objectProperty(`${NS}claimsPromotionOf`),
  claimsResistanceTo: objectProperty(`${NS}claimsResistanceTo`),
  claimsResponseTo: objectProperty(`${NS}claimsResponseTo`),
  claimsToxicityTo: objectProperty(`${NS}claimsToxicityTo`),
  cleavage: iri(`${NS}cleavage`),
  clinicalExamination: iri(`${NS}clinicalExamination`),
  cognitiveFunction: iri(`${NS}cognitiveFunction`),
  cohort: objectProperty(`${NS}cohort`),
  cohortSize: dataProperty(`${NS}cohortSize`, 'integer'),
  comparator: objectProperty(`${NS}comparator`),
  comparatorValue: dataProperty(`${NS}comparatorValue`, 'decimal'),
  completeResponse: iri(`${NS}completeResponse`),
  completeResponseRate: iri(`${NS}completeResponseRate`),
  computational: iri(`${NS}computational`),
  computedFromStatedCounts: iri(`${NS}computedFromStatedCounts`),
  contextSite: objectProperty(`${NS}contextSite`),
  contextTumor: objectProperty(`${NS}contextTumor`),
  controlSymptoms: iri(`${NS}controlSymptoms`),
  copyNumberChange: iri(`${NS}copyNumberChange`),
  copyNumberMarker: iri(`${NS}copyNumberMarker`),
  correctedBy: objectProperty(`${NS}correctedBy`),
  country: dataProperty(`${NS}country`, 'string'),
  cumulativeAmongAll: iri(`${NS}cumulativeAmongAll`),
  cumulativeSurvivalRate: iri(`${NS}cumulativeSurvivalRate`),
  curatorChoice: iri(`${NS}curatorChoice`),
  cure: iri(`${NS}cure`),
  dataSource: objectProperty(`${NS}dataSource`),
  days: iri(`${NS}days`),
  decisionDate: dataProperty(`${NS}decisionDate`, 'any'),
  degradation: iri(`${NS}degradation`),
  delayProgression: iri(`${NS}delayProgression`),
  deletion: iri(`${NS}deletion`),
  denominator: dataProperty(`${NS}denominator`, 'integer'),
  designNotStated: iri(`${NS}designNotStated`),
  detectsDisease: iri(`${NS}detectsDisease`),
  diagnosticNegative: iri(`${NS}diagnosticNegative`),
  diagnosticPositive: iri(`${NS}diagnosticPositive`),
  directlyPrecedes: objectProperty(`${NS}directlyPrecedes`),
  dischargeCode: iri(`${NS}dischargeCode`),
  diseaseControl: iri(`${NS}diseaseControl`),
  diseaseFreeSurvival: iri(`${NS}diseaseFreeSurvival`),
  diseaseSpecificSurvivalRate: iri(`${NS}diseaseSpecificSurvivalRate`),
  disputes: iri(`${NS}disputes`),
  disputesAim: objectProperty(`${NS}disputesAim`),
  disputesInhibitionOf: objectProperty(`${NS}disputesInhibitionOf`),
  disputesMarkingOf: objectProperty(`${NS}disputesMarkingOf`),
  disputesMediationOf: objectProperty(`${NS}disputesMediationOf`),
  disputesPromotionOf: objectProperty(`${NS}disputesPromotionOf`),
  disputesResistanceTo: objectProperty(`${NS}disputesResistanceTo`),
  disputesResponseTo: objectProperty(`${NS}disputesResponseTo`),
  disputesTheory: objectProperty(`${NS}disputesTheory`),
  disputesToxicityTo: objectProperty(`${NS}disputesToxicityTo`),
  distantStage: iri(`${NS}distantStage`),
  doi: dataProperty(`${NS}doi`, 'string'),
  dormancySignal: iri(`${NS}dormancySignal`),
  durationOfResponse: iri(`${NS}durationOfResponse`),
  endothelialPermeability: iri(`${NS}endothelialPermeability`),
  endpoint: objectProperty(`${NS}endpoint`),
  europeanUnionRegulator: iri(`${NS}europeanUnionRegulator`),
  eventFreeSurvival: iri(`${NS}eventFreeSurvival`),
  eventFreeSurvivalRate: iri(`${NS}eventFreeSurvivalRate`),
  everAmongAll: iri(`${NS}everAmongAll`),
  everAmongMetastatic: iri(`${NS}everAmongMetastatic`),
  evidenceCode: dataProperty(`${NS}evidenceCode`, 'any'),
  evidenceDirection: objectProperty(`${NS}evidenceDirection`),
  evidenceLevel: objectProperty(`${NS}evidenceLevel`),
  exVivo: iri(`${NS}exVivo`),
  exclusiveAmongSingleSite: iri(`${NS}exclusiveAmongSingleSite`),
  exclusiveSite: iri(`${NS}exclusiveSite`),
  exosomeAddress: iri(`${NS}exosomeAddress`),
  explainingActor: objectProperty(`${NS}explainingActor`),
  exposesTo: objectProperty(`${NS}exposesTo`),
  expression: iri(`${NS}expression`),
  expressionMarker: iri(`${NS}expressionMarker`),
  factorKind: objectProperty(`${NS}factorKind`),
  fda: iri(`${NS}fda`),
  firstDistantRelapse: iri(`${NS}firstDistantRelapse`),
  firstLine: iri(`${NS}firstLine`),
  firstYear: dataProperty(`${NS}firstYear`, 'integer'),
  followUpToYear: dataProperty(`${NS}followUpToYear`, 'integer'),
  followUpYears: dataProperty(`${NS}followUpYears`, 'decimal'),
  forecastsMetastasis: iri(`${NS}forecastsMetastasis`),
  forecastsSite: objectProperty(`${NS}forecastsSite`),
  fromTumor: objectProperty(`${NS}fromTumor`),
  fullTextPart: iri(`${NS}fullTextPart`),
  fusionMarker: iri(`${NS}fusionMarker`),
  gainOfFunction: iri(`${NS}gainOfFunction`),
  geneFusion: iri(`${NS}geneFusion`),
  genomicFactor: iri(`${NS}genomicFactor`),
  germlineVariant: iri(`${NS}germlineVariant`),
  guidelineRecommendation: iri(`${NS}guidelineRecommendation`),
  harm: iri(`${NS}harm`),
  hasEvidence: objectProperty(`${NS}hasEvidence`),
  hasQualifier: objectProperty(`${NS}hasQualifier`),
  hasSubunit: objectProperty(`${NS}hasSubunit`),
  hazardRatio: dataProperty(`${NS}hazardRatio`, 'decimal'),
  hazardRatioForDeath: iri(`${NS}hazardRatioForDeath`),
  hazardRatioForEvent: iri(`${NS}hazardRatioForEvent`),
  hormoneSuppression: iri(`${NS}hormoneSuppression`),
  hospitalRegistry: iri(`${NS}hospitalRegistry`),
  hospitalStay: iri(`${NS}hospitalStay`),
  imagingExamination: iri(`${NS}imagingExamination`),
  imagingMarker: iri(`${NS}imagingMarker`),
  improveQualityOfLife: iri(`${NS}improveQualityOfLife`),
  inOrganSystem: objectProperty(`${NS}inOrganSystem`),
  inSite: objectProperty(`${NS}inSite`),
  inSituStage: iri(`${NS}inSituStage`),
  incidenceAmongAll: iri(`${NS}incidenceAmongAll`),
  includesTherapy: objectProperty(`${NS}includesTherapy`),
  inclusionCriteria: dataProperty(`${NS}inclusionCriteria`, 'string'),
  indicatedFor: objectProperty(`${NS}indicatedFor`),
  indicates: objectProperty(`${NS}indicates`),
  indicationStatus: objectProperty(`${NS}indicationStatus`),
  inhibition: iri(`${NS}inhibition`),
  inhibits: objectProperty(`${NS}inhibits`),
  insertion: iri(`${NS}insertion`),
  intracranialControl: iri(`${NS}intracranialControl`),
  japanRegulator: iri(`${NS}japanRegulator`),
  journal: dataProperty(`${NS}journal`, 'string'),
  lastYear: dataProperty(`${NS}lastYear`, 'integer'),
  laterLine: iri(`${NS}laterLine`),
  ligand: objectProperty(`${NS}ligand`),
  limitToxicity: iri(`${NS}limitToxicity`),
  literatureReview: iri(`${NS}literatureReview`),
  localControl: iri(`${NS}localControl`),
  localizedStage: iri(`${NS}localizedStage`),
  locallyAdvanced: iri(`${NS}locallyAdvanced`),
  loss: iri(`${NS}loss`),
  lossOfFunction: iri(`${NS}lossOfFunction`),
  lowerEndOfRange: iri(`${NS}lowerEndOfRange`),
  lowersMechanism: objectProperty(`${NS}lowersMechanism`),
  lymphaticRoute: iri(`${NS}lymphaticRoute`),
  maintenance: iri(`${NS}maintenance`),
  marks: objectProperty(`${NS}marks`),
  marrowBiopsy: iri(`${NS}marrowBiopsy`),
  matrixNiche: iri(`${NS}matrixNiche`),
  meanSurvival: iri(`${NS}meanSurvival`),
  measureKind: objectProperty(`${NS}measureKind`),
  measuredBy: objectProperty(`${NS}measuredBy`),
  medianDiseaseSpecificSurvival: iri(`${NS}medianDiseaseSpecificSurvival`),
  medianOverallSurvival: iri(`${NS}medianOverallSurvival`),
  medianSurvival: iri(`${NS}medianSurvival`),
  mediates: objectProperty(`${NS}mediates`),
  memberOfGroup: objectProperty(`${NS}memberOfGroup`),
  metaAnalysis: iri(`${NS}metaAnalysis`),
  metastasesOf: objectProperty(`${NS}metastasesOf`),
  metastasisFreeSurvival: iri(`${NS}metastasisFreeSurvival`),
  metastasisIn: objectProperty(`${NS}metastasisIn`),
  metastasisPrevention: iri(`${NS}metastasisPrevention`),
  metastasizesTo: objectProperty(`${NS}metastasizesTo`),
  metastaticAnyTime: iri(`${NS}metastaticAnyTime`),
  metastaticAtDiagnosis: iri(`${NS}metastaticAtDiagnosis`),
  metastaticOrAdvanced: iri(`${NS}metastaticOrAdvanced`),
  methylationMarker: iri(`${NS}methylationMarker`),
  modelAsPrinted: dataProperty(`${NS}modelAsPrinted`, 'string'),
  modelSystem: objectProperty(`${NS}modelSystem`),
  monitorsDisease: iri(`${NS}monitorsDisease`),
  months: iri(`${NS}months`),
  multicenterSeries: iri(`${NS}multicenterSeries`),
  mutation: iri(`${NS}mutation`),
  neoadjuvant: iri(`${NS}neoadjuvant`),
  nicheCell: iri(`${NS}nicheCell`),
  nicheFactor: iri(`${NS}nicheFactor`),
  noDifference: iri(`${NS}noDifference`),
  nonInferior: iri(`${NS}nonInferior`),
  nonrandomizedTrial: iri(`${NS}nonrandomizedTrial`),
  notCompared: iri(`${NS}notCompared`),
  notReached: iri(`${NS}notReached`),
  notStated: iri(`${NS}notStated`),
  numerator: dataProperty(`${NS}numerator`, 'integer'),
  objectiveResponse: iri(`${NS}objectiveResponse`),
  observedPattern: iri(`${NS}observedPattern`),
  ofGene: objectProperty(`${NS}ofGene`),
  ofPrimary: objectProperty(`${NS}ofPrimary`),
  ofTumor: objectProperty(`${NS}ofTumor`),
  oligometastaticSetting: iri(`${NS}oligometastaticSetting`),
  onTarget: objectProperty(`${NS}onTarget`),
  originShare: iri(`${NS}originShare`),
  outcomeDirection: objectProperty(`${NS}outcomeDirection`),
  overallSurvival: iri(`${NS}overallSurvival`),
  overallSurvivalRate: iri(`${NS}overallSurvivalRate`),
  overexpression: iri(`${NS}overexpression`),
  overlapsWithCohort: objectProperty(`${NS}overlapsWithCohort`),
  painResponse: iri(`${NS}painResponse`),
  palliativeSetting: iri(`${NS}palliativeSetting`),
  partNotStated: iri(`${NS}partNotStated`),
  pathologyExamination: iri(`${NS}pathologyExamination`),
  pathologyRegistry: iri(`${NS}pathologyRegistry`),
  patients: iri(`${NS}patients`),
  percent: dataProperty(`${NS}percent`, 'decimal'),
  percentage: iri(`${NS}percentage`),
  personCount: iri(`${NS}personCount`),
  pmcid: dataProperty(`${NS}pmcid`, 'string'),
  pmid: dataProperty(`${NS}pmid`, 'string'),
  points: iri(`${NS}points`),
  pooled: iri(`${NS}pooled`),
  pooledAmongMetastatic: iri(`${NS}pooledAmongMetastatic`),
  pooledEverAmongMetastatic: iri(`${NS}pooledEverAmongMetastatic`),
  populationAsPrinted: dataProperty(`${NS}populationAsPrinted`, 'string'),
  populationRegistry: iri(`${NS}populationRegistry`),
  postChemotherapy: iri(`${NS}postChemotherapy`),
  postoperative: iri(`${NS}postoperative`),
  preChemotherapy: iri(`${NS}preChemotherapy`),
  predictsResistance: iri(`${NS}predictsResistance`),
  predictsResistanceTo: objectProperty(`${NS}predictsResistanceTo`),
  predictsResponse: iri(`${NS}predictsResponse`),
  predictsResponseTo: objectProperty(`${NS}predictsResponseTo`),
  predictsToxicity: iri(`${NS}predictsToxicity`),
  preserveFunction: iri(`${NS}preserveFunction`),
  preventComplications: iri(`${NS}preventComplications`),
  preventMetastasis: iri(`${NS}preventMetastasis`),
  preventRecurrence: iri(`${NS}preventRecurrence`),
  prevention: iri(`${NS}prevention`),
  producedBy: objectProperty(`${NS}producedBy`),
  prognosticUnspecified: iri(`${NS}prognosticUnspecified`),
  progressionFreeSurvival: iri(`${NS}progressionFreeSurvival`),
  prolongLife: iri(`${NS}prolongLife`),
  promoterMethylation: iri(`${NS}promoterMethylation`),
  promotes: objectProperty(`${NS}promotes`),
  prospectiveCohort: iri(`${NS}prospectiveCohort`),
  proteinModification: iri(`${NS}proteinModification`),
  publication: objectProperty(`${NS}publication`),
  qualityOfLife: iri(`${NS}qualityOfLife`),
  raisesMechanism: objectProperty(`${NS}raisesMechanism`),
  randomizedTrial: iri(`${NS}randomizedTrial`),
  rating: dataProperty(`${NS}rating`, 'integer'),
  readDirectly: iri(`${NS}readDirectly`),
  readIn: objectProperty(`${NS}readIn`),
  readOn: dataProperty(`${NS}readOn`, 'any'),
  readPart: objectProperty(`${NS}readPart`),
  reading: objectProperty(`${NS}reading`),
  receptor: objectProperty(`${NS}receptor`),
  recordId: dataProperty(`${NS}recordId`, 'string'),
  recordPart: iri(`${NS}recordPart`),
  recruitedCell: iri(`${NS}recruitedCell`),
  recurrence: iri(`${NS}recurrence`),
  recurrentSetting: iri(`${NS}recurrentSetting`),
  reduceTumorBurden: iri(`${NS}reduceTumorBurden`),
  referenceListPart: iri(`${NS}referenceListPart`),
  refractorySetting: iri(`${NS}refractorySetting`),
  regionalStage: iri(`${NS}regionalStage`),
  registryRecord: iri(`${NS}registryRecord`),
  regularApproval: iri(`${NS}regularApproval`),
  regulator: objectProperty(`${NS}regulator`),
  regulatorNotStated: iri(`${NS}regulatorNotStated`),
  relativeSurvivalRate: iri(`${NS}relativeSurvivalRate`),
  repeatVariant: iri(`${NS}repeatVariant`),
  resectability: iri(`${NS}resectability`),
  retracted: dataProperty(`${NS}retracted`, 'boolean'),
  retractedReading: iri(`${NS}retractedReading`),
  review: iri(`${NS}review`),
  riskGroup: iri(`${NS}riskGroup`),
  routeIncludesStep: objectProperty(`${NS}routeIncludesStep`),
  secondLine: iri(`${NS}secondLine`),
  secondaryQuote: iri(`${NS}secondaryQuote`),
  secretedForm: iri(`${NS}secretedForm`),
  seedPreselection: iri(`${NS}seedPreselection`),
  selectedBy: objectProperty(`${NS}selectedBy`),
  selectsTherapy: iri(`${NS}selectsTherapy`),
  sentencePart: iri(`${NS}sentencePart`),
  servesAim: objectProperty(`${NS}servesAim`),
  setting: objectProperty(`${NS}setting`),
  shareAtStage: iri(`${NS}shareAtStage`),
  shareOfLocations: iri(`${NS}shareOfLocations`),
  shortLabel: dataProperty(`${NS}shortLabel`, 'any'),
  signaling: iri(`${NS}signaling`),
  signatureMarker: iri(`${NS}signatureMarker`),
  significance: objectProperty(`${NS}significance`),
  significanceNotStated: iri(`${NS}significanceNotStated`),
  singleCenterSeries: iri(`${NS}singleCenterSeries`),
  siteAmongBiopsied: iri(`${NS}siteAmongBiopsied`),
  siteAmongExtrahepatic: iri(`${NS}siteAmongExtrahepatic`),
  siteAmongExtrathoracic: iri(`${NS}siteAmongExtrathoracic`),
  siteAmongMetastatic: iri(`${NS}siteAmongMetastatic`),
  siteAsPrinted: dataProperty(`${NS}siteAsPrinted`, 'string'),
  siteSpecificMetastasis: iri(`${NS}siteSpecificMetastasis`),
  siteWithin: objectProperty(`${NS}siteWithin`),
  skeletalRelatedEvents: iri(`${NS}skeletalRelatedEvents`),
  soughtInSite: objectProperty(`${NS}soughtInSite`),
  stageCategory: objectProperty(`${NS}stageCategory`),
  stageFour: iri(`${NS}stageFour`),
  stageNotStated: iri(`${NS}stageNotStated`),
  standardOfCare: iri(`${NS}standardOfCare`),
  statedIndication: iri(`${NS}statedIndication`),
  statement: dataProperty(`${NS}statement`, 'string'),
  statisticKind: objectProperty(`${NS}statisticKind`),
  stratumOf: objectProperty(`${NS}stratumOf`),
  studyDesign: objectProperty(`${NS}studyDesign`),
  subStepOf: objectProperty(`${NS}subStepOf`),
  subtypeOf: objectProperty(`${NS}subtypeOf`),
  summed: iri(`${NS}summed`),
  supports: iri(`${NS}supports`),
  supportsTheory: objectProperty(`${NS}supportsTheory`),
  surgicalFinding: iri(`${NS}surgicalFinding`),
  survivalInStroma: iri(`${NS}survivalInStroma`),
  survivalRate: iri(`${NS}survivalRate`),
  symptomRelief: iri(`${NS}symptomRelief`),
  synchronousAmongAll: iri(`${NS}synchronousAmongAll`),
  synchronousAmongMetastatic: iri(`${NS}synchronousAmongMetastatic`),
  systematicReview: iri(`${NS}systematicReview`),
  tablePart: iri(`${NS}tablePart`),
  tableRow: dataProperty(`${NS}tableRow`, 'string'),
  targetAction: objectProperty(`${NS}targetAction`),
  targets: objectProperty(`${NS}targets`),
  therapy: objectProperty(`${NS}therapy`),
  therapyAsPrinted: dataProperty(`${NS}therapyAsPrinted`, 'string'),
  threshold: dataProperty(`${NS}threshold`, 'string'),
  throughMechanism: objectProperty(`${NS}throughMechanism`),
  timeToProgression: iri(`${NS}timeToProgression`),
  tissueMarker: iri(`${NS}tissueMarker`),
  title: dataProperty(`${NS}title`, 'string'),
  titlePart: iri(`${NS}titlePart`),
  transcoelomicRoute: iri(`${NS}transcoelomicRoute`),
  treatmentMortality: iri(`${NS}treatmentMortality`),
  trialRegistration: dataProperty(`${NS}trialRegistration`, 'string'),
  truncation: iri(`${NS}truncation`),
  tumorAsPrinted: dataProperty(`${NS}tumorAsPrinted`, 'string'),
  tumorIntrinsic: iri(`${NS}tumorIntrinsic`),
  tumorMarkerResponse: iri(`${NS}tumorMarkerResponse`),
  underTherapy: objectProperty(`${NS}underTherapy`),
  underexpression: iri(`${NS}underexpression`),
  unit: objectProperty(`${NS}unit`),
  unstaged: iri(`${NS}unstaged`),
  upperEndOfRange: iri(`${NS}upperEndOfRange`),
  value: dataProperty(`${NS}value`, 'decimal'),
  valueAsPrinted: dataProperty(`${NS}valueAsPrinted`, 'string'),
  valueOrigin: objectProperty(`${NS}valueOrigin`),
  valueQualifier: objectProperty(`${NS}valueQualifier`),
  variantMarker: iri(`${NS}variantMarker`),
  vascularRoute: iri(`${NS}vascularRoute`),
  vascularRouteShare: iri(`${NS}vascularRouteShare`),
  viaFactor: objectProperty(`${NS}viaFactor`),
  walkingAbility: iri(`${NS}walkingAbility`),
  weeks: iri(`${NS}weeks`),
  whereRead: dataProperty(`${NS}whereRead`, 'string'),
  worseOutcome: iri(`${NS}worseOutcome`),
  year: dataProperty(`${NS}year`, 'integer'),
  years: iri(`${NS}years`),
}

export interface Mkg {
  /** Local therapy that destroys a lesion in place by heat, cold, current, sound or a chemical. */
  readonly Ablation: NamedNode
  /** Anything that a source names as acting on metastasis: a gene, a cell type, a factor or a therapy. Used as a common superclass only. */
  readonly Actor: NamedNode
  /** A claim that a therapy pursues a treatment aim in a given population, or fails to reach it. */
  readonly AimClaim: NamedNode
  /** The change of a gene or its product to which a biomarker or factor refers. */
  readonly AlterationKind: NamedNode
  /** A place in the body where a tumor arises or where metastases are found or reported. */
  readonly AnatomicalSite: NamedNode
  /** Targeted therapy in which an antibody carries a cell-killing substance to cells that bear its antigen. */
  readonly AntibodyDrugConjugate: NamedNode
  /** The way in which metastases of a cohort were looked for or recorded. */
  readonly Ascertainment: NamedNode
  /** A measurable trait of the tumor or the patient that is used to detect, foretell or monitor metastatic disease or to choose its treatment. */
  readonly Biomarker: NamedNode
  /** A claim about what a biomarker tells: response, resistance, toxicity, outcome, diagnosis or the site of metastasis. */
  readonly BiomarkerClaim: NamedNode
  /** What sort of trait a biomarker is. */
  readonly BiomarkerKind: NamedNode
  /** Systemic therapy that slows the breakdown of bone in order to prevent or ease the consequences of bone metastases. */
  readonly BoneModifyingAgent: NamedNode
  /** A stage that a tumor cell passes on its way from the primary tumor to a growing metastasis; it says where in the sequence the cell is. */
  readonly CascadeStep: NamedNode
  /** A kind of cell, healthy or malignant, that takes part in metastasis. */
  readonly CellType: NamedNode
  /** Systemic therapy with substances that kill dividing cells or stop them from dividing. */
  readonly Chemotherapy: NamedNode
  /** A statement that can be disputed and therefore carries its own evidence. */
  readonly Claim: NamedNode
  /** A state of a patient that is observed or measured in the course of metastatic cancer. */
  readonly ClinicalFinding: NamedNode
  /** A value from a closed list with its own definition. Used as a common superclass only. */
  readonly CodedValue: NamedNode
  /** The group of patients, or of autopsies, to which a number refers, with its data source, its period and the way in which metastases were ascertained. */
  readonly Cohort: NamedNode
  /** A clinical finding that harms the patient and that metastases can bring about. */
  readonly Complication: NamedNode
  /** A registry, database, trial or institution from whose records the numbers of a cohort were drawn; two cohorts of one data source are not independent of each other. */
  readonly DataSource: NamedNode
  /** An examination by which metastases, their origin or a biomarker are looked for or measured. */
  readonly DiagnosticProcedure: NamedNode
  /** The pathway through the body along which tumor cells leave the primary tumor and reach a distant site. */
  readonly DisseminationRoute: NamedNode
  /** A therapy in the form of a single active substance. */
  readonly Drug: NamedNode
  /** Local therapy that blocks the arteries feeding a lesion, with or without a drug or a radioactive load. */
  readonly Embolization: NamedNode
  /** A result that is measured in order to judge a therapy. */
  readonly Endpoint: NamedNode
  /** One reading of one publication that supports or disputes a claim, with the direction, the part that was read and the system in which the finding was made. */
  readonly Evidence: NamedNode
  /** Whether a piece of evidence speaks for a claim or against it. */
  readonly EvidenceDirection: NamedNode
  /** A grade of evidence given by an external knowledge base. */
  readonly EvidenceLevel: NamedNode
  /** Anything that acts on metastasis and is neither a single gene, a cell type nor a therapy: a complex, an altered gene product, a vesicle, a structure, a metabolite or a force. */
  readonly Factor: NamedNode
  /** The sort of explanation that a tropism explanation offers. */
  readonly FactorKind: NamedNode
  /** A gene together with its products, single-gene cytokines and microRNAs included. */
  readonly Gene: NamedNode
  /** Systemic therapy that lowers a hormone, blocks its receptor or imitates a hormone that restrains the tumor. */
  readonly HormoneTherapy: NamedNode
  /** Systemic therapy that makes the immune system attack the tumor or frees it to do so. */
  readonly Immunotherapy: NamedNode
  /** A claim that a regulator has approved, or a guideline or review recommends, a therapy for a tumor in a setting. */
  readonly Indication: NamedNode
  /** The standing of an indication: kind of approval, recommendation or use. */
  readonly IndicationStatus: NamedNode
  /** Anything in which a statement or a number was read. Used as a common superclass only. */
  readonly InformationSource: NamedNode
  /** A signaling pair made of one ligand and the receptor it binds, considered as one actor. */
  readonly LigandReceptorPair: NamedNode
  /** A therapy that acts on a chosen place in the body. */
  readonly LocalTherapy: NamedNode
  /** What a percentage of metastases counts and what it is a share of; percentages of different measure kinds are never compared, ranked or averaged together. */
  readonly MeasureKind: NamedNode
  /** A biological process by which tumor cells or their surroundings make a step of metastasis possible, easier or harder; it says how a step happens. */
  readonly Mechanism: NamedNode
  /** A process claim about a gene, a cell type or a factor. */
  readonly MechanismClaim: NamedNode
  /** A disease term of a standard terminology for metastatic cancer, naming the primary tumor, the site of the metastasis, or both. */
  readonly MetastaticDisease: NamedNode
  /** Something that happens while a cancer spreads: metastasis as a whole, a step of it, a route it takes, or a mechanism by which it works. */
  readonly MetastaticProcess: NamedNode
  /** The system in which the finding of a piece of evidence was made. */
  readonly ModelSystem: NamedNode
  /** An organ, tissue or organ part, known to anatomy, in which a tumor arises or metastases are found. */
  readonly Organ: NamedNode
  /** A set of organs that together carry out one task of the body. */
  readonly OrganSystem: NamedNode
  /** A claim that a stated share of the metastases found in a site came from one primary tumor; the reverse of a tropism observation. */
  readonly OriginObservation: NamedNode
  /** Which way a treatment outcome points, compared with the comparator where there is one. */
  readonly OutcomeDirection: NamedNode
  /** A kind of tumor, of any breadth from a general type to a single histology, considered as the place where metastasis starts. */
  readonly PrimaryTumor: NamedNode
  /** A claim that an actor promotes, inhibits, marks or mediates a metastatic process. */
  readonly ProcessClaim: NamedNode
  /** A prognostic statistic that compares patients with and without a trait by a hazard ratio. */
  readonly PrognosticFactor: NamedNode
  /** A claim about how patients with a tumor fare or how far it has spread when found, as a number for a population and a period. */
  readonly PrognosticStatistic: NamedNode
  /** An article, chapter, report, web page or notice that can be cited on its own. */
  readonly Publication: NamedNode
  /** Local therapy with ionizing radiation, from outside or from a source placed in or near the tumor. */
  readonly RadiationTherapy: NamedNode
  /** Radiopharmaceutical therapy in which the radioactive atom is bound to a ligand of a molecule on the tumor cell. */
  readonly RadioligandTherapy: NamedNode
  /** Systemic therapy with a radioactive substance that gathers where tumor or remodeled bone takes it up. */
  readonly RadiopharmaceuticalTherapy: NamedNode
  /** The part of a publication or record that was read. */
  readonly ReadPart: NamedNode
  /** How the content of the evidence reached this graph: read at the source, quoted by another, chosen by a curator, or read in a paper since withdrawn. */
  readonly Reading: NamedNode
  /** A therapy in which two or more therapies are given together or in a planned sequence. */
  readonly Regimen: NamedNode
  /** Local therapy that brings chemotherapy in high concentration to one organ or body cavity. */
  readonly RegionalChemotherapy: NamedNode
  /** An authority that approves medicines for a country or a union of countries. */
  readonly Regulator: NamedNode
  /** What a biomarker claim says the biomarker tells. */
  readonly Significance: NamedNode
  /** A reporting category that gathers several places and is no organ of its own, such as distant lymph nodes or the nervous system. */
  readonly SiteGroup: NamedNode
  /** The extent of spread to which a prognostic statistic refers. */
  readonly StageCategory: NamedNode
  /** A prognostic statistic on the share of cases found at a given extent of spread. */
  readonly StageDistribution: NamedNode
  /** What a prognostic statistic measures. */
  readonly StatisticKind: NamedNode
  /** The kind of study from which a cohort comes. */
  readonly StudyDesign: NamedNode
  /** A therapy that eases symptoms or the effects of treatment without being aimed at the tumor itself. */
  readonly SupportiveCare: NamedNode
  /** Local therapy by operation, for instance to remove, stabilize or drain. */
  readonly Surgery: NamedNode
  /** A prognostic statistic on how long patients live, or on the share still alive after a time. */
  readonly SurvivalStatistic: NamedNode
  /** A therapy that reaches tumor cells throughout the body through the bloodstream. */
  readonly SystemicTherapy: NamedNode
  /** What a therapy does to the gene product it is directed at. */
  readonly TargetAction: NamedNode
  /** Systemic therapy directed at a chosen molecule on which tumor cells or their vessels depend. */
  readonly TargetedTherapy: NamedNode
  /** A general explanation of why tumors metastasize to some sites rather than others. */
  readonly Theory: NamedNode
  /** A therapy in the form of an intervention carried out on the patient, such as an operation or irradiation. */
  readonly TherapeuticProcedure: NamedNode
  /** Anything given or done to treat metastatic cancer or its consequences; every therapy has exactly one form and at least one kind. */
  readonly Therapy: NamedNode
  /** A process claim about a therapy: what it does to a step of metastasis, through which mechanism and on which target. */
  readonly TherapyEffect: NamedNode
  /** A therapy named as a class, so that what is said of it holds for the class as such, not for each member. */
  readonly TherapyGroup: NamedNode
  /** What a treatment is given for. */
  readonly TreatmentAim: NamedNode
  /** A claim about the result of a therapy on one endpoint, with or without a comparator. */
  readonly TreatmentOutcome: NamedNode
  /** The situation in the course of disease and treatment for which a claim holds, such as first line or adjuvant. */
  readonly TreatmentSetting: NamedNode
  /** A claim that explains why a tumor favors, or does not favor, a site of metastasis. */
  readonly TropismExplanation: NamedNode
  /** A claim that a stated share of patients with a primary tumor had metastases in a site, or that the site was examined and none were found. */
  readonly TropismObservation: NamedNode
  /** A trait that narrows a tumor type or a group of patients, such as receptor status, a driver alteration, the side of the body or resistance to a treatment. */
  readonly TumorQualifier: NamedNode
  /** The unit in which a value is given. */
  readonly Unit: NamedNode
  /** How a number came to be: as printed by the source or derived from printed numbers. */
  readonly ValueOrigin: NamedNode
  /** How a printed value is to be read when it is not exact. */
  readonly ValueQualifier: NamedNode
  /** The source gives the value as approximate. */
  readonly about: NamedNode
  /** Relates a claim to a metastatic process it is about, whatever is claimed of it. Used directly only where nothing but a retracted paper backs the claim. */
  readonly aboutProcess: Property<'iri'>
  /** Relates a claim to a site it is about, whatever the site's part in it. Used directly only where nothing but a retracted paper backs the claim. */
  readonly aboutSite: Property<'iri'>
  /** Relates a claim to a tumor it is about, whatever the tumor's part in it. Used directly only where nothing but a retracted paper backs the claim. */
  readonly aboutTumor: Property<'iri'>
  /** The true value is more than the value given. */
  readonly above: NamedNode
  /** The abstract was read. */
  readonly abstractPart: NamedNode
  /** Approved early on the condition that benefit is confirmed later. */
  readonly acceleratedApproval: NamedNode
  /** The source as read does not tell what the therapy does to the target. */
  readonly actionNotStated: NamedNode
  /** Relates a process claim to what is said to act. */
  readonly actor: Property<'iri'>
  /** The gene, protein, cell or factor as the source table names it. */
  readonly actorAsPrinted: Property<'string'>
  /** Relates a process claim to a cell type on which the actor works. */
  readonly actsOnCell: Property<'iri'>
  /** Short-cut from an actor to a mechanism by which a process claim says it works. Derived, never stated. */
  readonly actsThrough: Property<'iri'>
  /** A web address at which an information source can be found. */
  readonly address: Property<'any'>
  /** Molecules on tumor cells stick to those on the vessel wall or tissue of the site. */
  readonly adhesion: NamedNode
  /** Treatment after a local treatment that removed all visible disease. */
  readonly adjuvant: NamedNode
  /** Records of hospital stays or insurance claims, kept for billing or statistics. */
  readonly administrativeData: NamedNode
  /** Unwanted effects of treatment, in most cases of a stated grade. */
  readonly adverseEvents: NamedNode
  /** Relative survival weighted to a standard distribution of ages. */
  readonly ageStandardizedRelativeSurvivalRate: NamedNode
  /** The therapy sets a receptor off. */
  readonly agonism: NamedNode
  /** All cases, whatever the extent of spread. */
  readonly allStages: NamedNode
  /** Relates a process claim to the route of spread for which it is made. */
  readonly alongRoute: Property<'iri'>
  /** Relates a biomarker or an altered gene product to the sort of change it stands for. */
  readonly alterationKind: Property<'iri'>
  /** Extra copies of the gene. */
  readonly amplification: NamedNode
  /** The concentration of a substance in blood or another body fluid. */
  readonly analyteMarker: NamedNode
  /** Living animals, tumors transplanted into them included. */
  readonly animal: NamedNode
  /** The therapy occupies a receptor without setting it off. */
  readonly antagonism: NamedNode
  /** An antibody binds the target and keeps it from its partner. */
  readonly antibodyBlockade: NamedNode
  /** Approved, the kind of approval not being told by the source. */
  readonly approvalOfUnstatedType: NamedNode
  /** Relates a tumor type to the organ or tissue in which it starts. */
  readonly arisesIn: Property<'iri'>
  /** The source prints the number as it stands here. */
  readonly asStated: NamedNode
  /** Relates a cohort to a site in which metastases were looked for; only for such a site may none found be read as zero. */
  readonly ascertainedSite: Property<'iri'>
  /** Relates a cohort to a way in which its metastases were looked for or recorded. */
  readonly ascertainment: Property<'iri'>
  /** The source as read does not tell how metastases were looked for. */
  readonly ascertainmentNotStated: NamedNode
  /** Who entered the piece of evidence. */
  readonly assertedBy: Property<'any'>
  /** The class of the Evidence and Conclusion Ontology that tells whether a person or a program made the assertion. */
  readonly assertionMethod: Property<'any'>
  /** A measured trait goes with the site; no cause is shown. */
  readonly associatedMarker: NamedNode
  /** The true value is the value given or more. */
  readonly atLeast: NamedNode
  /** The true value is the value given or less. */
  readonly atMost: NamedNode
  /** The time in years after which a survival share was measured. */
  readonly atYears: Property<'decimal'>
  /** The authority that approves medicines in Australia. */
  readonly australiaRegulator: NamedNode
  /** The authors of a publication as the source table names them. */
  readonly authors: Property<'string'>
  /** Patients examined after death. */
  readonly autopsy: NamedNode
  /** Numerator: autopsied patients with a metastasis in the site. Denominator: all autopsied patients with this primary tumor, with or without metastasis. */
  readonly autopsyAmongAll: NamedNode
  /** Numerator: autopsied patients with a metastasis in the site. Denominator: autopsied patients with this primary tumor who had at least one metastasis spread by blood. */
  readonly autopsyAmongHematogenous: NamedNode
  /** Numerator: autopsied patients with a metastasis in the site. Denominator: autopsied patients with this primary tumor who had at least one metastasis. */
  readonly autopsyAmongMetastatic: NamedNode
  /** Metastases were looked for in the body after death. */
  readonly autopsyExamination: NamedNode
  /** Examination after death of a series of patients. */
  readonly autopsySeries: NamedNode
  /** Tumor cells pass a barrier that guards the site. */
  readonly barrierCrossing: NamedNode
  /** The true value is less than the value given. */
  readonly below: NamedNode
  /** The therapy did better than the comparator, as judged by the source. */
  readonly benefit: NamedNode
  /** Patients with the biomarker fare better than others, whatever the therapy. */
  readonly betterOutcome: NamedNode
  /** The therapy binds the target in order to bring a toxic or radioactive load to the cell. */
  readonly bindingForDelivery: NamedNode
  /** Relates a biomarker claim to the biomarker it is about. */
  readonly biomarker: Property<'iri'>
  /** Relates a biomarker to the sort of trait it is. */
  readonly biomarkerKind: Property<'iri'>
  /** Bone density and bone turnover. */
  readonly bonePreservation: NamedNode
  /** Relates a biomarker to a less specific one that includes it, as a single variant to any mutation of the gene. */
  readonly broaderBiomarker: Property<'iri'>
  /** Relates a therapy effect to the therapy that has it. */
  readonly byTherapy: Property<'iri'>
  /** The authority that approves medicines in Canada. */
  readonly canadaRegulator: NamedNode
  /** Time until death from the cancer, or the share not dead of it after a time. */
  readonly cancerSpecificSurvival: NamedNode
  /** One patient or a few patients described one by one. */
  readonly caseReport: NamedNode
  /** Share not dead of the cancer after a time, by the cause of death recorded. */
  readonly causeSpecificSurvivalRate: NamedNode
  /** The number of cells of a kind in blood, marrow or tissue. */
  readonly cellCountMarker: NamedNode
  /** Cells or cell lines grown in culture. */
  readonly cells: NamedNode
  /** Metastases were confirmed by tumor cells in the cerebrospinal fluid. */
  readonly cerebrospinalFluidExamination: NamedNode
  /** A chemokine of the site draws tumor cells that bear its receptor. */
  readonly chemokine: NamedNode
  /** The authority that approves medicines in China. */
  readonly chinaRegulator: NamedNode
  /** The lower end of the 95 percent confidence interval of the number. */
  readonly ciLower: Property<'decimal'>
  /** The upper end of the 95 percent confidence interval of the number. */
  readonly ciUpper: Property<'decimal'>
  /** Validated: the association is accepted in medical practice or shown by consensus, in the grading of the CIViC knowledge base. */
  readonly civicLevelA: NamedNode
  /** Clinical: shown in trials or other groups of patients, in the grading of the CIViC knowledge base. */
  readonly civicLevelB: NamedNode
  /** Case study: shown in single patients, in the grading of the CIViC knowledge base. */
  readonly civicLevelC: NamedNode
  /** Preclinical: shown in animals or cells, in the grading of the CIViC knowledge base. */
  readonly civicLevelD: NamedNode
  /** Inferential: concluded indirectly, in the grading of the CIViC knowledge base. */
  readonly civicLevelE: NamedNode
  /** Relates an aim claim to an aim that the therapy is said to pursue or reach. */
  readonly claimsAim: Property<'iri'>
  /** Relates a process claim to a process that the actor is said to hold back. */
  readonly claimsInhibitionOf: Property<'iri'>
  /** Relates a process claim to a process whose presence or risk the actor is said to show, without a claim that it causes it. */
  readonly claimsMarkingOf: Property<'iri'>
  /** Relates a process claim to a process in which the actor is said to take part as a link. */
  readonly claimsMediationOf: Property<'iri'>
  /** Relates a process claim to a process that the actor is said to further. */
  readonly claimsPromotionOf: Property<'iri'>
  /** Relates a biomarker claim to a therapy from which patients with the biomarker are said not to benefit. */
  readonly claimsResistanceTo: Property<'iri'>
  /** Relates a biomarker claim to a therapy from which patients with the biomarker are said to benefit. */
  readonly claimsResponseTo: Property<'iri'>
  /** Relates a biomarker claim to a therapy from which patients with the biomarker are said to suffer more harm. */
  readonly claimsToxicityTo: Property<'iri'>
  /** The gene product cut into parts. */
  readonly cleavage: NamedNode
  /** Metastases were looked for by signs, symptoms and the chart of the patient. */
  readonly clinicalExamination: NamedNode
  /** Result of tests of memory and thinking. */
  readonly cognitiveFunction: NamedNode
  /** Relates a claim to the population in which its number was measured. */
  readonly cohort: Property<'iri'>
  /** The number of patients or autopsies in the cohort. */
  readonly cohortSize: Property<'integer'>
  /** Relates a treatment outcome to the therapy with which the other one is compared, placebo and observation included. */
  readonly comparator: Property<'iri'>
  /** The number stated for the comparator, in the same unit as the value. */
  readonly comparatorValue: Property<'decimal'>
  /** Share of patients whose visible or microscopic disease vanished. */
  readonly completeResponse: NamedNode
  /** Share of patients whose disease vanished. */
  readonly completeResponseRate: NamedNode
  /** A calculation or simulation without experiment of its own. */
  readonly computational: NamedNode
  /** The number was worked out from counts that the source prints. */
  readonly computedFromStatedCounts: NamedNode
  /** Relates a claim to a site of metastasis for which it is made; with several sites the claim holds for each. */
  readonly contextSite: Property<'iri'>
  /** Relates a claim to a tumor for which it is made; with several tumors the claim holds for each. */
  readonly contextTumor: Property<'iri'>
  /** To ease or prevent what the patient suffers from the disease. */
  readonly controlSymptoms: NamedNode
  /** A number of gene copies other than normal, the direction not being told. */
  readonly copyNumberChange: NamedNode
  /** A gain or loss of copies of a gene. */
  readonly copyNumberMarker: NamedNode
  /** Relates a publication to a later notice that corrects or retracts it. */
  readonly correctedBy: Property<'iri'>
  /** A country from which the patients of a cohort come, by its English name. */
  readonly country: Property<'string'>
  /** Numerator: patients who developed a metastasis in the site within the years of follow-up stated with the observation. Denominator: all patients with the tumor who were followed. */
  readonly cumulativeAmongAll: NamedNode
  /** Share alive after a time as computed step by step over intervals. */
  readonly cumulativeSurvivalRate: NamedNode
  /** A curator chose the statement; it was not verified in a source. */
  readonly curatorChoice: NamedNode
  /** To remove the disease for good. */
  readonly cure: NamedNode
  /** Relates a cohort to the source of its records; cohorts that share one are not independent. */
  readonly dataSource: Property<'iri'>
  /** Days. */
  readonly days: NamedNode
  /** The date on which a regulator decided, as precisely as the source gives it. */
  readonly decisionDate: Property<'any'>
  /** The therapy makes the cell destroy the target. */
  readonly degradation: NamedNode
  /** To hold the disease in check and put off its growth. */
  readonly delayProgression: NamedNode
  /** Absence of a part of the gene's sequence. */
  readonly deletion: NamedNode
  /** The number of patients or metastases of which the numerator is a part. */
  readonly denominator: Property<'integer'>
  /** The source as read does not tell the kind of study. */
  readonly designNotStated: NamedNode
  /** The biomarker serves to find metastatic disease. */
  readonly detectsDisease: NamedNode
  /** The biomarker makes the diagnosis less likely. */
  readonly diagnosticNegative: NamedNode
  /** The biomarker makes the diagnosis more likely. */
  readonly diagnosticPositive: NamedNode
  /** Relates a step of the cascade to the step that a cell enters next, read for one cell; many cells never get that far. */
  readonly directlyPrecedes: Property<'iri'>
  /** Metastases were taken from diagnosis codes of hospital stays. */
  readonly dischargeCode: NamedNode
  /** Share of patients whose tumor shrank or did not grow. */
  readonly diseaseControl: NamedNode
  /** Time until the disease comes back or the patient dies, counted in patients without visible disease. */
  readonly diseaseFreeSurvival: NamedNode
  /** Share not dead of the disease after a time, as the source calls it. */
  readonly diseaseSpecificSurvivalRate: NamedNode
  /** The evidence speaks against the claim. */
  readonly disputes: NamedNode
  /** Relates an aim claim to an aim that the therapy is said not to reach. */
  readonly disputesAim: Property<'iri'>
  /** Relates a process claim to a process that, by evidence against the claim alone, the actor does not hold back. */
  readonly disputesInhibitionOf: Property<'iri'>
  /** Relates a process claim to a process that, by evidence against the claim alone, the actor does not show. */
  readonly disputesMarkingOf: Property<'iri'>
  /** Relates a process claim to a process in which, by evidence against the claim alone, the actor is not a link. */
  readonly disputesMediationOf: Property<'iri'>
  /** Relates a process claim to a process that, by evidence against the claim alone, the actor does not further. */
  readonly disputesPromotionOf: Property<'iri'>
  /** Relates a biomarker claim to a therapy for which, by evidence against the claim alone, the biomarker does not foretell lack of benefit. */
  readonly disputesResistanceTo: Property<'iri'>
  /** Relates a biomarker claim to a therapy for which, by evidence against the claim alone, the biomarker does not foretell benefit. */
  readonly disputesResponseTo: Property<'iri'>
  /** Relates a tropism explanation to a theory against which it speaks. */
  readonly disputesTheory: Property<'iri'>
  /** Relates a biomarker claim to a therapy for which, by evidence against the claim alone, the biomarker does not foretell harm. */
  readonly disputesToxicityTo: Property<'iri'>
  /** Tumor that has spread to distant organs or distant lymph nodes, in the summary staging of registries. */
  readonly distantStage: NamedNode
  /** The digital object identifier of a publication, without any prefix or address. */
  readonly doi: Property<'string'>
  /** A signal of the site holds tumor cells dormant, or its absence lets them grow. */
  readonly dormancySignal: NamedNode
  /** Time from response until the disease grows again. */
  readonly durationOfResponse: NamedNode
  /** Tumor cells open the vessel wall of the site. */
  readonly endothelialPermeability: NamedNode
  /** Relates a treatment outcome to the result that was measured. */
  readonly endpoint: Property<'iri'>
  /** The authorities that examine and approve medicines for the European Union. */
  readonly europeanUnionRegulator: NamedNode
  /** Time until any of a set of unwanted events defined by the study. */
  readonly eventFreeSurvival: NamedNode
  /** Share without any of the unwanted events of the study after a time. */
  readonly eventFreeSurvivalRate: NamedNode
  /** Numerator: patients who had or developed a metastasis in the site at any time in the course of disease covered by the source. Denominator: all patients with the tumor. */
  readonly everAmongAll: NamedNode
  /** Numerator: patients who had or developed a metastasis in the site at any time in the course of metastatic disease. Denominator: all patients with metastatic disease who were followed. */
  readonly everAmongMetastatic: NamedNode
  /** The class of the Evidence and Conclusion Ontology that fits a piece of evidence. */
  readonly evidenceCode: Property<'any'>
  /** Relates a piece of evidence to whether it supports or disputes the claim. */
  readonly evidenceDirection: Property<'iri'>
  /** Relates a piece of evidence to the grade an external knowledge base gave it. */
  readonly evidenceLevel: Property<'iri'>
  /** Tissue or organs kept alive outside the body. */
  readonly exVivo: NamedNode
  /** Numerator: patients whose only metastatic site is this one. Denominator: patients with exactly one distant metastatic site. The categories of one cohort exclude each other. */
  readonly exclusiveAmongSingleSite: NamedNode
  /** Numerator: patients with metastases in this site and in no other recorded site. Denominator: all patients with metastatic disease, those with several sites included. The categories of one cohort exclude each other. */
  readonly exclusiveSite: NamedNode
  /** Vesicles shed by the tumor are taken up in the site and prepare it. */
  readonly exosomeAddress: NamedNode
  /** Relates a tropism explanation to a gene, cell type or factor named in it as a reason. */
  readonly explainingActor: Property<'iri'>
  /** Relates a step to a hazard that a tumor cell meets in it and has to survive. */
  readonly exposesTo: Property<'iri'>
  /** The gene product found in tissue or fluid, without comparison to normal. */
  readonly expression: NamedNode
  /** The amount of a gene's RNA or protein in tissue. */
  readonly expressionMarker: NamedNode
  /** Relates a tropism explanation to the sort of explanation it offers. */
  readonly factorKind: Property<'iri'>
  /** The authority that approves medicines in the United States of America. */
  readonly fda: NamedNode
  /** Numerator: patients in whom the first distant relapse after treatment was in the site. Denominator: patients with a distant relapse. */
  readonly firstDistantRelapse: NamedNode
  /** The first systemic treatment of advanced disease. */
  readonly firstLine: NamedNode
  /** The first calendar year in which patients of the cohort were diagnosed, treated or examined after death. */
  readonly firstYear: Property<'integer'>
  /** The calendar year up to which patients of the cohort were followed. */
  readonly followUpToYear: Property<'integer'>
  /** The years of follow-up within which events were counted. */
  readonly followUpYears: Property<'decimal'>
  /** The biomarker foretells metastasis, in general or in a named site. */
  readonly forecastsMetastasis: NamedNode
  /** Relates a biomarker claim to a site in which the biomarker is said to foretell metastasis. */
  readonly forecastsSite: Property<'iri'>
  /** Relates an origin observation to the primary tumor from which the counted metastases came. */
  readonly fromTumor: Property<'iri'>
  /** The full text, or a passage beyond the abstract, was read. */
  readonly fullTextPart: NamedNode
  /** A joining of two genes or a rearrangement of one. */
  readonly fusionMarker: NamedNode
  /** A change that makes the gene product more active or gives it a new activity. */
  readonly gainOfFunction: NamedNode
  /** The gene joined to another, or rearranged. */
  readonly geneFusion: NamedNode
  /** Alterations of the tumor genome go with the site. */
  readonly genomicFactor: NamedNode
  /** A variant of the gene present in all cells of the patient. */
  readonly germlineVariant: NamedNode
  /** Recommended by a clinical practice guideline. */
  readonly guidelineRecommendation: NamedNode
  /** The therapy did worse than the comparator, as judged by the source. */
  readonly harm: NamedNode
  /** Relates a claim to a piece of evidence for or against it; every claim has at least one. */
  readonly hasEvidence: Property<'iri'>
  /** Relates a tumor type or a cohort to a trait that narrows it. */
  readonly hasQualifier: Property<'iri'>
  /** Relates a complex to a gene whose product is a part of it. */
  readonly hasSubunit: Property<'iri'>
  /** The hazard ratio stated by the source; below 1 means fewer events with the therapy or factor named first. */
  readonly hazardRatio: Property<'decimal'>
  /** Ratio of the rates of death with and without a trait. */
  readonly hazardRatioForDeath: NamedNode
  /** Ratio of the rates of an unwanted event other than death alone with and without a trait. */
  readonly hazardRatioForEvent: NamedNode
  /** Share of patients in whom a hormone fell to the wanted level. */
  readonly hormoneSuppression: NamedNode
  /** Records of a registry that gathers cancer patients from many hospitals without covering a whole population. */
  readonly hospitalRegistry: NamedNode
  /** Days spent in hospital. */
  readonly hospitalStay: NamedNode
  /** Metastases were looked for by imaging. */
  readonly imagingExamination: NamedNode
  /** A feature seen by imaging. */
  readonly imagingMarker: NamedNode
  /** To improve or keep how the patient feels and lives. */
  readonly improveQualityOfLife: NamedNode
  /** Relates a site to the organ system it belongs to. */
  readonly inOrganSystem: Property<'iri'>
  /** Relates a tropism observation to the site in which metastases were found. */
  readonly inSite: Property<'iri'>
  /** Tumor that has not broken through the layer in which it began. */
  readonly inSituStage: NamedNode
  /** Numerator: patients in whom a metastasis in the site was found during the observation of the source. Denominator: all patients with the tumor who were observed (incidence proportion). */
  readonly incidenceAmongAll: NamedNode
  /** Relates a regimen to a therapy that is given as part of it. */
  readonly includesTherapy: Property<'iri'>
  /** Who was counted in a cohort, in our own words. */
  readonly inclusionCriteria: Property<'string'>
  /** Short-cut from a therapy to a tumor for which an indication says it is approved or recommended. Derived, never stated. */
  readonly indicatedFor: Property<'iri'>
  /** Relates an indication to the therapy that is approved or recommended for the context tumor. */
  readonly indicates: Property<'iri'>
  /** Relates an indication to its standing. */
  readonly indicationStatus: Property<'iri'>
  /** The therapy slows or stops the activity of the target. */
  readonly inhibition: NamedNode
  /** Short-cut from an actor to a metastatic process that a process claim says it holds back. Derived, never stated. */
  readonly inhibits: Property<'iri'>
  /** Added sequence within the gene. */
  readonly insertion: NamedNode
  /** Response of, or time without growth of, metastases within the skull. */
  readonly intracranialControl: NamedNode
  /** The authority that approves medicines in Japan. */
  readonly japanRegulator: NamedNode
  /** The journal or book in which a publication appeared. */
  readonly journal: Property<'string'>
  /** The last calendar year in which patients of the cohort were diagnosed, treated or examined after death. */
  readonly lastYear: Property<'integer'>
  /** Systemic treatment after two or more earlier lines for advanced disease. */
  readonly laterLine: NamedNode
  /** Relates a ligand-receptor pair to its ligand. */
  readonly ligand: Property<'iri'>
  /** To spare the patient side effects of treatment. */
  readonly limitToxicity: NamedNode
  /** Earlier studies as quoted by another work, without a stated method of search. */
  readonly literatureReview: NamedNode
  /** Share of treated lesions, or time, without regrowth in the treated place. */
  readonly localControl: NamedNode
  /** Tumor confined to the organ in which it began. */
  readonly localizedStage: NamedNode
  /** Disease that has grown beyond its organ without known distant spread. */
  readonly locallyAdvanced: NamedNode
  /** Absence of the gene or its product, whatever the reason. */
  readonly loss: NamedNode
  /** A change that makes the gene product less active or inactive. */
  readonly lossOfFunction: NamedNode
  /** The value is the lower end of a printed range. */
  readonly lowerEndOfRange: NamedNode
  /** Relates a process claim to a mechanism that the source says the actor weakens. */
  readonly lowersMechanism: Property<'iri'>
  /** Growth of, or flow through, lymph vessels leads tumor cells to the site. */
  readonly lymphaticRoute: NamedNode
  /** Treatment that goes on after a response or stable disease in order to hold it. */
  readonly maintenance: NamedNode
  /** Short-cut from an actor to a metastatic process that a process claim says it shows. Derived, never stated. */
  readonly marks: Property<'iri'>
  /** Metastases were looked for in a sample of bone marrow. */
  readonly marrowBiopsy: NamedNode
  /** The matrix of the site supports tumor cells. */
  readonly matrixNiche: NamedNode
  /** Average time until death. */
  readonly meanSurvival: NamedNode
  /** Relates an observation to what its percentage counts and what it is a share of. */
  readonly measureKind: Property<'iri'>
  /** Relates a biomarker to a procedure by which it is measured. */
  readonly measuredBy: Property<'iri'>
  /** Time after which half of the patients have died of the disease. */
  readonly medianDiseaseSpecificSurvival: NamedNode
  /** Time after which half of the patients have died, from any cause. */
  readonly medianOverallSurvival: NamedNode
  /** Time after which half of the patients have died, the source not telling which deaths count. */
  readonly medianSurvival: NamedNode
  /** Short-cut from an actor to a metastatic process that a process claim says it takes part in as a link. Derived, never stated. */
  readonly mediates: Property<'iri'>
  /** Relates a therapy to a therapy group it belongs to. */
  readonly memberOfGroup: Property<'iri'>
  /** Several studies combined by calculation. */
  readonly metaAnalysis: NamedNode
  /** Relates an origin observation to the site whose metastases were counted. */
  readonly metastasesOf: Property<'iri'>
  /** Time until a distant metastasis is found or the patient dies. */
  readonly metastasisFreeSurvival: NamedNode
  /** Relates a metastatic disease to the site of metastasis named in it. */
  readonly metastasisIn: Property<'iri'>
  /** Share of patients, or number of lesions in animals, with new metastases. */
  readonly metastasisPrevention: NamedNode
  /** Short-cut from a tumor to a site in which a tropism observation found its metastases; it also holds for the broader tumor types and for the wider sites. Derived, never stated. */
  readonly metastasizesTo: Property<'iri'>
  /** Distant metastasis, found at diagnosis or later. */
  readonly metastaticAnyTime: NamedNode
  /** Distant metastasis present when the tumor was diagnosed. */
  readonly metastaticAtDiagnosis: NamedNode
  /** Disease that has spread or can no longer be removed. */
  readonly metastaticOrAdvanced: NamedNode
  /** The methylation of a gene's regulatory region. */
  readonly methylationMarker: NamedNode
  /** The model system as the source table names it, with species or cell line where given. */
  readonly modelAsPrinted: Property<'string'>
  /** Relates a piece of evidence to a system in which the finding was made. */
  readonly modelSystem: Property<'iri'>
  /** The biomarker follows the course of the disease. */
  readonly monitorsDisease: NamedNode
  /** Months. */
  readonly months: NamedNode
  /** Patients of several institutions, in most cases looked at in retrospect. */
  readonly multicenterSeries: NamedNode
  /** Any change in the sequence of the gene, the source not telling more or naming a single variant. */
  readonly mutation: NamedNode
  /** Treatment before a planned local treatment. */
  readonly neoadjuvant: NamedNode
  /** A resident cell of the site supports or kills tumor cells. */
  readonly nicheCell: NamedNode
  /** A signal between tumor cells and the resident cells of the site helps them to grow there. */
  readonly nicheFactor: NamedNode
  /** The therapy did neither better nor worse than the comparator, as judged by the source. */
  readonly noDifference: NamedNode
  /** The therapy was shown to be not worse than the comparator by more than a margin set beforehand. */
  readonly nonInferior: NamedNode
  /** Patients treated by a study plan without assignment by chance, single-arm trials included. */
  readonly nonrandomizedTrial: NamedNode
  /** The source reports the result without a comparator. */
  readonly notCompared: NamedNode
  /** The median had not been reached when the source was written; no value is given. */
  readonly notReached: NamedNode
  /** The source as read does not tell the system. */
  readonly notStated: NamedNode
  /** The number of patients or metastases that were counted. */
  readonly numerator: Property<'integer'>
  /** Share of patients whose tumor shrank by a set amount or vanished. */
  readonly objectiveResponse: NamedNode
  /** A pattern of sites was seen; no cause is given. */
  readonly observedPattern: NamedNode
  /** Relates a biomarker or an altered gene product to the gene concerned. */
  readonly ofGene: Property<'iri'>
  /** Relates a metastatic disease to the primary tumor named in it. */
  readonly ofPrimary: Property<'iri'>
  /** Relates a tropism observation to the primary tumor of the patients counted. */
  readonly ofTumor: Property<'iri'>
  /** Disease with few metastases, all of which can be treated locally. */
  readonly oligometastaticSetting: NamedNode
  /** Relates a therapy effect to a gene whose product the therapy is directed at. Only for claims with supporting evidence. */
  readonly onTarget: Property<'iri'>
  /** The reverse direction. Numerator: patients with a metastasis in the site that came from this primary tumor. Denominator: all patients with a metastasis in the site, whatever the primary tumor. */
  readonly originShare: NamedNode
  /** Relates a treatment outcome to the way in which it points. */
  readonly outcomeDirection: Property<'iri'>
  /** Time until death from any cause, or the share still alive after a time. */
  readonly overallSurvival: NamedNode
  /** Share alive after a time, whatever the cause of death. */
  readonly overallSurvivalRate: NamedNode
  /** More gene product than in normal or other tumor tissue. */
  readonly overexpression: NamedNode
  /** Relates two cohorts of different data sources that may count some of the same patients. */
  readonly overlapsWithCohort: Property<'iri'>
  /** Share of patients with less pain, or the change of a pain score. */
  readonly painResponse: NamedNode
  /** Treatment given to ease symptoms when cure is not expected. */
  readonly palliativeSetting: NamedNode
  /** It is not recorded which part was read. */
  readonly partNotStated: NamedNode
  /** Metastases were confirmed in tissue or cells under the microscope. */
  readonly pathologyExamination: NamedNode
  /** Records of a registry of pathology or autopsy reports. */
  readonly pathologyRegistry: NamedNode
  /** Patients, or tissue and body fluids taken from them. */
  readonly patients: NamedNode
  /** A share in percent, from 0 to 100, of what the measure kind names. */
  readonly percent: Property<'decimal'>
  /** Parts per hundred. */
  readonly percentage: NamedNode
  /** A number of persons. */
  readonly personCount: NamedNode
  /** The PubMed Central identifier of a publication, beginning with PMC. */
  readonly pmcid: Property<'string'>
  /** The PubMed number of a publication, digits only. */
  readonly pmid: Property<'string'>
  /** Points of a score. */
  readonly points: NamedNode
  /** The source computed the number from several studies. */
  readonly pooled: NamedNode
  /** A share computed by a meta-analysis. Numerator: patients of the pooled studies with a metastasis in the site. Denominator: patients of these studies with distant metastasis. */
  readonly pooledAmongMetastatic: NamedNode
  /** A share computed by a meta-analysis. Numerator: patients of the pooled studies who developed a metastasis in the site during follow-up. Denominator: patients of these studies with metastatic disease. */
  readonly pooledEverAmongMetastatic: NamedNode
  /** The population and period as the source table describes them. */
  readonly populationAsPrinted: Property<'string'>
  /** Records of a registry that covers the cancer patients of a region or country. */
  readonly populationRegistry: NamedNode
  /** After chemotherapy for the present extent of disease. */
  readonly postChemotherapy: NamedNode
  /** Treatment after metastases were operated on. */
  readonly postoperative: NamedNode
  /** Before any chemotherapy for the present extent of disease. */
  readonly preChemotherapy: NamedNode
  /** Patients with the biomarker benefit from the therapy less than others, or not at all. */
  readonly predictsResistance: NamedNode
  /** Short-cut from a biomarker to a therapy for which a biomarker claim says it foretells lack of benefit. Derived, never stated. */
  readonly predictsResistanceTo: Property<'iri'>
  /** Patients with the biomarker benefit from the therapy more than others. */
  readonly predictsResponse: NamedNode
  /** Short-cut from a biomarker to a therapy for which a biomarker claim says it foretells benefit. Derived, never stated. */
  readonly predictsResponseTo: Property<'iri'>
  /** Patients with the biomarker suffer more harm from the therapy than others. */
  readonly predictsToxicity: NamedNode
  /** To keep or restore an ability, such as walking or thinking. */
  readonly preserveFunction: NamedNode
  /** To prevent harm by metastases, such as fractures or compression of the spinal cord. */
  readonly preventComplications: NamedNode
  /** To keep the tumor from spreading to a site. */
  readonly preventMetastasis: NamedNode
  /** To remove disease that cannot be seen, so that it does not come back. */
  readonly preventRecurrence: NamedNode
  /** Treatment of patients without known metastasis in the site, in order to prevent it. */
  readonly prevention: NamedNode
  /** Relates a process claim to a cell type that makes the actor. */
  readonly producedBy: Property<'iri'>
  /** The biomarker goes with outcome, the source as read not telling which way. */
  readonly prognosticUnspecified: NamedNode
  /** Time until the disease grows or the patient dies. */
  readonly progressionFreeSurvival: NamedNode
  /** To let the patient live longer. */
  readonly prolongLife: NamedNode
  /** Methylation of the region that switches the gene on. */
  readonly promoterMethylation: NamedNode
  /** Short-cut from an actor to a metastatic process that a process claim says it furthers. Derived, never stated. */
  readonly promotes: Property<'iri'>
  /** Patients enrolled beforehand and followed by plan, without assignment of treatment. */
  readonly prospectiveCohort: NamedNode
  /** A chemical group or sugar added to the gene product. */
  readonly proteinModification: NamedNode
  /** Relates a piece of evidence to the publication whose finding it reports. */
  readonly publication: Property<'iri'>
  /** Score of a questionnaire on how the patient feels and lives, or time until it falls for good. */
  readonly qualityOfLife: NamedNode
  /** Relates a process claim to a mechanism that the source says the actor strengthens. */
  readonly raisesMechanism: Property<'iri'>
  /** Patients assigned to treatments by chance. */
  readonly randomizedTrial: NamedNode
  /** The rating from 1 to 5 that an external knowledge base gave to the piece of evidence. */
  readonly rating: Property<'integer'>
  /** The source itself was read, often its abstract only. */
  readonly readDirectly: NamedNode
  /** Relates a piece of evidence to the source in which it was read, where that is not the publication itself but a database or another paper that reports it. */
  readonly readIn: Property<'iri'>
  /** The date on which the source was read. */
  readonly readOn: Property<'any'>
  /** Relates a piece of evidence to the part of the source that was read. */
  readonly readPart: Property<'iri'>
  /** Relates a piece of evidence to how its content reached this graph. */
  readonly reading: Property<'iri'>
  /** Relates a ligand-receptor pair to its receptor. */
  readonly receptor: Property<'iri'>
  /** The identifier of the record in the database in which the evidence was read. */
  readonly recordId: Property<'string'>
  /** A record of a database was read. */
  readonly recordPart: NamedNode
  /** A cell drawn into the site supports tumor cells. */
  readonly recruitedCell: NamedNode
  /** Share of patients whose disease came back, in the treated place or elsewhere. */
  readonly recurrence: NamedNode
  /** Disease that came back after treatment. */
  readonly recurrentSetting: NamedNode
  /** To shrink or remove tumor. */
  readonly reduceTumorBurden: NamedNode
  /** Only the entry in a reference list was read. */
  readonly referenceListPart: NamedNode
  /** Disease that grew in spite of the standard treatment. */
  readonly refractorySetting: NamedNode
  /** Tumor that has reached neighboring tissue or the draining lymph nodes. */
  readonly regionalStage: NamedNode
  /** Metastases were taken from the fields of a registry. */
  readonly registryRecord: NamedNode
  /** Approved on full evidence; sources also say traditional or full approval. */
  readonly regularApproval: NamedNode
  /** Relates an indication to the authority that approved it. */
  readonly regulator: Property<'iri'>
  /** The source as read names no authority. */
  readonly regulatorNotStated: NamedNode
  /** Share alive after a time, divided by the share expected in people of the same age without the cancer. */
  readonly relativeSurvivalRate: NamedNode
  /** A number of sequence repeats that differs between people. */
  readonly repeatVariant: NamedNode
  /** Share of patients whose metastases could be removed after treatment. */
  readonly resectability: NamedNode
  /** True if the publication has been withdrawn. */
  readonly retracted: Property<'boolean'>
  /** The source was read and has since been withdrawn. */
  readonly retractedReading: NamedNode
  /** A review or opinion that reports no finding of its own. */
  readonly review: NamedNode
  /** A group set by a risk score of the source rather than by extent of spread alone. */
  readonly riskGroup: NamedNode
  /** Relates a route to a step that cells taking it pass; steps that are not named may be skipped. */
  readonly routeIncludesStep: Property<'iri'>
  /** Systemic treatment after one earlier line for advanced disease. */
  readonly secondLine: NamedNode
  /** Another source that reports the finding was read. */
  readonly secondaryQuote: NamedNode
  /** A form of the gene product shed or released into fluid. */
  readonly secretedForm: NamedNode
  /** The surroundings in the primary tumor favor cells that are fit for the site. */
  readonly seedPreselection: NamedNode
  /** Relates an indication to a biomarker that patients must have for it. */
  readonly selectedBy: Property<'iri'>
  /** The biomarker is used to choose patients for a therapy. */
  readonly selectsTherapy: NamedNode
  /** Single sentences were read, for instance in a text collection. */
  readonly sentencePart: NamedNode
  /** Relates an endpoint to a treatment aim that it measures. */
  readonly servesAim: Property<'iri'>
  /** Relates a claim to a treatment setting in which it holds. */
  readonly setting: Property<'iri'>
  /** Share of cases whose disease had a given extent when found. */
  readonly shareAtStage: NamedNode
  /** Numerator: records of metastasis in the site among patients at stage IV. Denominator: all records of site-specific metastasis of these patients, so that the shares of one cohort add up to 100 percent. */
  readonly shareOfLocations: NamedNode
  /** A few words that a table or a picture can print in place of the label. */
  readonly shortLabel: Property<'any'>
  /** A signaling pathway in tumor cells favors the site. */
  readonly signaling: NamedNode
  /** A combination of several measured traits. */
  readonly signatureMarker: NamedNode
  /** Relates a biomarker claim to what the biomarker is said to tell. */
  readonly significance: Property<'iri'>
  /** The source as read does not tell what the biomarker means. */
  readonly significanceNotStated: NamedNode
  /** Patients of one institution, in most cases looked at in retrospect. */
  readonly singleCenterSeries: NamedNode
  /** Numerator: patients whose biopsy of the site showed a metastasis. Denominator: patients who had such a biopsy, a selected group. */
  readonly siteAmongBiopsied: NamedNode
  /** Numerator: patients with a metastasis in the site. Denominator: patients with a liver tumor who had at least one metastasis outside the liver. */
  readonly siteAmongExtrahepatic: NamedNode
  /** Numerator: patients with a metastasis in the site. Denominator: patients with at least one metastasis outside the chest. */
  readonly siteAmongExtrathoracic: NamedNode
  /** Numerator: patients with a metastasis in the site at the time of the study. Denominator: patients with metastatic disease, whenever it was found; the source does not restrict it to diagnosis and does not follow all to the end. */
  readonly siteAmongMetastatic: NamedNode
  /** The site as the source table names it. */
  readonly siteAsPrinted: Property<'string'>
  /** Metastasis in the site given with the statistic. */
  readonly siteSpecificMetastasis: NamedNode
  /** Relates a site to a wider one such that a metastasis in the first also counts as one in the second. It is a rule of counting, not a statement of anatomy. */
  readonly siteWithin: Property<'iri'>
  /** Fractures, spinal cord compression, and operation or irradiation of bone because of metastases. */
  readonly skeletalRelatedEvents: NamedNode
  /** Relates a tropism observation to a site that was examined in the cohort and in which no metastasis was found. */
  readonly soughtInSite: Property<'iri'>
  /** Relates a prognostic statistic to the extent of spread for which it is given. */
  readonly stageCategory: Property<'iri'>
  /** The highest stage of a staging system of the tumor; in most tumors it means distant metastasis. */
  readonly stageFour: NamedNode
  /** The source as read does not tell the extent of spread. */
  readonly stageNotStated: NamedNode
  /** Called standard or usual treatment by the source. */
  readonly standardOfCare: NamedNode
  /** Said by the source to be indicated, without further status. */
  readonly statedIndication: NamedNode
  /** What the claim says, in one sentence of our own words. */
  readonly statement: Property<'string'>
  /** Relates a prognostic statistic to what it measures. */
  readonly statisticKind: Property<'iri'>
  /** Relates a cohort to the larger cohort of which it is a part. */
  readonly stratumOf: Property<'iri'>
  /** Relates a cohort to the kind of study it comes from. */
  readonly studyDesign: Property<'iri'>
  /** Relates a step to the wider step of which it is a part. */
  readonly subStepOf: Property<'iri'>
  /** Relates a tumor type to a broader tumor type that includes every case of it. */
  readonly subtypeOf: Property<'iri'>
  /** The number is the sum of numbers that the source prints for parts that exclude each other. */
  readonly summed: NamedNode
  /** The evidence speaks for the claim. */
  readonly supports: NamedNode
  /** Relates a tropism explanation to a theory for which it speaks. */
  readonly supportsTheory: Property<'iri'>
  /** Metastases were seen at operation. */
  readonly surgicalFinding: NamedNode
  /** Tumor cells withstand the defenses of the resident cells of the site. */
  readonly survivalInStroma: NamedNode
  /** Share alive after a time, the source not telling which deaths count. */
  readonly survivalRate: NamedNode
  /** Easing of a symptom other than pain, such as breathlessness or flushing. */
  readonly symptomRelief: NamedNode
  /** Numerator: patients whose metastasis in the site was present when the tumor was diagnosed. Denominator: all patients diagnosed with the tumor, with or without metastasis. */
  readonly synchronousAmongAll: NamedNode
  /** Numerator: patients whose metastasis in the site was present when the tumor was diagnosed. Denominator: patients who had any distant metastasis at that time. */
  readonly synchronousAmongMetastatic: NamedNode
  /** Several studies searched for and gathered by a stated method, without a combined estimate. */
  readonly systematicReview: NamedNode
  /** A table or figure, or the data behind it, was read. */
  readonly tablePart: NamedNode
  /** The row of a source table from which the evidence comes, as file name, colon and line number. */
  readonly tableRow: Property<'string'>
  /** Relates a therapy effect to what the therapy does to its target. */
  readonly targetAction: Property<'iri'>
  /** Short-cut from a therapy to a gene whose product a therapy effect says it is directed at. Derived, never stated. */
  readonly targets: Property<'iri'>
  /** Relates a treatment outcome or an aim claim to the therapy it is about; with several therapies the claim holds for each. */
  readonly therapy: Property<'iri'>
  /** The therapy as the source table names it. */
  readonly therapyAsPrinted: Property<'string'>
  /** The cut-off above or below which the biomarker counts as present. */
  readonly threshold: Property<'string'>
  /** Relates a process claim to a mechanism by which the actor works, with no sign. Only for claims with supporting evidence. */
  readonly throughMechanism: Property<'iri'>
  /** Time until the disease grows, deaths from other causes left aside. */
  readonly timeToProgression: NamedNode
  /** A feature seen in tissue under the microscope. */
  readonly tissueMarker: NamedNode
  /** The title of a publication. */
  readonly title: Property<'string'>
  /** Only the title was read. */
  readonly titlePart: NamedNode
  /** Spread through a body cavity leads tumor cells to the site. */
  readonly transcoelomicRoute: NamedNode
  /** Deaths caused by the treatment or within a set time after it. */
  readonly treatmentMortality: NamedNode
  /** The registration number of a clinical trial reported by a publication. */
  readonly trialRegistration: Property<'string'>
  /** A change that cuts the gene product short. */
  readonly truncation: NamedNode
  /** The tumor as the source table names it. */
  readonly tumorAsPrinted: Property<'string'>
  /** A trait of the tumor cell itself favors the site. */
  readonly tumorIntrinsic: NamedNode
  /** Fall of a substance in blood or urine that reflects the disease. */
  readonly tumorMarkerResponse: NamedNode
  /** Relates a claim to a therapy that the patients were receiving, as context and not as the subject of the claim. */
  readonly underTherapy: Property<'iri'>
  /** Less gene product than in normal or other tumor tissue. */
  readonly underexpression: NamedNode
  /** Relates a claim to the unit of its value and comparator value. */
  readonly unit: Property<'iri'>
  /** Cases whose extent of spread was not recorded. */
  readonly unstaged: NamedNode
  /** The value is the upper end of a printed range. */
  readonly upperEndOfRange: NamedNode
  /** The number stated for the population or for the therapy, in the given unit. */
  readonly value: Property<'decimal'>
  /** The value as the source table prints it, with all its qualifications. */
  readonly valueAsPrinted: Property<'string'>
  /** Relates a claim to the way in which its number came to be. */
  readonly valueOrigin: Property<'iri'>
  /** Relates a claim to how its value is to be read, such as an approximate value or one end of a range. */
  readonly valueQualifier: Property<'iri'>
  /** A change in the sequence of a gene, or the absence of any. */
  readonly variantMarker: NamedNode
  /** The path of blood flow leads tumor cells to the site. */
  readonly vascularRoute: NamedNode
  /** A calculation of how much of the pattern of sites blood flow accounts for. */
  readonly vascularRouteShare: NamedNode
  /** Relates a process claim to something through which the actor works, as B and C in the chain A to B to C. */
  readonly viaFactor: Property<'iri'>
  /** Ability to walk, kept or regained. */
  readonly walkingAbility: NamedNode
  /** Weeks. */
  readonly weeks: NamedNode
  /** Where the content was read, as noted in the source table. */
  readonly whereRead: Property<'string'>
  /** Patients with the biomarker fare worse than others, whatever the therapy. */
  readonly worseOutcome: NamedNode
  /** The calendar year in which a publication appeared. */
  readonly year: Property<'integer'>
  /** Years. */
  readonly years: NamedNode
}
