import { Button } from '@mantine/core'
import { useState } from 'react'
import { languageNames, languages } from '#platform/texts/languages.ts'
import { Card, download, Row, Rows, useAnswer, useTexts } from '#platform/web/index.ts'
import { intakeApi } from '../../model/intake-api.ts'

/** The open page of each unit, in each language, and the form on paper: for a web site, a wing, a letter. */
export function LinksCard() {
  const { t } = useTexts()
  const units = useAnswer(intakeApi.form, {}).data?.units ?? []
  if (units.length === 0) return null
  return (
    <Card title={t('intake.links.title')}>
      <p className="soft">{t('intake.links.text')}</p>
      <Rows label={t('intake.links.title')}>
        {units.map(({ id, name, slug }) => (
          <UnitLink key={id} name={name} slug={slug} />
        ))}
        <Row
          detail={
            <div className="intake-links">
              {languages.map((language) => (
                <button
                  key={language}
                  type="button"
                  className="link-button"
                  lang={language}
                  onClick={() => void download(intakeApi.paperForm, { language })}
                >
                  {languageNames[language]}
                </button>
              ))}
            </div>
          }
        >
          {t('intake.links.paper')}
        </Row>
      </Rows>
    </Card>
  )
}

function UnitLink({ name, slug }: { name: string; slug: string }) {
  const { t } = useTexts()
  const [copied, setCopied] = useState(false)
  const address = `${location.origin}/refer/${slug}`
  const copy = async () => {
    await navigator.clipboard.writeText(address)
    setCopied(true)
  }
  return (
    <Row
      detail={
        <>
          <a className="intake-address" href={address}>
            {address}
          </a>
          <div className="intake-links">
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
          {t(copied ? 'intake.links.copied' : 'intake.links.copy')}
        </Button>
      }
    >
      {name}
    </Row>
  )
}
