import { Link } from 'react-router'
import { Answer, Card, EmptyState, Row, Rows, useAnswer, useTexts } from '#platform/web/index.ts'
import { careApi } from '../../model/care-api.ts'
import type { MyVolunteers } from '../../model/care-attention.ts'
import './care.css'
import { attentionText } from './care-words.ts'

const most = 4
const reasons = 2

/** Those of mine who want attention today, silence among it, with the most pressing reasons; the rest a page away. */
export default function MyVolunteersCard() {
  const { t } = useTexts()
  return (
    <Card title={t('care.nav.mine')} aside={<Link to="/my-volunteers">{t('care.mine.all')}</Link>}>
      <Answer of={useAnswer(careApi.mine, {})}>{(mine) => <Wanting of={mine} />}</Answer>
    </Card>
  )
}

function Wanting({ of: { volunteers, alone, today } }: { of: MyVolunteers }) {
  const texts = useTexts()
  const { t } = texts
  const wanting = volunteers.filter(({ attention }) => attention.length > 0).slice(0, most)
  if (wanting.length + alone.length === 0)
    return <EmptyState title={t('care.mine.wants-none.title')} text={t('care.mine.wants-none.text')} />
  return (
    <Rows label={t('care.nav.mine')}>
      {wanting.map(({ id, name, attention }) => (
        <Row
          key={id}
          to={`/volunteers/${id}?tab=care`}
          detail={attention
            .slice(0, reasons)
            .map((one) => attentionText(one, today, texts))
            .join(' · ')}
        >
          <b>{name}</b>
        </Row>
      ))}
      {alone.length > 0 && (
        <Row to="/my-volunteers" detail={t('care.mine.alone.text')}>
          {t('care.mine.alone.title', { count: alone.length })}
        </Row>
      )}
    </Rows>
  )
}
