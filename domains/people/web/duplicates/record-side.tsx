import { Link } from 'react-router'
import { type Fact, Facts, type Texts, useTexts } from '#platform/web/index.ts'
import type { LikePerson } from '../../model/duplicates-api.ts'
import { releaseWords } from '../words.ts'
import { dayOf } from './day-of.ts'

export type RecordToCompare = Omit<LikePerson, 'recordedAt' | 'releaseCertainty'> &
  Partial<Pick<LikePerson, 'recordedAt'>>

/** One of two records, as far as it takes to tell whether it is the same person. */
export function RecordSide({ person }: { person: RecordToCompare }) {
  const texts = useTexts()
  const { id, name, nameTransliterated } = person
  return (
    <div className="duplicates-side">
      <h3>
        <Link to={`/people/${id}`}>{name}</Link>
        {nameTransliterated !== name && <span className="duplicates-script">{nameTransliterated}</span>}
      </h3>
      <Facts of={factsOf(person, texts)} />
    </div>
  )
}

function factsOf(person: RecordToCompare, texts: Texts): Fact[] {
  const { t, day } = texts
  const { birthDate, birthYear, status, active, place, unit, responsible, recordedAt } = person
  const known = (value: string | null) =>
    value ? value : <span className="soft">{t('people.not-known')}</span>
  const birth: Fact =
    birthDate === null && birthYear !== null
      ? { label: t('people.field.birth-year'), value: String(birthYear) }
      : { label: t('people.field.birth-date'), value: known(birthDate && day(birthDate)) }
  const release = releaseWords(person, texts)
  const kind = person.releaseKind && t(`people.release-kind.${person.releaseKind}`)
  return [
    birth,
    { label: t('people.column.unit'), value: unit },
    {
      label: t('people.column.status'),
      value: (
        <>
          {known(status && t(`people.status.${status}`))}
          {!active && <span className="soft"> · {t('people.found.former')}</span>}
        </>
      ),
    },
    ...(place ? [{ label: t('people.column.prison'), value: place }] : []),
    {
      label: t('people.column.release-day'),
      value: person.releaseDay && kind ? `${release} · ${kind}` : known(release),
    },
    {
      label: t('people.column.responsible'),
      value: responsible ?? <span className="soft">{t('people.filter.nobody')}</span>,
    },
    ...(recordedAt
      ? [{ label: t('people.duplicates.recorded'), value: day(dayOf(recordedAt), 'short') }]
      : []),
  ]
}
