import './board.css'
import { Button } from '@mantine/core'
import { IconChartDots2, IconPrinter, IconTable } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { Link } from 'react-router'
import {
  Answer,
  Card,
  download,
  EmptyState,
  ErrorState,
  Page,
  useAnswer,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import { type AwaitedRelease, needsDecision, type ReleaseBoard } from '../model/board.ts'
import { releaseApi } from '../model/release-api.ts'
import { BoardFilters } from './board-filters.tsx'
import { BoardTable } from './board-table.tsx'
import { ChangeDate } from './change-date.tsx'
import { LanesCard } from './countdown/lanes-card.tsx'
import { Horizon } from './horizon/horizon.tsx'
import { ToDecide } from './to-decide.tsx'
import { UnknownLane } from './unknown-lane.tsx'
import { type BoardViewState, useBoardView } from './use-board-view.ts'
import { useSeen } from './use-seen.ts'

/** The release board: who is released when, what is uncertain about it, and what wants a decision. */
export default function ReleaseBoardPage() {
  const { t, list } = useTexts()
  const state = useBoardView()
  const { view } = state
  const answer = useAnswer(releaseApi.board, view.filter, { keepLast: true })
  const toggle = useRef<HTMLButtonElement>(null)
  const [printing, setPrinting] = useState<{ error: unknown } | null>(null)
  const counts = answer.data?.counts
  const showTable = () => {
    state.showTable(true)
    // What had the focus goes with the picture.
    toggle.current?.focus()
  }
  const print = () => {
    setPrinting(null)
    download(releaseApi.printBoard, { ...view.filter, by: view.by, onlyWarned: view.onlyWarned }).catch(
      (error: unknown) => setPrinting({ error }),
    )
  }
  return (
    <Page
      title={t('release.title')}
      subtitle={
        counts &&
        list(
          [
            t('release.summary', { count: counts.ahead, days: view.filter.days }),
            counts.warned > 0 ? t('release.summary-decide', { count: counts.warned }) : '',
            counts.nobodyResponsible > 0
              ? t('release.summary-nobody', { count: counts.nobodyResponsible })
              : '',
          ].filter(Boolean),
        )
      }
      actions={
        <>
          <Button
            ref={toggle}
            variant="default"
            leftSection={
              view.asTable ? (
                <IconChartDots2 size={18} stroke={1.6} aria-hidden />
              ) : (
                <IconTable size={18} stroke={1.6} aria-hidden />
              )
            }
            onClick={() => state.showTable(!view.asTable)}
          >
            {t(view.asTable ? 'release.as-picture' : 'release.as-table')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} stroke={1.6} aria-hidden />}
            onClick={print}
          >
            {t('release.print')}
          </Button>
        </>
      }
    >
      {printing && <ErrorState error={printing.error} />}
      <Answer of={answer}>{(board) => <Board board={board} state={state} onTable={showTable} />}</Answer>
    </Page>
  )
}

function Board({ board, state, onTable }: { board: ReleaseBoard; state: BoardViewState; onTable(): void }) {
  const { t, day } = useTexts()
  const { view } = state
  const may = useMay()
  const [changing, setChanging] = useState<AwaitedRelease | null>(null)
  const { seen } = useSeen(board)
  const onChangeDate = may('people:write') ? setChanging : null
  const shown = view.onlyWarned ? { ...board, people: board.people.filter(needsDecision) } : board
  return (
    <>
      <BoardFilters board={board} state={state} />
      {shown.people.length === 0 ? (
        <NobodyHere state={state} />
      ) : view.asTable ? (
        <BoardTable board={shown} view={view} onChangeDate={onChangeDate} />
      ) : (
        <Card>
          <h2 className="sr-only">{t('release.horizon.name')}</h2>
          <Horizon board={shown} by={view.by} onTable={onTable} onChangeDate={onChangeDate} />
        </Card>
      )}
      {board.counts.later > 0 && (
        <p className="soft">{t('release.later', { count: board.counts.later, day: day(board.until) })}</p>
      )}
      {!view.asTable && shown.people.length > 0 && (
        <>
          <LanesCard filter={lanesFilter(view.filter)} onlyWarned={view.onlyWarned} />
          <ToDecide board={shown} onChangeDate={onChangeDate} onSeen={seen} onTable={onTable} />
          <UnknownLane board={shown} onChangeDate={onChangeDate} />
        </>
      )}
      {changing && <ChangeDate person={changing} onClose={() => setChanging(null)} />}
    </>
  )
}

/** The lanes have an end of their own: how far ahead the picture looks does not concern them. */
const lanesFilter = ({ days: _days, ...filter }: BoardViewState['view']['filter']) => filter

function NobodyHere({ state }: { state: BoardViewState }) {
  const { t } = useTexts()
  if (state.view.isFiltered) {
    return (
      <EmptyState title={t('release.empty-filtered.title')} text={t('release.empty-filtered.text')}>
        <Button onClick={state.clear}>{t('release.filter.clear')}</Button>
      </EmptyState>
    )
  }
  return (
    <EmptyState title={t('release.empty.title')} text={t('release.empty.text')}>
      <Button component={Link} to="/people">
        {t('release.empty.action')}
      </Button>
    </EmptyState>
  )
}
