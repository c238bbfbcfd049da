import { Chip, Row, Rows, useTexts } from '#platform/web/index.ts'
import type { StayRow } from '../../model/stays/stay.ts'
import { useChildWords } from '../children/child-words.ts'

const tones = { planned: 'fjord', held: 'moss', cancelled: 'plain' } as const

export function useStayWords() {
  const { t, day } = useTexts()
  return {
    who: ({ group, childCalled, adultCalled, guestName }: StayRow) =>
      group === 'shelter'
        ? t('family.stay.one-shelter', { guest: guestName ?? '–' })
        : t('family.stay.one', { child: childCalled ?? '–', adult: adultCalled ?? '–' }),
    when: ({ arrivesOn, arrivesAt, leavesOn, leavesAt }: StayRow) =>
      t('family.stay.from-until', {
        ...{ from: day(arrivesOn, 'near'), fromAt: arrivesAt },
        ...{ until: day(leavesOn, 'near'), untilAt: leavesAt },
      }),
  }
}

/** Each stay in a line: who, where, from when until when, and whether somebody still has to write how it went. */
export function StayLines({ of, label }: { of: StayRow[]; label: string }) {
  const { t } = useTexts()
  const { word, stay } = useChildWords()
  const { who, when } = useStayWords()
  return (
    <Rows label={label}>
      {of.map((one) => (
        <Row
          key={one.id}
          to={`/stays/${one.id}`}
          detail={[one.kind && word('kind', one.kind), one.placeName, when(one)].filter(Boolean).join(' · ')}
          aside={
            one.wantsReport ? (
              <Chip tone="lamp">{t('family.stay.wants-report')}</Chip>
            ) : (
              <Chip tone={tones[one.state]}>{stay('state', one.state)}</Chip>
            )
          }
        >
          {who(one)}
        </Row>
      ))}
    </Rows>
  )
}
