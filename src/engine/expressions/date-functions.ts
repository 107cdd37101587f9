// Functions on dates and times (section 17.4.5), for every type that has the part asked for.
import {
  type DateTime,
  type DateTimeField,
  formatZone,
  hasField,
  parseDateTime,
  secondsOf,
} from '../../rdf/date-time.ts'
import { decimal } from '../../rdf/decimal.ts'
import { numericLiteral } from '../../rdf/numeric.ts'
import { literal, type Term } from '../../rdf/terms.ts'
import { entry, type FunctionEntry, type FunctionTable, integerLiteral } from './function-entry.ts'
import { durationLiteral } from './operators.ts'

const ofTime = (make: (value: DateTime) => Term | undefined): FunctionEntry =>
  entry(1, a => {
    const value = a.termType === 'Literal' ? parseDateTime(a.value, a.datatype.value) : undefined
    return value && make(value)
  })

const part = (field: Exclude<DateTimeField, 'second'>): FunctionEntry =>
  ofTime(value => (hasField(value.type, field) ? integerLiteral(value[field]) : undefined))

export const DATE_FUNCTIONS: FunctionTable = [
  ['year', part('year')],
  ['month', part('month')],
  ['day', part('day')],
  ['hours', part('hour')],
  ['minutes', part('minute')],
  [
    'seconds',
    ofTime(value => (hasField(value.type, 'second') ? numericLiteral(secondsOf(value)) : undefined)),
  ],
  [
    'timezone',
    ofTime(({ offset }) =>
      offset === undefined
        ? undefined
        : durationLiteral({ type: 'dayTimeDuration', months: 0, seconds: decimal(BigInt(offset * 60), 0) }),
    ),
  ],
  ['tz', ofTime(({ offset }) => literal(formatZone(offset)))],
]
