import { Answer, Row, Rows, useAnswer, useTexts } from '#platform/web/index.ts'
import type { Goal } from '../../../model/goal.ts'
import { plansApi } from '../../../model/plans-api.ts'

/** What stood there before, in either voice: nothing is reworded in silence. */
export function FormerWords({ goal }: { goal: Goal }) {
  const { t, day, moment } = useTexts()
  return (
    <Answer of={useAnswer(plansApi.formerWords, { id: goal.id })}>
      {(former) => (
        <Rows label={t('plans.do.former')}>
          {former.map((one) => (
            <Row
              key={one.id}
              detail={[
                one.voice === 'worker'
                  ? t('plans.former-words.worker')
                  : t('plans.former-words.own', { day: one.saidOn ? day(one.saidOn, 'long') : '' }),
                one.mended && t('plans.former-words.mended'),
                t('plans.former-words.until', {
                  moment: moment(one.replacedAt),
                  name: one.replacedBy ?? '–',
                }),
              ]
                .filter(Boolean)
                .join(' · ')}
            >
              {one.voice === 'own' ? <q>{one.words}</q> : one.words}
            </Row>
          ))}
        </Rows>
      )}
    </Answer>
  )
}
