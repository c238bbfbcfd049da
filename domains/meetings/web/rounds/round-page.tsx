import { Button } from '@mantine/core'
import { useState } from 'react'
import { useParams } from 'react-router'
import {
  Answer,
  Card,
  Chip,
  Confirm,
  Page,
  Row,
  Rows,
  Stack,
  useAnswer,
  useCommand,
  useTexts,
} from '#platform/web/index.ts'
import { meetingsApi } from '../../model/meetings-api.ts'
import type { RoundFile, RoundTalk, Wish } from '../../model/round.ts'
import { Sections } from '../parts/sections.tsx'
import { TakeUpDialog } from './take-up-dialog.tsx'
import { TalkForm } from './talk-form.tsx'

/** One visiting day: those met by initials, what they wish, and what becomes of it. */
export default function RoundPage() {
  const { t, day } = useTexts()
  const { id = '' } = useParams()
  const round = useAnswer(meetingsApi.round, { id })
  const title = round.data
    ? `${round.data.prison}, ${day(round.data.day, 'near')}`
    : t('meetings.rounds.title')
  return (
    <Page
      title={title}
      width="text"
      breadcrumbs={[{ text: t('meetings.rounds.title'), to: '/meetings/rounds' }]}
    >
      <Sections />
      <Answer of={round}>{(data) => <RoundParts round={data} />}</Answer>
    </Page>
  )
}

function RoundParts({ round }: { round: RoundFile }) {
  const { t, day } = useTexts()
  const [takingUp, setTakingUp] = useState<RoundTalk | null>(null)
  const [changing, setChanging] = useState<RoundTalk | null>(null)
  const [forgetting, setForgetting] = useState<RoundTalk | null>(null)
  const forget = useCommand(meetingsApi.forgetTalk)
  const { met, wished, takenUp, talks, forgottenOn } = round
  return (
    <Stack>
      <p className="soft">
        {t('meetings.rounds.numbers', { met, wished, taken: takenUp })} ·{' '}
        {t('meetings.rounds.forgotten', { day: day(forgottenOn, 'near') })}
      </p>
      {talks.length > 0 && (
        <Card title={t('meetings.rounds.met')}>
          <Rows label={t('meetings.rounds.met')}>
            {talks.map((talk) => (
              <TalkRow
                key={talk.id}
                talk={talk}
                onTakeUp={() => setTakingUp(talk)}
                onChange={() => setChanging(talk)}
                onForget={() => setForgetting(talk)}
              />
            ))}
          </Rows>
        </Card>
      )}
      <Card title={t('meetings.rounds.another')}>
        <TalkForm key={talks.length} roundId={round.id} />
      </Card>
      {takingUp && <TakeUpDialog talk={takingUp} roundDay={round.day} onClose={() => setTakingUp(null)} />}
      {changing && <TalkForm roundId={round.id} talk={changing} onClose={() => setChanging(null)} />}
      <Confirm
        open={forgetting !== null}
        onClose={() => setForgetting(null)}
        onConfirm={() =>
          void forget
            .run({ id: forgetting!.id, version: forgetting!.version })
            .then(() => setForgetting(null))
        }
        title={t('meetings.rounds.forget-title', { alias: forgetting?.alias ?? '' })}
        confirmText={t('meetings.rounds.forget')}
        pending={forget.pending}
        grave
      >
        {t('meetings.rounds.forget-text')}
      </Confirm>
    </Stack>
  )
}

const tones: Record<Wish, 'moss' | 'plain' | 'fjord'> = { yes: 'moss', no: 'plain', thinking: 'fjord' }
type TalkRowProps = { talk: RoundTalk; onTakeUp(): void; onChange(): void; onForget(): void }

const placeOf = ({ personId, referralId }: NonNullable<RoundTalk['takenUp']>) =>
  personId ? `/people/${personId}` : `/intake/${referralId}`

function TalkRow({ talk, onTakeUp, onChange, onForget }: TalkRowProps) {
  const { t, list } = useTexts()
  const { alias, wish, needs, words, takenUp } = talk
  return (
    <Row
      {...(takenUp ? { to: placeOf(takenUp) } : {})}
      detail={
        <>
          {list(needs.map((need) => t(`meetings.need.${need}`)))}
          {words && <span className="talk-words">“{words}”</span>}
        </>
      }
      aside={
        takenUp ? (
          <Chip tone={takenUp.matchId ? 'moss' : 'fjord'}>
            {t(takenUp.matchId ? 'meetings.rounds.taken-up' : 'meetings.rounds.referred')}
          </Chip>
        ) : (
          <>
            <Chip tone={tones[wish]}>{t(`meetings.wish.${wish}`)}</Chip>
            <span className="meeting-buttons">
              {wish !== 'no' && (
                <Button size="sm" onClick={onTakeUp}>
                  {t('meetings.rounds.take-up')}
                </Button>
              )}
              <Button size="sm" variant="default" onClick={onChange}>
                {t('meetings.rounds.change')}
              </Button>
              <Button size="sm" variant="default" onClick={onForget}>
                {t('meetings.rounds.forget')}
              </Button>
            </span>
          </>
        )
      }
    >
      {takenUp ? `${alias} → ${takenUp.name}` : alias}
    </Row>
  )
}
