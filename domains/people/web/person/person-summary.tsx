import { Chip, useLanguageName, useTexts } from '#platform/web/index.ts'
import type { PersonFile } from '../../model/person-file.ts'
import { awaitsRelease, isInCustody } from '../../model/status.ts'
import { daysBetween, todayHere } from '../words.ts'

/** Under the name: the other script, languages, who is responsible; then how things stand, as chips. */
export function PersonSummary({ person }: { person: PersonFile }) {
  const { t, list } = useTexts()
  const nameOf = useLanguageName()
  const { name, nameTransliterated, responsible } = person
  const { languages, interpreterNeeded } = person.person
  const spoken = languages.map(({ language, level }) =>
    level === 'a-little' ? t('people.a-little-of', { language: nameOf(language) }) : nameOf(language),
  )
  const facts = [
    spoken.length > 0 ? t('people.speaks', { languages: list(spoken) }) : '',
    interpreterNeeded === 'yes' ? t('people.needs-interpreter') : '',
    responsible ? t('people.responsible-is', { name: responsible.name }) : '',
  ]
  return (
    <>
      {nameTransliterated !== name && <p className="person-other-script">{nameTransliterated}</p>}
      <p>{facts.filter(Boolean).join(' · ')}</p>
      <p className="person-chips">
        <StatusChip person={person} />
        <CountdownChip person={person} />
        {!responsible && person.active && <Chip tone="lamp">{t('people.nobody-responsible')}</Chip>}
      </p>
    </>
  )
}

function StatusChip({ person: { status, place } }: { person: PersonFile }) {
  const { t } = useTexts()
  if (status === null)
    return (
      <Chip tone={place ? 'plain' : 'lamp'}>
        {place ? t('people.chip.in-prison', { prison: place.prison }) : t('people.chip.no-status')}
      </Chip>
    )
  if (status.status === 'released' || status.status === 'conditionally-released') {
    const count = daysBetween(status.from, todayHere())
    return <Chip tone="moss">{t(`people.chip.${status.status}`, { count })}</Chip>
  }
  const words = t(`people.status.${status.status}`)
  return <Chip>{place && isInCustody(status.status) ? `${words}, ${place.prison}` : words}</Chip>
}

function CountdownChip({ person: { status, releaseDate } }: { person: PersonFile }) {
  const { t } = useTexts()
  if (!releaseDate || (status && !awaitsRelease(status.status))) return null
  if (releaseDate.day === null) return <Chip tone="lamp">{t('people.chip.date-unknown')}</Chip>
  const count = daysBetween(todayHere(), releaseDate.day)
  return count < 0 ? (
    <Chip tone="beacon">{t('people.chip.passed', { count: -count })}</Chip>
  ) : (
    <Chip tone="fjord">{t('people.chip.days-left', { count })}</Chip>
  )
}
