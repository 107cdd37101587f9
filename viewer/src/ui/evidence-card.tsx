import type { ComponentChildren, JSX } from 'preact'
import type { CohortRef, EvidenceCard, PublicationRef, Quantity, Reading } from '../core/domain.ts'
import { publicationLinks, safeUrl } from '../core/links.ts'
import { capitalized, countsInWords, fullPercent, keepPercent, number, period } from '../core/words.ts'

interface Props {
  readonly card: EvidenceCard
  /** Whether the matrix prints its value. */
  readonly printed: boolean
}

/** What one paper says on one claim: number, sentence, paper with links, and how the study was made. */
export function EvidenceCardView({ card, printed }: Props): JSX.Element {
  const retracted = card.publication?.retracted === true
  const classes = [
    'card',
    retracted && 'retracted',
    card.direction === 'disputes' && 'disputes',
    card.conflictsWith.length > 0 && 'in-conflict',
  ]
  return (
    <article class={classes.filter(Boolean).join(' ')}>
      <Marks card={card} retracted={retracted} printed={printed} />
      {card.quantity && <Value quantity={card.quantity} />}
      <p class="sentence">{keepPercent(capitalized(card.sentence))}</p>
      {card.publication ? (
        <Paper publication={card.publication} />
      ) : (
        <p class="paper">Source not recorded.</p>
      )}
      <Study card={card} />
      <Origin card={card} />
    </article>
  )
}

function Marks({ card, retracted, printed }: Props & { retracted: boolean }): JSX.Element | null {
  const marks = [
    printed && { key: 'printed', text: 'Printed in the matrix' },
    retracted && { key: 'retracted', text: 'Retracted' },
    card.direction === 'disputes' && { key: 'disputes', text: 'Speaks against' },
    card.conflictsWith.length > 0 && { key: 'conflict', text: 'Conflicts with another source' },
  ].filter(mark => mark !== false)
  if (marks.length === 0) return null
  return (
    <p class="marks">
      {marks.map(({ key, text }) => (
        <span key={key} class={`mark ${key}`}>
          {text}
        </span>
      ))}
    </p>
  )
}

function Value({ quantity }: { quantity: Quantity }): JSX.Element | null {
  const shown = mainValue(quantity)
  if (shown === undefined) return null
  const { ciLower, ciUpper, percent } = quantity
  return (
    <div class="value-line">
      <span class="figure">{shown}</span>
      <span class="of">
        {[
          countsInWords(quantity),
          ciLower !== undefined && ciUpper !== undefined && `95 % CI ${number(ciLower)}–${number(ciUpper)}`,
          quantity.comparatorValue !== undefined &&
            `against ${number(quantity.comparatorValue)} ${quantity.unit ?? ''}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {percent !== undefined && (
        <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <rect class="ground" width="100" height="4" />
          <rect class="part" width={Math.min(100, Math.max(0, percent))} height="4" />
        </svg>
      )}
    </div>
  )
}

function mainValue({ percent, value, hazardRatio, unit, qualifier }: Quantity): string | undefined {
  const prefix = qualifier ? `${qualifier} ` : ''
  if (percent !== undefined) return `${prefix}${fullPercent(percent)}`
  if (value !== undefined) return `${prefix}${number(value)}${unit ? ` ${unit}` : ''}`
  if (hazardRatio !== undefined) return `HR ${number(hazardRatio)}`
  return undefined
}

function Paper({ publication }: { publication: PublicationRef }): JSX.Element {
  return (
    <p class="paper">
      <cite>{publication.label}</cite>
      <span class="links">
        {publicationLinks(publication).map(({ text, url }) => (
          <a key={url} href={url} target="_blank" rel="noreferrer noopener">
            {text}
          </a>
        ))}
      </span>
    </p>
  )
}

/** How it was found out: what a reader weighs the number by. */
function Study({ card }: { card: EvidenceCard }): JSX.Element {
  const { cohort } = card
  const models = card.modelSystems.join(', ')
  const evidence = card.evidenceClasses.join('; ')
  const readings = [...new Set(card.readings.map(howRead).filter(Boolean))]
  return (
    <dl class="facts">
      <Fact term="Evidence">{evidence}</Fact>
      {cohort?.studyDesign && cohort.studyDesign !== evidence && (
        <Fact term="Design">{cohort.studyDesign}</Fact>
      )}
      {!cohort && models !== '' && models !== evidence && <Fact term="Model">{models}</Fact>}
      {cohort && (
        <Fact term="Cohort">{[cohort.label, cohort.country, yearsOf(cohort)].filter(isNew).join(', ')}</Fact>
      )}
      {cohort?.dataSource && <Fact term="Data">{cohort.dataSource}</Fact>}
      {card.measureKind && <Fact term="Measure">{card.measureKind.label}</Fact>}
      {readings.length > 0 && <Fact term="Reading">{readings.join('; ')}</Fact>}
    </dl>
  )
}

function howRead({ reading, readPart }: Reading): string {
  return [reading, readPart].filter(Boolean).join(', ')
}

/** The rest of what is known of the source; where the paper was read in several places, each of them. */
function Origin({ card }: { card: EvidenceCard }): JSX.Element | null {
  const rows: readonly Row[] = [
    ['Model', card.cohort && card.modelSystems.join(', ')],
    ['As printed', card.modelAsPrinted],
    ['Value', card.valueOrigin],
    ['As printed', card.quantity?.asPrinted],
    ['Included', card.cohort?.criteria],
    ['License', card.license?.label],
  ]
  const lists = [rows, ...card.readings.map(placeRows)].map(list =>
    list.filter(([, value]) => value !== undefined && value !== ''),
  )
  if (lists.every(list => list.length === 0)) return null
  return (
    <details>
      <summary>
        More on this source{card.readings.length > 1 && `, read in ${card.readings.length} places`}
      </summary>
      {lists.map((list, i) => (
        <dl key={i} class="facts">
          {list.map(([term, value], place) => (
            <Fact key={place} term={term}>
              {value}
            </Fact>
          ))}
        </dl>
      ))}
    </details>
  )
}

type Row = readonly [term: string, value: ComponentChildren]

function placeRows({ whereRead, readOn, recordId, tableRow }: Reading): readonly Row[] {
  const page = whereRead === undefined ? undefined : safeUrl(firstWord(whereRead))
  return [
    [
      'Where read',
      page ? (
        <a href={page} target="_blank" rel="noreferrer noopener">
          {whereRead}
        </a>
      ) : (
        whereRead
      ),
    ],
    ['Read on', readOn],
    ['Record', recordId],
    ['Table row', tableRow],
  ]
}

function Fact({ term, children }: { term: string; children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** The period, unless the label of the cohort has it already, in whatever dash. */
function yearsOf({ label, firstYear, lastYear }: CohortRef): string | undefined {
  return firstYear !== undefined && label.includes(String(firstYear))
    ? undefined
    : period(firstYear, lastYear)
}

/** For filter: present, and not already said by an item before it. */
function isNew(
  item: string | undefined,
  index: number,
  all: readonly (string | undefined)[],
): item is string {
  return item !== undefined && !all.slice(0, index).some(other => other?.includes(item))
}

function firstWord(text: string): string {
  return text.trim().split(/\s/, 1)[0]
}
