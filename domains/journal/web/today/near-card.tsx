import { Link } from 'react-router'
import { Answer, Card, Chip, Row, Rows, useMe, useTexts } from '#platform/web/index.ts'
import { type NearRelease, nearDays, type Today } from '../../model/today.ts'
import { pathOfPerson } from '../words.ts'
import { daysBetween } from './days-between.ts'
import { Quiet } from './quiet.tsx'
import { useToday } from './use-today.ts'

/** Who comes out in the next two weeks, how sure that is, and who is there for them. */
export default function NearCard() {
  const { t } = useTexts()
  return (
    <Card title={t('journal.near.title')} aside={t('journal.near.span', { count: nearDays })}>
      <Answer of={useToday()}>{(today) => <Near of={today} />}</Answer>
    </Card>
  )
}

function Near({ of: { near, today } }: { of: Today }) {
  const { t } = useTexts()
  if (near.length === 0)
    return (
      <Quiet title={t('journal.near.empty.title')} text={t('journal.near.empty.text')}>
        <Link to="/releases">{t('journal.near.board')}</Link>
      </Quiet>
    )
  return (
    <Rows>
      {near.map((release) => (
        <NearRow key={release.person.id} of={release} today={today} />
      ))}
    </Rows>
  )
}

function NearRow({ of: release, today }: { of: NearRelease; today: string }) {
  const { t, day } = useTexts()
  const myself = useMe().data?.user?.id
  const { earliest, latest, responsible, responsibleId } = release
  const isCertain = release.certainty === 'certain'
  const moves = !isCertain && earliest !== null && latest !== null && earliest !== latest
  const details = [
    t('journal.near.in', { count: daysBetween(today, release.day) }),
    release.prison,
    moves && t('journal.near.band', { earliest: day(earliest, 'near'), latest: day(latest, 'near') }),
    responsibleId === null && t('journal.near.nobody'),
    responsible !== null && responsibleId !== myself && t('journal.near.responsible', { name: responsible }),
  ]
  return (
    <Row
      to={pathOfPerson(release.person.id)}
      detail={details.filter(Boolean).join(' · ')}
      aside={
        isCertain ? (
          <Chip tone="moss">{t('journal.near.certain')}</Chip>
        ) : (
          <Chip tone="lamp">{t('journal.near.may-move')}</Chip>
        )
      }
    >
      <b>{release.person.name}</b>, {day(release.day, 'near')}
    </Row>
  )
}
