import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { Card, type Fact, Facts, useAnswer, useLanguageName, useMay, useTexts } from '#platform/web/index.ts'
import { peopleApi } from '../../model/people-api.ts'
import type { PersonFile } from '../../model/person-file.ts'
import { NationalIdFact } from './national-id-fact.tsx'
import { PersonPhoto } from './photo/person-photo.tsx'

/** What stands in the person's form; "not asked" is shown as what it is. */
export function DetailsCard({ person: file }: { person: PersonFile }) {
  const { t, day, list } = useTexts()
  const may = useMay()
  const nameOf = useLanguageName()
  const keepsId = useAnswer(peopleApi.formChoices, {}).data?.nationalId != null
  const { person } = file
  const { names, birthDate, birthYear, languages } = person
  const full = [names.given, names.family].filter(Boolean).join(' ')
  const spoken = languages.map(
    ({ language, level }) => `${nameOf(language)} (${t(`people.language-level.${level}`).toLowerCase()})`,
  )
  const facts: (Fact | null)[] = [
    names.called ? { label: t('people.field.full-name'), value: full } : null,
    {
      label: birthYear && !birthDate ? t('people.field.birth-year') : t('people.field.birth-date'),
      value: birthDate ? day(birthDate) : (birthYear ?? <NotKnown />),
    },
    { label: t('people.field.sex'), value: t(`people.sex.${person.sex}`) },
    { label: t('people.languages'), value: spoken.length > 0 ? list(spoken) : <NotKnown /> },
    { label: t('people.field.interpreter'), value: t(`people.answer.${person.interpreterNeeded}`) },
    { label: t('people.column.unit'), value: file.unit },
    person.citizenshipGroup
      ? {
          label: t('people.field.citizenship-group'),
          value: t(`people.citizenship-group.${person.citizenshipGroup}`),
        }
      : null,
    person.offenceGroup
      ? { label: t('people.field.offence-group'), value: t(`people.offence-group.${person.offenceGroup}`) }
      : null,
    keepsId ? { label: t('people.field.national-id'), value: <NationalIdFact person={file} /> } : null,
  ]
  return (
    <Card
      title={t('people.details')}
      aside={
        may('people:write') && (
          <Button component={Link} to={`/people/${file.id}/edit`} variant="default" size="sm">
            {t('people.edit')}
          </Button>
        )
      }
    >
      <PersonPhoto person={file} />
      <Facts of={facts.filter((fact) => fact !== null)} />
    </Card>
  )
}

function NotKnown() {
  const { t } = useTexts()
  return <span className="soft">{t('people.not-known')}</span>
}
