import type { TextKey } from '#platform/texts/text.ts'
import { useTexts } from '#platform/web/index.ts'
import type { Merge } from '../../model/duplicates-api.ts'
import type { PersonFile } from '../../model/person-file.ts'

export type LaterEntry = Merge['laterEntries'][number]
export type EntryWords = { what: string; written: string }

const kindTexts: Record<string, TextKey> = {
  person_statuses: 'people.column.status',
  person_places: 'people.column.prison',
  release_dates: 'people.column.release-day',
  responsibilities: 'people.column.responsible',
}

/** Says in words what an entry holds, as far as the file it stands in can be seen. */
export function useEntryWords(file: PersonFile | undefined): (entry: LaterEntry) => EntryWords {
  const { t, day, moment } = useTexts()
  const since = (from: string) => t('people.since', { day: day(from, 'short') })
  const contentOf = (id: string): string | undefined => {
    const has = (one: { id: string }) => one.id === id
    const status = file?.statuses.find(has)
    if (status) return `${t(`people.status.${status.status}`)}, ${since(status.from)}`
    const place = file?.places.find(has)
    if (place) return `${place.prison}, ${since(place.from)}`
    const date = file?.releaseDates.find(has)
    if (date) {
      const unknown = t(`people.release-unknown.${date.unknownBecause ?? 'other'}`)
      const when = date.day ? day(date.day, 'short') : t('people.unknown-because', { why: unknown })
      return `${when}, ${t(`people.release-kind.${date.kind}`)}`
    }
    const responsible = file?.responsibilities.find(has)
    return responsible && `${responsible.name}, ${since(responsible.from)}`
  }
  return ({ kind, id, recordedAt }) => {
    const name = t(kindTexts[kind] ?? 'people.duplicates.another-entry')
    const content = contentOf(id)
    return {
      what: content ? `${name}: ${content}` : name,
      written: t('people.duplicates.written', { moment: moment(recordedAt) }),
    }
  }
}
