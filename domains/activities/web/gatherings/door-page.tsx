import { useParams, useSearchParams } from 'react-router'
import { Answer, Card, EmptyState, Page, useAnswer, useCommand, useTexts } from '#platform/web/index.ts'
import { type Mark, nameIn } from '../../model/day.ts'
import type { Gathering, GatheringDay } from '../../model/gatherings/gathering.ts'
import { isExpected } from '../../model/gatherings/gathering-rules.ts'
import { gatheringsApi } from '../../model/gatherings/gatherings-api.ts'
import type { Guest } from '../../model/gatherings/guest.ts'
import { Door, DoorLine, dayShown } from '../parts/door.tsx'
import { todayHere } from '../parts/words.ts'
import './gatherings.css'

/** For a phone at the door: one tap a guest, and a count of those who give no name. */
export default function DoorPage() {
  const { t, language } = useTexts()
  const id = useParams().id ?? ''
  const answer = useAnswer(gatheringsApi.show, { id })
  const name = answer.data ? nameIn(answer.data.names, language) : ''
  return (
    <Page
      title={name ? t('activities.attendance-of', { course: name }) : t('activities.attendance')}
      subtitle={t('activities.attendance-hint')}
      width="text"
      breadcrumbs={[
        { text: t('activities.gatherings.title'), to: '/events' },
        ...(name ? [{ text: name, to: `/events/${id}` }] : []),
      ]}
    >
      <Answer of={answer}>{(gathering) => <GatheringDoor gathering={gathering} />}</Answer>
    </Page>
  )
}

function GatheringDoor({ gathering }: { gathering: Gathering }) {
  const { t } = useTexts()
  const [params] = useSearchParams()
  const shown = dayShown(gathering.days, params.get('day'), todayHere())
  const expected = gathering.list.filter((guest) => isExpected(guest) || markOn(guest, shown.id) !== null)
  return (
    <>
      <Door
        days={gathering.days}
        shown={shown}
        path={`/events/${gathering.id}/door`}
        present={expected.filter((guest) => markOn(guest, shown.id) === 'present').length}
        all={expected.length}
        empty={
          <Card>
            <EmptyState
              title={t('activities.gatherings.guests-none.title')}
              text={t('activities.gatherings.guests-none.text')}
            />
          </Card>
        }
      >
        {expected.map((guest) => (
          <GuestLine key={`${guest.id} ${shown.id}`} guest={guest} dayId={shown.id} />
        ))}
      </Door>
      {shown.day <= todayHere() && <Heads key={shown.id} day={shown} />}
    </>
  )
}

const markOn = ({ marks }: Guest, dayId: string): Mark | null =>
  marks.find((one) => one.dayId === dayId)?.mark ?? null

function GuestLine({ guest, dayId }: { guest: Guest; dayId: string }) {
  const { t } = useTexts()
  const { run, pending, problem } = useCommand(gatheringsApi.mark)
  const photos = t(guest.mayBePhotographed ? 'activities.photos.yes' : 'activities.photos.no')
  const detail = [t(`activities.guest-kind.${guest.kind}`), guest.comesWith?.name, photos]
  return (
    <DoorLine
      name={guest.name}
      detail={detail.filter(Boolean).join(' · ')}
      mark={markOn(guest, dayId)}
      {...{ pending, problem }}
      put={(mark) => void run({ id: guest.id, dayId, mark })}
    />
  )
}

function Heads({ day: { id, heads } }: { day: GatheringDay }) {
  const { t, reason } = useTexts()
  const { run, pending, problem } = useCommand(gatheringsApi.countHeads)
  const set = (next: number) => void run({ id, heads: next })
  return (
    <div className="heads" aria-busy={pending}>
      <span id="heads">{t('activities.gatherings.heads')}</span>
      <span className="heads-count">
        <button
          type="button"
          disabled={pending || !heads}
          aria-label={t('activities.gatherings.heads-less')}
          onClick={() => set((heads ?? 0) - 1)}
        >
          −
        </button>
        <output className="num" aria-labelledby="heads">
          {heads ?? t('activities.gatherings.heads-none')}
        </output>
        <button
          type="button"
          disabled={pending}
          aria-label={t('activities.gatherings.heads-more')}
          onClick={() => set((heads ?? 0) + 1)}
        >
          +
        </button>
      </span>
      {problem && (
        <div className="field-reasons" role="alert">
          {problem.reasons.map(reason).join(' ')}
        </div>
      )}
    </div>
  )
}
