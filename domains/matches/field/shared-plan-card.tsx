import { FieldCard, useKept, useNameIn } from '#platform/field/index.ts'
import { useTexts } from '#platform/web/texts.tsx'
import { type MySharedPlan, mySharedPlanApi } from '../model/index.ts'

/** What of the plan was ticked for this volunteer: the other's own words large, what is to be done, and whose turn it is. */
export function SharedPlanCard({ matchId }: { matchId: string }) {
  const { t } = useTexts()
  const nameIn = useNameIn()
  const { data } = useKept(mySharedPlanApi.mySharedPlan, {})
  const plan = data?.plans.find((one) => one.matchId === matchId)
  if (!plan) return null
  const loose = plan.steps.filter(({ goalId }) => goalId === null)
  return (
    <FieldCard title={t('matches.field.plan')}>
      {plan.goals.map((goal) => (
        <section key={goal.id} className="field-goal">
          {goal.ownWords && (
            <blockquote className="field-own-words">
              <p>{goal.ownWords}</p>
            </blockquote>
          )}
          {goal.words ? (
            <h3>{goal.words}</h3>
          ) : (
            !goal.ownWords && (
              <h3>{goal.areaNames ? nameIn(goal.areaNames) : t('matches.field.plan-goal')}</h3>
            )
          )}
          {goal.state === 'reached' && <p className="soft">✓ {t('matches.field.plan-reached')}</p>}
          <Steps of={plan.steps.filter(({ goalId }) => goalId === goal.id)} />
        </section>
      ))}
      <Steps of={loose} />
      {plan.needs.length > 0 && (
        <section className="field-goal">
          <h3>{t('matches.field.plan-needs')}</h3>
          <ul>
            {plan.needs.map(({ id, words, names }) => (
              <li key={id}>{words || (names && nameIn(names))}</li>
            ))}
          </ul>
        </section>
      )}
      <p className="soft small">{t('matches.field.plan-only')}</p>
    </FieldCard>
  )
}

function Steps({ of }: { of: MySharedPlan['steps'] }) {
  const { t, day } = useTexts()
  if (of.length === 0) return null
  return (
    <ul className="field-steps">
      {of.map(({ id, words, ownerKind, state, due, doneOn }) => (
        <li key={id} data-state={state}>
          {state === 'done' ? '✓ ' : ''}
          {words}
          <div className="soft small">
            {[
              t(`matches.word.turn.${ownerKind}`),
              state === 'done'
                ? doneOn && t('matches.field.plan-done', { day: day(doneOn, 'near') })
                : due && t('matches.field.plan-due', { day: day(due, 'near') }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </li>
      ))}
    </ul>
  )
}
