import { useState } from 'react'
import { policyApi } from '#domains/volunteers/model/index.ts'
import { languageNames, languages } from '#platform/texts/languages.ts'
import { Answer, Card, Dialog, Page, useAnswer, useMay, useTexts } from '#platform/web/index.ts'
import type { KindText } from '../../model/agreement.ts'
import { agreementsApi } from '../../model/agreements-api.ts'
import { useMatchWords } from '../words.ts'
import { WriteTextForm } from './write-text-form.tsx'
import '../matches.css'

/** What the two of a match sign, for each kind, in four languages; managers write it. */
export default function TextsPage() {
  const { t } = useTexts()
  return (
    <Page
      title={t('matches.texts')}
      subtitle={t('matches.texts.text')}
      width="text"
      breadcrumbs={[{ text: t('matches.title'), to: '/matches' }]}
    >
      <Answer of={useAnswer(agreementsApi.texts, {})}>
        {({ kinds }) =>
          kinds.map(({ kindId, holds, coming }) => <OfKind key={kindId} {...{ kindId, holds, coming }} />)
        }
      </Answer>
    </Page>
  )
}

type OfKindProps = { kindId: string; holds: KindText; coming: KindText[] }

function OfKind({ kindId, holds, coming }: OfKindProps) {
  const { t, day } = useTexts()
  const { inMine } = useMatchWords()
  const may = useMay()
  const [writing, setWriting] = useState(false)
  const kind = (useAnswer(policyApi.kinds, {}).data ?? []).find(({ id }) => id === kindId)
  const close = () => setWriting(false)
  return (
    <Card
      title={kind ? inMine(kind.names) : ''}
      aside={
        may('volunteers:policy') && (
          <button type="button" className="link-button" onClick={() => setWriting(true)}>
            {t('matches.texts.write')}
          </button>
        )
      }
    >
      <p className="soft">
        {holds.validFrom
          ? t('matches.texts.since', { day: day(holds.validFrom), why: holds.why ?? '' })
          : t('matches.texts.handbook')}
      </p>
      {coming.map(({ id, validFrom }) => (
        <p key={id} className="soft">
          {t('matches.texts.coming', { day: day(validFrom ?? '') })}
        </p>
      ))}
      {languages.map((language) => (
        <details key={language} lang={language} className="match-text">
          <summary>
            {languageNames[language]}: {holds.texts[language].title}
          </summary>
          {holds.texts[language].sections.map(({ heading, text }) => (
            <div key={heading}>
              <h3>{heading}</h3>
              <p>{text}</p>
            </div>
          ))}
        </details>
      ))}
      <Dialog open={writing} onClose={close} title={t('matches.texts.write')} kind="drawer">
        <WriteTextForm before={holds} onClose={close} />
      </Dialog>
    </Card>
  )
}
