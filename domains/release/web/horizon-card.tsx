import './board.css'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { Answer, Card, useAnswer, useMay, useTexts } from '#platform/web/index.ts'
import type { AwaitedRelease } from '../model/board.ts'
import { releaseApi } from '../model/release-api.ts'
import { ChangeDate } from './change-date.tsx'
import { Horizon } from './horizon/horizon.tsx'
import { useSeen } from './use-seen.ts'

const weeks = 12

/** The next twelve weeks, for the page that opens first. */
export default function HorizonCard() {
  const { t, language } = useTexts()
  const navigate = useNavigate()
  const may = useMay()
  const answer = useAnswer(releaseApi.board, { days: weeks * 7, language })
  const [changing, setChanging] = useState<AwaitedRelease | null>(null)
  useSeen(answer.data)
  const board = answer.data
  const toTable = '/releases?view=table'
  return (
    <Card
      title={t('release.horizon.title', { weeks })}
      aside={
        board && (
          <span className="card-links">
            {t('release.people', { count: board.counts.ahead + board.counts.passed })}
            <Link to="/releases">{t('release.horizon.whole')}</Link>
            <Link to={toTable}>{t('release.as-table')}</Link>
          </span>
        )
      }
    >
      <Answer of={answer}>
        {(shown) => (
          <>
            {shown.counts.ahead + shown.counts.passed === 0 ? (
              <p className="soft">{t('release.summary', { count: 0, days: weeks * 7 })}</p>
            ) : (
              <Horizon
                board={shown}
                by="week"
                onTable={() => void navigate(toTable)}
                onChangeDate={may('people:write') ? setChanging : null}
              />
            )}
            {shown.counts.unknown > 0 && (
              <p className="soft unknown-line">
                <Link to="/releases">{t('release.unknown.title')}</Link>
                {`: ${t('release.people', { count: shown.counts.unknown })}`}
              </p>
            )}
            {changing && <ChangeDate person={changing} onClose={() => setChanging(null)} />}
          </>
        )}
      </Answer>
    </Card>
  )
}
