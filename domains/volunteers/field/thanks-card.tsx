import { FieldCard, useKept } from '#platform/field/index.ts'
import type { TextKey } from '#platform/texts/text.ts'
import { useTexts } from '#platform/web/texts.tsx'
import { careApi } from '../model/index.ts'

const lately = { days: 60 }

/** The latest word of thanks, for as long as it is fresh. */
export default function ThanksCard() {
  const { t, day } = useTexts()
  const { data } = useKept(careApi.myThanks, {})
  const latest = data?.toSorted((a, b) => (a.day < b.day ? 1 : -1))[0]
  if (!latest || latest.day < Temporal.Now.plainDateISO().subtract(lately).toString()) return null
  return (
    <FieldCard title={t('volunteers.field.thanks')}>
      <blockquote>{latest.words}</blockquote>
      <p className="soft small">
        {t(`care.thanks.from.${latest.fromWhom}` as TextKey)}, {day(latest.day)}
      </p>
    </FieldCard>
  )
}
