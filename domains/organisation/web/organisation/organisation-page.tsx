import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { languageNames, localeOf } from '#platform/texts/languages.ts'
import { Answer, Card, Facts, Page, Stack, useAnswer, useMay, useTexts } from '#platform/web/index.ts'
import type { Organisation } from '../../model/organisation.ts'
import { organisationApi } from '../../model/organisation-api.ts'
import { Units } from '../units/units.tsx'
import { Choices } from './choices.tsx'
import { OrganisationForm } from './organisation-form.tsx'
import { Safety } from './safety.tsx'

export default function OrganisationPage() {
  const { t } = useTexts()
  const organisation = useAnswer(organisationApi.show, {})
  return (
    <Page title={t('organisation.title')} subtitle={organisation.data?.name}>
      <Answer of={organisation}>
        {(found) => (
          <Stack>
            <Units />
            <About organisation={found} />
            <Safety />
            <Choices choices={found.choices} />
            <p>
              <Link to="/house-values">{t('house-values.title')}</Link>
            </p>
          </Stack>
        )}
      </Answer>
    </Page>
  )
}

function About({ organisation }: { organisation: Organisation }) {
  const { t, language } = useTexts()
  const may = useMay()
  const [editing, setEditing] = useState(false)
  const countryName = new Intl.DisplayNames(localeOf(language), { type: 'region' }).of(organisation.country)
  if (editing) {
    return (
      <Card title={t('organisation.about')}>
        <OrganisationForm organisation={organisation} onClose={() => setEditing(false)} />
      </Card>
    )
  }
  return (
    <Card
      title={t('organisation.about')}
      aside={
        may('organisation:write') && (
          <Button size="sm" variant="default" onClick={() => setEditing(true)}>
            {t('house.change')}
          </Button>
        )
      }
    >
      <Facts
        of={[
          { label: t('organisation.name'), value: organisation.name },
          { label: t('organisation.country'), value: countryName },
          { label: t('organisation.zone'), value: organisation.zone },
          { label: t('organisation.language'), value: languageNames[organisation.language] },
        ]}
      />
    </Card>
  )
}
