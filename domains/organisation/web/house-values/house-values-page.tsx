import { useState } from 'react'
import { Answer, Card, Page, Rows, Stack, useAnswer, useTexts } from '#platform/web/index.ts'
import type { HouseValueKey } from '../../model/house-value.ts'
import { organisationApi } from '../../model/organisation-api.ts'
import { keysIn, valueGroups } from './groups.ts'
import { SayValueDialog } from './say-value-dialog.tsx'
import { ValueRow } from './value-row.tsx'

/** The numbers that the house decides for itself: what holds today, what is announced, and what held before. */
export default function HouseValuesPage() {
  const { t } = useTexts()
  const values = useAnswer(organisationApi.houseValues, {})
  const [saying, setSaying] = useState<HouseValueKey | null>(null)
  return (
    <Page title={t('house-values.title')} subtitle={t('house-values.subtitle')} width="text">
      <Answer of={values}>
        {(said) => (
          <Stack>
            {valueGroups.map((group) => (
              <Card key={group} title={t(`house-values.group.${group}`)}>
                <Rows label={t(`house-values.group.${group}`)}>
                  {keysIn(group).map((key) => (
                    <ValueRow
                      key={key}
                      of={key}
                      said={said.filter((one) => one.key === key)}
                      onChange={() => setSaying(key)}
                    />
                  ))}
                </Rows>
              </Card>
            ))}
          </Stack>
        )}
      </Answer>
      {saying && <SayValueDialog of={saying} said={values.data ?? []} onClose={() => setSaying(null)} />}
    </Page>
  )
}
