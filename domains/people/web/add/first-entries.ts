import type { Form } from '#platform/web/form/use-form.ts'
import type { Field } from '#platform/web/index.ts'
import type { CustodyStay } from '../../model/custody.ts'
import type { peopleApi } from '../../model/people-api.ts'
import type { ReleaseDateStatement } from '../../model/release-dates.ts'
import type { StatusChange } from '../../model/status.ts'
import { todayHere } from '../words.ts'

export type NewPersonForm = Form<typeof peopleApi.add>

const isBlank = (value: unknown) => value === undefined || value === null || value === ''

/** The first status, place and release date begin with one answer each; without it there is no entry at all. */
export function useFirstEntries(form: NewPersonForm) {
  const today = todayHere()
  // An entry that has not begun is null; the form's types allow for an empty text as well.
  const status = (form.values.status || null) as Partial<StatusChange> | null
  const place = (form.values.place || null) as Partial<CustodyStay> | null
  const releaseDate = (form.values.releaseDate || null) as Partial<ReleaseDateStatement> | null
  const statusField: Field<StatusChange['status']> = {
    ...form.field('status.status'),
    required: false,
    set: (value) => {
      if (isBlank(value)) return form.set('status', null)
      form.set('status', { ...blankStatus(today), ...status, status: value } as StatusChange)
    },
  }
  const prisonField: Field<string> = {
    ...form.field('place.prison'),
    required: false,
    set: (value) => {
      if (isBlank(value)) return form.set('place', null)
      form.set('place', { ...blankPlace, ...place, prison: value } as CustodyStay)
    },
  }
  /** A field of the release date, which begins as soon as one of them is filled. */
  const dateField = <Name extends keyof ReleaseDateStatement>(name: Name) => {
    const field = form.field(`releaseDate.${name}` as 'releaseDate.day')
    return {
      ...field,
      value: (releaseDate ? field.value : blankDate(today)[name as 'day']) as never,
      set: (value: unknown) =>
        form.set('releaseDate', {
          ...blankDate(today),
          ...releaseDate,
          [name]: value,
        } as ReleaseDateStatement),
    } as Field<never>
  }
  /** Before sending: what was left empty is no entry, and what was told together was told by the same source. */
  const tidy = () => {
    const source = status?.source
    if (place) {
      const from = isBlank(place.from) ? (status?.from ?? today) : place.from
      form.set('place', { ...place, from, source: source || 'own-observation' } as CustodyStay)
    }
    if (releaseDate && isBlank(releaseDate.day) && releaseDate.unknownBecause === null)
      form.set('releaseDate', null)
  }
  return {
    statusField,
    prisonField,
    dateField,
    tidy,
    status,
    place,
    releaseDate,
  }
}

export type FirstEntries = ReturnType<typeof useFirstEntries>

const blankStatus = (today: string) => ({ from: today, source: '', saidBy: null, note: null })
const blankPlace = { wing: null, from: '', until: null, source: 'own-observation' }
const blankDate = (today: string) => ({
  ...{ kind: 'expected', day: '', unknownBecause: null, certainty: 'likely', earliest: null, latest: null },
  ...{ unplanned: false, source: '', statedOn: today, why: null },
})
