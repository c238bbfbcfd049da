import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { languageNames, languages } from '#platform/texts/languages.ts'
import { Card, Chip, Dialog, Dropdown, download, Facts, useMay, useTexts } from '#platform/web/index.ts'
import { type Agreement, isSigned, type Signer, signers } from '../../model/agreement.ts'
import { agreementsApi } from '../../model/agreements-api.ts'
import type { MatchFile } from '../../model/match.ts'
import { stepsFrom } from '../../model/steps.ts'
import { useMatchWords } from '../words.ts'
import type { DialogName } from './dialogs/match-dialogs.tsx'
import { SignForm } from './dialogs/sign-form.tsx'
import { SignaturePicture } from './signature-picture.tsx'

/** What the two agreed: its points, who has signed, and the paper in four languages. */
export function AgreementCard({ file, open }: { file: MatchFile; open(name: DialogName): void }) {
  const { t, day } = useTexts()
  const may = useMay()
  const [current, ...earlier] = file.agreements
  const mayAgree = may('matches:write') && stepsFrom(file.match.state).includes('agree')
  return (
    <Card
      title={t('matches.agreement')}
      aside={
        current && (
          <Chip tone={isSigned(current) ? 'moss' : 'lamp'}>
            {t(isSigned(current) ? 'matches.agreement.signed' : 'matches.agreement.unsigned')}
          </Chip>
        )
      }
    >
      {current ? (
        <Current of={current} mayAgree={mayAgree} />
      ) : (
        <p className="soft">{t(mayAgree ? 'matches.agreement.none' : 'matches.agreement.gone')}</p>
      )}
      <div className="match-buttons">
        {mayAgree && (
          <Button variant={current ? 'default' : 'filled'} onClick={() => open('agree')}>
            {t(current ? 'matches.agreement.renew' : 'matches.do.agree')}
          </Button>
        )}
        {current && <PrintButton id={current.id} />}
      </div>
      {earlier.map(({ id, number, madeOn, replacedOn }) => (
        <div key={id} className="match-earlier soft small">
          {t('matches.agreement.earlier', {
            ...{ number, from: day(madeOn), until: replacedOn ? day(replacedOn) : '' },
          })}{' '}
          <PrintButton id={id} small />
        </div>
      ))}
    </Card>
  )
}

function Current({ of: agreement, mayAgree }: { of: Agreement; mayAgree: boolean }) {
  const { t, day } = useTexts()
  const { word } = useMatchWords()
  const [signing, setSigning] = useState<Signer | null>(null)
  const { points } = agreement
  return (
    <>
      <Facts
        of={[
          { label: t('matches.agreement.what'), value: points.what },
          { label: t('matches.agreement.how-often'), value: points.howOften },
          { label: t('matches.agreement.where'), value: points.where },
          { label: t('matches.agreement.until'), value: points.until },
          ...(points.more ? [{ label: t('matches.agreement.more'), value: points.more }] : []),
        ]}
      />
      <ul className="match-signatures">
        {signers.map((who) => {
          const signature = agreement.signatures.find((one) => one.who === who)
          return (
            <li key={who}>
              <span>{word('signer', who)}</span>
              {signature ? (
                <span className="soft small">
                  {t(`matches.agreement.signed-${signature.way}`, { day: day(signature.signedOn) })}
                  {signature.seenBy &&
                    ` · ${t('matches.agreement.seen-by', { name: signature.seenBy.name })}`}
                  {signature.strokes && (
                    <SignaturePicture
                      strokes={signature.strokes}
                      label={t('matches.agreement.signature-of', { who: word('signer', who) })}
                    />
                  )}
                </span>
              ) : mayAgree ? (
                <button
                  type="button"
                  className="link-button"
                  aria-label={`${t('matches.agreement.sign')}: ${word('signer', who)}`}
                  onClick={() => setSigning(who)}
                >
                  {t('matches.agreement.sign')}
                </button>
              ) : (
                <span className="soft small">{t('matches.agreement.not-yet')}</span>
              )}
            </li>
          )
        })}
      </ul>
      <Dialog
        open={signing !== null}
        onClose={() => setSigning(null)}
        title={signing ? t('matches.agreement.sign-for', { who: word('signer', signing) }) : ''}
      >
        {signing && <SignForm agreement={agreement} who={signing} onClose={() => setSigning(null)} />}
      </Dialog>
    </>
  )
}

function PrintButton({ id, small = false }: { id: string; small?: boolean }) {
  const { t } = useTexts()
  return (
    <Dropdown
      label={t(small ? 'matches.agreement.print-short' : 'matches.agreement.print')}
      icon={IconPrinter}
    >
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          className="dropdown-item"
          lang={language}
          onClick={() => void download(agreementsApi.print, { id, language })}
        >
          {languageNames[language]}
        </button>
      ))}
    </Dropdown>
  )
}
