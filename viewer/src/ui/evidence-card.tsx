import type { ComponentChildren, JSX } from 'preact'
import type { CohortRef, EvidenceCard, PublicationRef, Quantity } from '../core/domain.ts'
import { publicationLinks, safeUrl } from '../core/links.ts'
import { capitalized, countsInWords, fullPercent, keepPercent, number, period } from '../core/words.ts'

/** One source of one claim: number, sentence, paper with links, and how the study was made. */
export function EvidenceCardView({ card }: { card: EvidenceCard }): JSX.Element {
  const retracted = card.publication?.retracted === true
  const classes = [
    'card',
    retracted && 'retracted',
    card.direction === 'disputes' && 'disputes',
    card.conflictsWith.length > 0 && 'in-conflict',
  ]
  return (
    <article class={classes.filter(Boolean).join(' ')}>
      <Marks card={card} retracted={retracted} />
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

function Marks({ card, retracted }: { card: EvidenceCard; retracted: boolean }): JSX.Element | null {
  const marks = [
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
  return (
    <dl class="facts">
      <Fact term="Evidence">{card.evidenceClass}</Fact>
      {cohort?.studyDesign && cohort.studyDesign !== card.evidenceClass && (
        <Fact term="Design">{cohort.studyDesign}</Fact>
      )}
      {!cohort && models !== '' && models !== card.evidenceClass && <Fact term="Model">{models}</Fact>}
      {cohort && (
        <Fact term="Cohort">{[cohort.label, cohort.country, yearsOf(cohort)].filter(isNew).join(', ')}</Fact>
      )}
      {cohort?.dataSource && <Fact term="Data">{cohort.dataSource}</Fact>}
      {card.measureKind && <Fact term="Measure">{card.measureKind.label}</Fact>}
      {card.reading && <Fact term="Reading">{[card.reading, card.readPart].filter(Boolean).join(', ')}</Fact>}
    </dl>
  )
}

function Origin({ card }: { card: EvidenceCard }): JSX.Element | null {
  const page = card.whereRead === undefined ? undefined : safeUrl(firstWord(card.whereRead))
  const rows: readonly (readonly [string, ComponentChildren])[] = [
    ['Model', card.cohort && card.modelSystems.join(', ')],
    ['Value', card.valueOrigin],
    ['As printed', card.quantity?.asPrinted],
    ['Included', card.cohort?.criteria],
    [
      'Where read',
      page ? (
        <a href={page} target="_blank" rel="noreferrer noopener">
          {card.whereRead}
        </a>
      ) : (
        card.whereRead
      ),
    ],
    ['Read on', card.readOn],
    ['Record', card.recordId],
    ['Table row', card.tableRow],
    ['License', card.license?.label],
  ]
  const known = rows.filter(([, value]) => value !== undefined && value !== '')
  if (known.length === 0) return null
  return (
    <details>
      <summary>More on this source</summary>
      <dl class="facts">
        {known.map(([term, value]) => (
          <Fact key={term} term={term}>
            {value}
          </Fact>
        ))}
      </dl>
    </details>
  )
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
