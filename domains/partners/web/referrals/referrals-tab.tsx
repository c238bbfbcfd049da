import { Button } from '@mantine/core'
import { Link } from 'react-router'
import {
  Answer,
  Card,
  Chip,
  EmptyState,
  Row,
  Rows,
  useAnswer,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import { referralsApi } from '../../model/referrals/referrals-api.ts'
import { MeetingsCard } from '../meetings/meetings-card.tsx'
import { toneOf } from './words.ts'
import './referrals.css'

/** Where this person was sent, what came of it, and when everybody around them met. */
export default function ReferralsTab({ personId }: { personId: string }) {
  const { t, moment } = useTexts()
  const may = useMay()
  const referrals = useAnswer(referralsApi.ofPerson, { personId })
  const begin = may('referrals:write') && (
    <Button component={Link} to={`/people/${personId}/refer`} variant="default" size="sm">
      {t('partners.referral.begin')}
    </Button>
  )
  return (
    <>
      <Answer of={referrals}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState
              title={t('partners.referral.none-of-person')}
              text={t('partners.referral.none-of-person-text')}
            >
              {begin}
            </EmptyState>
          ) : (
            <Card title={t('partners.referral.title')} aside={begin}>
              <Rows label={t('partners.referral.title')}>
                {list.map(({ id, partnerName, state, stateSince, reference }) => (
                  <Row
                    key={id}
                    to={`/referrals-out/${id}`}
                    detail={[moment(stateSince), reference].join(' · ')}
                    aside={<Chip tone={toneOf[state]}>{t(`partners.referral.state.${state}`)}</Chip>}
                  >
                    {partnerName}
                  </Row>
                ))}
              </Rows>
            </Card>
          )
        }
      </Answer>
      <MeetingsCard personId={personId} />
    </>
  )
}
