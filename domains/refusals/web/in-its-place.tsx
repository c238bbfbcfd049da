import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card, Chip, Facts, useMay, useTexts } from '#platform/web/index.ts'
import { hasEndedWell, wantsAlternative } from '../model/refusal-rules.ts'
import type { RefusalFile } from '../model/refusals-api.ts'
import { AnswerAlternative, SignWish } from './answer-alternative.tsx'
import { OfferInstead } from './offer-instead.tsx'
import { alternativeText } from './words.ts'

/** What was offered instead, and what the person said to it; nobody is to leave empty-handed. */
export function InItsPlace({ of }: { of: RefusalFile }) {
  const texts = useTexts()
  const { t, day } = texts
  const may = useMay()
  const [open, setOpen] = useState<'offer' | 'answer' | 'wish' | null>(null)
  const close = () => setOpen(null)
  const isNeeded = wantsAlternative(of)
  const isOwn = of.deciderKind === 'participant' || of.personId === null
  const isWell = hasEndedWell(of)
  return (
    <Card
      title={t('refusals.instead')}
      tone={isNeeded ? 'tint' : 'plain'}
      aside={isWell && <Chip tone="moss">{t('refusals.ended-well')}</Chip>}
    >
      <p className={of.alternative ? undefined : 'soft'}>
        {of.alternative || isNeeded ? alternativeText(texts, of) : t('refusals.none-needed')}
      </p>
      {of.package && (
        <Facts
          of={[
            { label: t('refusals.package.contact'), value: of.package.contactName },
            { label: t('refusals.package.activities'), value: of.package.activities },
            { label: t('refusals.package.partner'), value: of.package.partner },
            { label: t('refusals.package.begins'), value: day(of.package.begins) },
          ]}
        />
      )}
      {of.alternative !== 'other' && of.alternativeWords && (
        <p className="refusal-words">{of.alternativeWords}</p>
      )}
      {of.answerToAlternative && of.answeredAlternativeOn ? (
        <p>
          {t('refusals.answered-line', {
            ...{ answer: of.answerToAlternative, day: day(of.answeredAlternativeOn) },
          })}
        </p>
      ) : (
        of.alternative && !isOwn && <p className="soft">{t('refusals.not-answered')}</p>
      )}
      {of.wishSignedOn && <p>{t('refusals.wish-line', { day: day(of.wishSignedOn) })}</p>}
      {!isOwn && !isWell && of.liftedOn === null && (
        <p className="soft small">{t('refusals.not-ended-well')}</p>
      )}
      {may('refusals:write') && (
        <div className="refusal-do">
          <Button size="sm" variant={isNeeded ? 'filled' : 'default'} onClick={() => setOpen('offer')}>
            {t(of.alternative ? 'refusals.offer-change' : 'refusals.offer-do')}
          </Button>
          {of.alternative && !isOwn && (
            <Button
              size="sm"
              variant={of.answerToAlternative ? 'default' : 'filled'}
              onClick={() => setOpen('answer')}
            >
              {t('refusals.answer-do')}
            </Button>
          )}
          {!isOwn && of.wishSignedOn === null && (
            <Button size="sm" variant="default" onClick={() => setOpen('wish')}>
              {t('refusals.wish-do')}
            </Button>
          )}
        </div>
      )}
      {open === 'offer' && <OfferInstead of={of} onClose={close} />}
      {open === 'answer' && <AnswerAlternative of={of} onClose={close} />}
      {open === 'wish' && <SignWish of={of} onClose={close} />}
    </Card>
  )
}
