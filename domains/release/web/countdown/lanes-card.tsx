import './countdown.css'
import { type KeyboardEvent, useRef, useState } from 'react'
import { Link } from 'react-router'
import { Answer, Card, useAnswer } from '#platform/web/index.ts'
import { countdownApi } from '../../model/countdown/countdown-api.ts'
import type { LaneCard, Lanes, LanesFilter } from '../../model/countdown/lanes.ts'
import { useCountdownWords } from './words.ts'

type LanesProps = { filter: LanesFilter; onlyWarned: boolean }

/** The way through the gate, lane by lane: who stands where, and what is still open for each, by name. */
export function LanesCard({ filter, onlyWarned }: LanesProps) {
  const { t } = useCountdownWords()
  const answer = useAnswer(countdownApi.lanes, filter, { keepLast: true })
  return (
    <Card title={t('release.lanes.title')}>
      <p className="soft small">{t('release.lanes.keys')}</p>
      <Answer of={answer}>{({ lanes }) => <AllLanes lanes={lanes} onlyWarned={onlyWarned} />}</Answer>
    </Card>
  )
}

const wantsSomebody = ({ moved, open, passed }: LaneCard) => moved || passed || open.some(({ late }) => late)

function AllLanes({ lanes, onlyWarned }: Pick<Lanes, 'lanes'> & { onlyWarned: boolean }) {
  const { t } = useCountdownWords()
  const list = useRef<HTMLUListElement>(null)
  const shown = lanes.map((lane) => ({
    ...lane,
    cards: onlyWarned ? lane.cards.filter(wantsSomebody) : lane.cards,
  }))
  if (shown.every(({ cards }) => cards.length === 0))
    return <p className="soft">{t('release.lanes.nobody')}</p>
  return (
    <ul className="gate-lanes" ref={list} onKeyDown={(event) => walk(event, list.current)}>
      {shown.map(({ lane, cards, count }) => (
        <Lane key={lane} name={lane} cards={cards} count={onlyWarned ? cards.length : count} />
      ))}
    </ul>
  )
}

/** So many are shown of a lane until somebody asks for all. */
const shownFirst = 4

type LaneProps = { name: Lanes['lanes'][number]['lane']; cards: LaneCard[]; count: number }

function Lane({ name, cards, count }: LaneProps) {
  const { t } = useCountdownWords()
  const [all, setAll] = useState(false)
  const shown = all ? cards : cards.slice(0, shownFirst)
  return (
    <li className="gate-lane" data-lane={name} data-empty={cards.length === 0}>
      <div className="gate-lane-head">
        <h3>{t(`release.lane.${name}`)}</h3>
        <span className="soft small">{t('release.people', { count })}</span>
      </div>
      <ul className="lane-cards">
        {shown.map((card) => (
          <li key={card.releaseId}>
            <PersonInLane card={card} />
          </li>
        ))}
      </ul>
      {shown.length < cards.length ? (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {t('release.lanes.more', { count: count - shown.length })}
        </button>
      ) : (
        count > cards.length && (
          <p className="soft small">{t('release.lanes.more', { count: count - cards.length })}</p>
        )
      )}
    </li>
  )
}

/** So many items are named, those due first; how many more there are is said. */
const namedFirst = 3

function PersonInLane({ card }: { card: LaneCard }) {
  const { t, day, list } = useCountdownWords()
  const { releaseId, name, day: on, begun, open, moved, passed } = card
  const late = open.filter((item) => item.late)
  const names = (items: LaneCard['open']) => {
    const named = items.slice(0, namedFirst).map((item) => item.name)
    const more = items.length - named.length
    return list(more > 0 ? [...named, t('release.lanes.items-more', { count: more })] : named)
  }
  return (
    <Link className="lane-card" to={`/release/${releaseId}`}>
      <b>{name}</b>
      <span className="soft">{day(on, 'near')}</span>
      {passed && (
        <span className="lane-late">
          <span aria-hidden>{'◆\u00a0'}</span>
          {t('release.warning.passed-without-word')}
        </span>
      )}
      {moved && (
        <span className="lane-late">
          <span aria-hidden>{'◆\u00a0'}</span>
          {t('release.lanes.moved')}
        </span>
      )}
      {!begun ? (
        <span className="soft">{t('release.lanes.not-begun')}</span>
      ) : open.length === 0 ? (
        <span>{t('release.open.none')}</span>
      ) : (
        <span>{t('release.lanes.open', { count: open.length, names: names(open) })}</span>
      )}
      {late.length > 0 && (
        <span className="lane-late">
          <span aria-hidden>{'◆\u00a0'}</span>
          {late.length === open.length
            ? t('release.lanes.late-those')
            : t('release.lanes.late', { names: names(late) })}
        </span>
      )}
    </Link>
  )
}

const steps: Record<string, [lanes: number, cards: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The arrow keys walk: up and down in a lane, left and right to the next lane in which somebody stands. */
function walk(event: KeyboardEvent, list: HTMLElement | null): void {
  const step = steps[event.key]
  const from = (event.target as HTMLElement).closest('.lane-card')
  if (!step || !list || !from) return
  const lanes = [...list.querySelectorAll('.gate-lane')]
    .map((lane) => [...lane.querySelectorAll<HTMLElement>('.lane-card')])
    .filter((cards) => cards.length > 0)
  const lane = lanes.findIndex((cards) => cards.includes(from as HTMLElement))
  const at = lanes[lane]!.indexOf(from as HTMLElement)
  const next = lanes[lane + step[0]]
  const target = step[0] === 0 ? lanes[lane]![at + step[1]] : next?.[Math.min(at, next.length - 1)]
  event.preventDefault()
  target?.focus()
}
