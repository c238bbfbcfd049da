import { Button } from '@mantine/core'
import { useState } from 'react'
import { Answer, Card, Facts, OwnWords, useAnswer, useTexts } from '#platform/web/index.ts'
import type { Impression } from '../../model/impression.ts'
import { meetingsApi } from '../../model/meetings-api.ts'
import { ImpressionDialog } from './impression-dialog.tsx'

/** What visits inside left behind, the latest first, with the person's own words large. */
export function ImpressionsCard({ personId }: { personId: string }) {
  const { t } = useTexts()
  const [noting, setNoting] = useState(false)
  const [all, setAll] = useState(false)
  const impressions = useAnswer(meetingsApi.impressions, { personId })
  return (
    <Card
      title={t('meetings.impressions.title')}
      aside={
        <Button size="sm" variant="default" onClick={() => setNoting(true)}>
          {t('meetings.impressions.note')}
        </Button>
      }
    >
      <Answer of={impressions}>
        {(list) =>
          list.length === 0 ? (
            <p className="soft">{t('meetings.impressions.none')}</p>
          ) : (
            <>
              {(all ? list : list.slice(0, 1)).map((impression) => (
                <OneImpression key={impression.id} impression={impression} />
              ))}
              {!all && list.length > 1 && (
                <button type="button" className="link-button" onClick={() => setAll(true)}>
                  {t('meetings.more', { count: list.length - 1 })}
                </button>
              )}
            </>
          )
        }
      </Answer>
      {noting && (
        <ImpressionDialog
          personId={personId}
          first={(impressions.data ?? []).length === 0}
          onClose={() => setNoting(false)}
        />
      )}
    </Card>
  )
}

function OneImpression({ impression }: { impression: Impression }) {
  const { t, day, list } = useTexts()
  const { since, nextStep, changeInWords, recordedBy } = impression
  const facts = [
    {
      label: t('meetings.impressions.explained'),
      value: t(`meetings.explained.${impression.purposeExplained}`),
    },
    {
      label: t('meetings.impressions.problems'),
      value: list(impression.problems.map((one) => t(`meetings.need.${one}`))),
    },
    {
      label: t('meetings.impressions.plans'),
      value: list(impression.plans.map((one) => t(`meetings.life.${one}`))),
    },
    {
      label: t('meetings.impressions.motives'),
      value: list(impression.motives.map((one) => t(`meetings.motive.${one}`))),
    },
    { label: t('meetings.impressions.next'), value: nextStep ?? '' },
    {
      label: t('meetings.impressions.change'),
      value: [t(`meetings.change.${impression.change}`), changeInWords].filter(Boolean).join(': '),
    },
  ].filter(({ value }) => value !== '')
  const news = since && [
    ...since.newProblems.map((one) => t(`meetings.need.${one}`)),
    ...since.newPlans.map((one) => t(`meetings.life.${one}`)),
  ]
  const gone = since?.goneProblems.map((one) => t(`meetings.need.${one}`)) ?? []
  return (
    <section className="impression">
      <h3>{[day(impression.day, 'long'), recordedBy].filter(Boolean).join(' · ')}</h3>
      {impression.ownWords.map(({ about, words }) => (
        <OwnWords key={`${about} ${words}`} when={t(`meetings.about.${about}`)}>
          {words}
        </OwnWords>
      ))}
      <Facts of={facts} />
      {since && (news!.length > 0 || gone.length > 0) && (
        <p className="soft">
          {[
            news!.length > 0 &&
              t('meetings.impressions.new-since', { day: day(since.day, 'near'), what: list(news!) }),
            gone.length > 0 && t('meetings.impressions.gone-since', { what: list(gone) }),
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      )}
    </section>
  )
}
