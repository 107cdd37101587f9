// What the compiler does for a program of ten queries over the generated vocabulary.
import { KnowledgeGraph, rdf, rdfs } from '../../src/core.ts'
import { mkg } from '../../src/metastasis/vocabulary.ts'

const kg = await KnowledgeGraph.load('my.ttl')

const observations = kg.where('?obs', mkg.ofTumor, '?tumor').where('?obs', mkg.inSite, '?site')
const named = observations
  .optional(q => q.where('?tumor', rdfs.label, '?tumorName'))
  .optional(q => q.where('?site', rdfs.label, '?siteName'))

export const pairs: number[] = observations
  .select('tumor', 'site')
  .all()
  .map(row => row.tumor.value.length)
export const names: (string | undefined)[] = named.all().map(row => row.tumorName ?? row.siteName)
export const percents: (number | undefined)[] = observations
  .where('?obs', mkg.percent, '?percent')
  .filter(v => v.percent.gt(50))
  .orderBy('-percent')
  .limit(10)
  .select('percent')
  .all()
  .map(row => row.percent)
export const typed: number = kg.where('?x', rdf.type, '?class').distinct().select('class').count()
export const labels: string[] = kg
  .where('?x', rdfs.label, '?label')
  .filter(v => v.label.contains('bone'))
  .all()
  .map(row => row.label)
export const first: string | undefined = kg.where('?x', rdfs.label, '?label').first()?.label
export const known: boolean = kg.where('?obs', mkg.inSite, '?site').ask()
export const text: string = observations.select('site').toSparql()
export const sorted: string[] = named
  .filter(v => v.siteName.isBound())
  .orderBy('siteName', '-tumorName')
  .all()
  .flatMap(row => row.siteName ?? [])
export const paged: number = named.offset(10).limit(5).terms().length
