import { languageNames } from '#platform/texts/languages.ts'
import { phoneLink } from '#platform/texts/phone-link.ts'
import { Card, type Fact, Facts, useMay, useTexts } from '#platform/web/index.ts'
import type { VolunteerFile } from '../../model/volunteers-api.ts'
import { useVolunteerDialog } from './dialogs/use-volunteer-dialog.ts'

/** How to reach somebody, and the little that is written down about them as a person. */
export function ReachCard({ file }: { file: VolunteerFile }) {
  const { t } = useTexts()
  const may = useMay()
  const { open } = useVolunteerDialog()
  const { email, phone, birthYear, language, mostMatches } = file
  const facts: Fact[] = [
    {
      label: t('volunteers.field.phone'),
      value: phone ? <a href={phoneLink(phone)}>{phone}</a> : t('volunteers.not-said'),
    },
    {
      label: t('volunteers.field.email'),
      value: email ? (
        <a className="breaks" href={`mailto:${email}`}>
          {email}
        </a>
      ) : (
        t('volunteers.not-said')
      ),
    },
    { label: t('volunteers.field.language'), value: languageNames[language] },
    { label: t('volunteers.field.birth-year'), value: birthYear ?? t('volunteers.not-said') },
    { label: t('volunteers.field.most-matches'), value: mostMatches },
  ]
  return (
    <Card
      title={t('volunteers.reach')}
      aside={
        may('volunteers:write') && (
          <button type="button" className="link-button" onClick={() => open('details')}>
            {t('volunteers.do.change')}
          </button>
        )
      }
    >
      <Facts of={facts} />
    </Card>
  )
}
