import type { TextKey } from '#platform/texts/text.ts'
import type { AuditEntry } from './audit-api.ts'
import { fileNumber } from './file-number.ts'

export const columns = ['at', 'who', 'people', 'did', 'operation', 'outcome', 'fields', 'capacity'] as const
type ColumnId = (typeof columns)[number]

type Words = { t(key: TextKey, values?: Record<string, string | number>): string; moment(at: string): string }

/** One entry as it is read on the page and in an export: the same words in both. */
export function entryInWords(
  entry: AuditEntry,
  person: { id: string; name: string } | null,
  { t, moment }: Words,
): Record<ColumnId, string> {
  return {
    at: moment(entry.at),
    who: entry.who ?? t('audit.nobody'),
    people: peopleInWords(entry.people, person, t),
    did: t(`audit.did.${entry.changed ? 'changed' : 'saw'}`),
    operation: entry.operation,
    outcome: t(`audit.outcome.${outcomeOf(entry)}`),
    fields: entry.fields.join(', '),
    capacity: t(`audit.capacity.${capacityOf(entry)}`),
  }
}

/** The name of the one who was asked about; of everybody else a number. A long list is counted. */
function peopleInWords(people: string[], person: { id: string; name: string } | null, t: Words['t']): string {
  const others = people.filter((id) => id !== person?.id)
  const shown = others.slice(0, mostShown).map((id) => t('audit.file', { number: fileNumber(id) }))
  const rest = others.length - shown.length
  return [
    ...(person ? [person.name] : []),
    ...shown,
    ...(rest > 0 ? [t('audit.more-people', { count: rest })] : []),
  ].join(', ')
}

const mostShown = 3

const outcomes = [
  'done',
  'refused',
  'invalid',
  'forbidden',
  'not-found',
  'not-signed-in',
  'out-of-date',
] as const
const outcomeOf = ({ outcome }: AuditEntry) => outcomes.find((known) => known === outcome) ?? 'error'

const capacities = ['staff', 'volunteer', 'partner', 'participant', 'relative', 'system'] as const
const capacityOf = ({ capacity }: AuditEntry) => capacities.find((known) => known === capacity) ?? 'anyone'
