import { type Texts, useTexts } from '#platform/web/index.ts'
import { type Compartment, readersOf } from '../model/compartments.ts'

export const pathOfPerson = (id: string, tab?: 'journal') =>
  tab ? `/people/${id}?tab=${tab}` : `/people/${id}`

/** "Seen by coordinators and family workers": who reads a compartment, from the table that also decides it. */
export function useReaders(): (compartment: Compartment) => string {
  const { t, list } = useTexts()
  return (compartment) =>
    t('journal.readers', {
      readers: list(readersOf(compartment).map((role) => t(`journal.reader.${role}` as ReaderKey))),
    })
}

type ReaderKey = Extract<Parameters<Texts['t']>[0], `journal.reader.${string}`>

/** Today by the clock of the reader; what is written is checked against the organisation's own. */
export const todayHere = () => Temporal.Now.plainDateISO().toString()
