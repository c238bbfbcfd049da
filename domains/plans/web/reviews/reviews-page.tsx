import { useState } from 'react'
import {
  Answer,
  Chip,
  type Column,
  DataTable,
  EmptyState,
  Page,
  useAnswer,
  useTexts,
} from '#platform/web/index.ts'
import type { ReviewRow } from '../../model/review.ts'
import { reviewsApi } from '../../model/reviews-api.ts'
import '../plans.css'
import { toneOfReview, usePlanWords, useReviewState } from '../words.ts'

const views = ['all', 'overdue', 'due', 'ahead', 'paused-by-us', 'paused-by-them'] as const
type View = (typeof views)[number]

const isIn = (view: View, { state, pausedBy }: ReviewRow): boolean =>
  view === 'all' ||
  (view === 'paused-by-us'
    ? state === 'paused' && pausedBy?.whose === 'system'
    : view === 'paused-by-them'
      ? state === 'paused' && pausedBy?.whose === 'person'
      : state === view)

/** When every plan is looked at next: what is owed, what waits, and on whose side the cause lies. */
export default function ReviewsPage() {
  const { t } = useTexts()
  const answer = useAnswer(reviewsApi.list, {})
  return (
    <Page title={t('plans.nav.reviews')} subtitle={t('plans.list.subtitle')}>
      <Answer of={answer}>
        {({ rows, withoutPlan }) => <Reviews rows={rows} withoutPlan={withoutPlan} />}
      </Answer>
    </Page>
  )
}

function Reviews({ rows, withoutPlan }: { rows: ReviewRow[]; withoutPlan: number }) {
  const { t } = useTexts()
  const [view, setView] = useState<View>('all')
  return (
    <>
      <Picture rows={rows} view={view} onView={setView} />
      <p className="soft">{t('plans.list.without', { count: withoutPlan })}</p>
      <DataTable
        label={t('plans.nav.reviews')}
        rows={rows.filter((row) => isIn(view, row))}
        columns={useColumns()}
        rowKey={({ person }) => person.id}
        rowLink={({ person }) => `/people/${person.id}?tab=plan`}
        defaultSort="due"
        empty={<EmptyState title={t('plans.list.empty.title')} text={t('plans.list.empty.text')} />}
      />
    </>
  )
}

/** How many stand where, as a bar of which each part is a button. */
function Picture({ rows, view, onView }: { rows: ReviewRow[]; view: View; onView(view: View): void }) {
  const { t } = useTexts()
  return (
    <fieldset className="plan-views">
      <legend className="sr-only">{t('plans.list.views')}</legend>
      {views.map((one) => (
        <button
          key={one}
          type="button"
          className="plan-view"
          aria-pressed={one === view}
          onClick={() => onView(one)}
        >
          {t(`plans.list.view.${one}`)}{' '}
          <span className="num">{rows.filter((row) => isIn(one, row)).length}</span>
        </button>
      ))}
    </fieldset>
  )
}

function useColumns(): Column<ReviewRow>[] {
  const { t, day } = useTexts()
  const { standing, word } = usePlanWords()
  const stateOf = useReviewState()
  const pauseOf = ({ pausedBy }: ReviewRow) =>
    pausedBy &&
    `${t(`plans.side.${pausedBy.whose}`)}: ${word('pause', pausedBy.reason)}, ${t('plans.list.until', { day: day(pausedBy.ends, 'near') })}`
  return [
    { id: 'name', header: t('plans.list.name'), text: ({ person }) => person.name },
    {
      id: 'due',
      header: t('plans.list.due'),
      text: ({ due }) => (due ? day(due, 'short') : ''),
      sortBy: ({ due }) => due,
    },
    {
      id: 'state',
      header: t('plans.list.state'),
      text: (row) => [stateOf(row), pauseOf(row)].filter(Boolean).join(', '),
      cell: (row) =>
        row.state === 'ahead' ? (
          ''
        ) : (
          <>
            <Chip tone={toneOfReview[row.state]}>{stateOf(row)}</Chip>
            <div className="soft small">{pauseOf(row)}</div>
          </>
        ),
      sortBy: ({ overdueDays }) => -overdueDays,
    },
    { id: 'standing', header: t('plans.list.standing'), text: standing },
    {
      id: 'last',
      header: t('plans.list.last'),
      text: ({ lastHeldOn }) => (lastHeldOn ? day(lastHeldOn, 'short') : ''),
      sortBy: ({ lastHeldOn }) => lastHeldOn,
    },
    { id: 'responsible', header: t('plans.list.responsible'), text: ({ responsible }) => responsible ?? '' },
  ]
}
