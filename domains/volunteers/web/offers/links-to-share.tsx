import { Button } from '@mantine/core'
import { useState } from 'react'
import { languageNames, languages } from '#platform/texts/languages.ts'
import { Card, Row, Rows, useAnswer, useTexts } from '#platform/web/index.ts'
import { slugOfUnit } from '../../model/offer-rules.ts'
import { volunteersApi } from '../../model/volunteers-api.ts'

/** The address of the open page of each unit, in each language: for a poster, a web site, a letter. */
export function LinksToShare() {
  const { t } = useTexts()
  const units = useAnswer(volunteersApi.supervisors, {}).data?.units ?? []
  if (units.length === 0) return null
  return (
    <Card title={t('volunteers.links.title')}>
      <p className="soft">{t('volunteers.links.text')}</p>
      <Rows label={t('volunteers.links.title')}>
        {units.map(({ id, name }) => (
          <UnitLink key={id} name={name} />
        ))}
      </Rows>
    </Card>
  )
}

function UnitLink({ name }: { name: string }) {
  const { t } = useTexts()
  const [copied, setCopied] = useState(false)
  const address = `${location.origin}/help-out/${slugOfUnit(name)}`
  const copy = async () => {
    await navigator.clipboard.writeText(address)
    setCopied(true)
  }
  return (
    <Row
      detail={
        <>
          <a className="breaks" href={address}>
            {address}
          </a>
          <div className="offer-reach">
            {languages.map((language) => (
              <a key={language} href={`${address}?language=${language}`} lang={language}>
                {languageNames[language]}
              </a>
            ))}
          </div>
        </>
      }
      aside={
        <Button size="sm" variant="default" onClick={() => void copy()}>
          {t(copied ? 'volunteers.links.copied' : 'volunteers.links.copy')}
        </Button>
      }
    >
      {name}
    </Row>
  )
}
