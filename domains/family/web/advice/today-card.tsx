import { Link } from 'react-router'
import { Card, Rows, useAnswer, useMe, useTexts } from '#platform/web/index.ts'
import { adviceApi } from '../../model/advice/advice-api.ts'
import { todayHere } from '../words.ts'
import { CaseLine } from './case-line.tsx'
import { FollowUpLine } from './follow-up-line.tsx'
import './advice.css'

const most = 5

/** On Today: the answers I owe families by tomorrow, what I said I would do, and what nobody has taken. */
export default function AdviceTodayCard() {
  const { t } = useTexts()
  const me = useMe().data?.user?.id
  const desk = useAnswer(adviceApi.desk, {}).data
  if (!desk || !me) return null
  const today = todayHere()
  const tomorrow = Temporal.PlainDate.from(today).add({ days: 1 }).toString()
  const isMine = ({ responsibleId }: { responsibleId: string | null }) =>
    responsibleId === me || responsibleId === null
  const cases = desk.toAnswer.filter((one) => isMine(one) && (one.answerBy ?? '') <= tomorrow)
  const followUps = desk.followUps.filter((one) => isMine(one) && one.dueOn <= tomorrow)
  if (cases.length + followUps.length === 0) return null
  return (
    <Card
      title={t('family.advice.today', { count: cases.length + followUps.length })}
      aside={<Link to="/family">{t('family.advice.today-all')}</Link>}
    >
      <Rows label={t('family.advice.today', { count: cases.length + followUps.length })}>
        {cases.slice(0, most).map((one) => (
          <CaseLine key={one.id} of={one} today={today} />
        ))}
        {followUps.slice(0, most).map((one) => (
          <FollowUpLine key={one.id} of={one} />
        ))}
      </Rows>
    </Card>
  )
}
