import { useState } from 'react'
import { Link } from 'react-router'
import {
  Answer,
  Card,
  DayField,
  type Field,
  SelectField,
  useAnswer,
  useCommand,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import type { Match } from '../../model/match.ts'
import { type SaidHow, saidWays } from '../../model/shapes.ts'
import { type ItemKind, type Share, type SharedPlan, sharedPlanApi } from '../../model/shared-plan.ts'
import { togetherStates } from '../../model/steps.ts'
import { useMatchWords } from '../words.ts'

type Ticking = {
  /** Null: the reader may not tick here. */
  share: ((itemKind: ItemKind, itemId: string, withOwnWords: boolean) => void) | null
  unshare(itemKind: ItemKind, itemId: string): void
  pending: boolean
}

/** What of the participant's plan the volunteer reads, tick by tick. */
export function SharedPlanCard({ match }: { match: Match }) {
  const { t } = useTexts()
  const answer = useAnswer(sharedPlanApi.show, { matchId: match.id })
  if (match.reducedOn !== null) return null
  return (
    <Card title={t('matches.shared-plan.title')}>
      <Answer of={answer}>{(plan) => <Plan match={match} plan={plan} />}</Answer>
    </Card>
  )
}

function Plan({ match, plan }: { match: Match; plan: SharedPlan }) {
  const { t } = useTexts()
  const may = useMay()
  const [agreedOn, setAgreedOn] = useState(() => Temporal.Now.plainDateISO().toString())
  const [agreedHow, setAgreedHow] = useState<SaidHow>('in-person')
  const { choices } = useMatchWords()
  const sharing = useCommand(sharedPlanApi.share)
  const taking = useCommand(sharedPlanApi.unshare)
  const mayTick = may('matches:write') && togetherStates.includes(match.state)
  const matchId = match.id
  const problem = sharing.problem ?? taking.problem
  const { reason } = useTexts()
  const ticking: Ticking = {
    share: mayTick
      ? (itemKind, itemId, withOwnWords) =>
          void sharing.run({ matchId, itemKind, itemId, withOwnWords, agreedOn, agreedHow })
      : null,
    unshare: (itemKind, itemId) => void taking.run({ matchId, itemKind, itemId }),
    pending: sharing.pending || taking.pending,
  }
  if (plan.goals.length + plan.needs.length === 0)
    return (
      <>
        <p>{t('matches.shared-plan.empty')}</p>
        <Link to={`/people/${match.person.id}?tab=plan`}>{t('matches.shared-plan.to-plan')}</Link>
      </>
    )
  return (
    <>
      <p className="soft">{t('matches.shared-plan.text')}</p>
      {mayTick && (
        <div className="match-agreed-on">
          <DayField
            field={plainField('agreed-on', agreedOn, setAgreedOn)}
            label={t('matches.shared-plan.agreed-on')}
          />
          <SelectField
            field={plainField('agreed-how', agreedHow, (how) => setAgreedHow(how as SaidHow))}
            label={t('matches.shared-plan.agreed-how')}
            choices={choices(saidWays, 'said')}
          />
        </div>
      )}
      {problem && (
        <div className="field-reasons" role="alert">
          {problem.reasons.map(reason).join(' ')}
        </div>
      )}
      {plan.goals.map((goal) => (
        <GoalTicks key={goal.id} goal={goal} ticking={ticking} />
      ))}
      {plan.needs.length > 0 && <NeedTicks needs={plan.needs} ticking={ticking} />}
    </>
  )
}

function GoalTicks({ goal, ticking }: { goal: SharedPlan['goals'][number]; ticking: Ticking }) {
  const { t } = useTexts()
  const { id, ownWords, workerWords, share } = goal
  return (
    <div className="match-plan-goal">
      <Tick
        label={
          workerWords
            ? t('matches.shared-plan.wording', { words: workerWords })
            : t('matches.shared-plan.goal-only')
        }
        share={share}
        isTicked={share !== null}
        ticking={ticking}
        onTick={(ticked) => (ticked ? ticking.share?.('goal', id, false) : ticking.unshare('goal', id))}
      />
      {ownWords && (
        <Tick
          label={t('matches.shared-plan.own', { words: ownWords })}
          share={null}
          isTicked={share?.withOwnWords === true}
          ticking={ticking}
          onTick={(ticked) => ticking.share?.('goal', id, ticked)}
        />
      )}
      <div className="match-plan-steps">
        {goal.steps.map((step) => (
          <Tick
            key={step.id}
            label={step.words}
            share={step.share}
            isTicked={step.share !== null}
            ticking={ticking}
            onTick={(ticked) =>
              ticked ? ticking.share?.('step', step.id, false) : ticking.unshare('step', step.id)
            }
          />
        ))}
      </div>
    </div>
  )
}

function NeedTicks({ needs, ticking }: { needs: SharedPlan['needs']; ticking: Ticking }) {
  const { t, language } = useTexts()
  return (
    <div className="match-plan-goal">
      <h3 className="match-subhead">{t('matches.shared-plan.needs')}</h3>
      {needs.map(({ id, names, words, share }) => (
        <Tick
          key={id}
          label={words || (names?.[language] ?? '')}
          share={share}
          isTicked={share !== null}
          ticking={ticking}
          onTick={(ticked) => (ticked ? ticking.share?.('need', id, false) : ticking.unshare('need', id))}
        />
      ))}
    </div>
  )
}

type TickProps = {
  label: string
  share: Share | null
  isTicked: boolean
  ticking: Ticking
  onTick(ticked: boolean): void
}

function Tick({ label, share, isTicked, ticking, onTick }: TickProps) {
  const { t, day } = useTexts()
  return (
    <label className="match-plan-tick">
      <input
        type="checkbox"
        checked={isTicked}
        disabled={ticking.share === null || ticking.pending}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      <span>
        {label}
        {share && (
          <span className="soft small">
            {' '}
            {t('matches.shared-plan.since', { day: day(share.agreedOn, 'short') })}
          </span>
        )}
      </span>
    </label>
  )
}

/** What goes along with the next tick; it belongs to no form of its own. */
const plainField = (name: string, value: string, set: (value: string) => void): Field<string> => ({
  ...{ name, id: `plan-${name}`, value, required: true, maxLength: undefined, reasons: [] },
  set: (changed) => set(changed ?? ''),
  register() {},
})
