import { Link, useSearchParams } from 'react-router'
import { organisationApi, type Unit } from '#domains/organisation/model/index.ts'
import { policyApi, type RelationKind } from '#domains/volunteers/model/index.ts'
import { Answer, Card, EmptyState, Page, useAnswer, useMe, useTexts } from '#platform/web/index.ts'
import type { Assignment } from '../../model/proposal.ts'
import { proposalsApi } from '../../model/proposals-api.ts'
import { daysBetween, pathOfMatch, useMatchWords } from '../words.ts'
import { AskButton } from './ask-button.tsx'
import { Reasons } from './reasons.tsx'
import { WeightsCard } from './weights-card.tsx'
import '../matches.css'

/** For a whole unit: who could go with whom so that the list is served best, beside the list as it waits. A coordinator decides. */
export default function PlanPage() {
  const { t } = useTexts()
  const units = useAnswer(organisationApi.units, {})
  const kinds = useAnswer(policyApi.kinds, {})
  const held = useMe().data?.roles ?? []
  return (
    <Page
      title={t('matches.plan.title')}
      subtitle={t('matches.plan.text')}
      breadcrumbs={[{ text: t('matches.title'), to: '/matches' }]}
    >
      <Answer of={units}>
        {(all) => (
          <Answer of={kinds}>
            {(known) => (
              <Chosen
                units={all.filter(({ id }) => held.some(({ unitId }) => unitId === id))}
                kinds={known.filter(({ retiredOn }) => retiredOn === null)}
              />
            )}
          </Answer>
        )}
      </Answer>
    </Page>
  )
}

function Chosen({ units, kinds }: { units: Unit[]; kinds: RelationKind[] }) {
  const { t } = useTexts()
  const { inMine } = useMatchWords()
  const [params, setParams] = useSearchParams()
  const lasting = kinds.find(({ endsWithCustody }) => !endsWithCustody) ?? kinds[0]
  const unitId = units.find(({ id }) => id === params.get('unit'))?.id ?? units[0]?.id
  const kindId = kinds.find(({ id }) => id === params.get('kind'))?.id ?? lasting?.id
  if (!unitId || !kindId) return <EmptyState title={t('matches.plan.no-unit')} />
  const set = (name: string) => (value: string) => {
    params.set(name, value)
    setParams(params, { replace: true })
  }
  return (
    <>
      <div className="matches-filter">
        {units.length > 1 && (
          <Choice
            label={t('matches.plan.unit')}
            value={unitId}
            choices={units.map(({ id, name }) => [id, name])}
            onChange={set('unit')}
          />
        )}
        <Choice
          label={t('matches.kind')}
          value={kindId}
          choices={kinds.map(({ id, names }) => [id, inMine(names)])}
          onChange={set('kind')}
        />
      </div>
      <Planned unitId={unitId} kindId={kindId} />
    </>
  )
}

function Planned(asked: { unitId: string; kindId: string }) {
  const plan = useAnswer(proposalsApi.assignment, asked, { keepLast: true })
  return <Answer of={plan}>{(shown) => <Plan of={shown} />}</Answer>
}

type ChoiceProps = {
  label: string
  value: string
  choices: [string, string][]
  onChange(value: string): void
}

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  return (
    <label className="match-choice">
      <span>{label}</span>
      <select className="input" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {choices.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

type Waiting = { matchId: string; person: { id: string; name: string }; waitsSince: string }

function Plan({ of: plan }: { of: Assignment }) {
  const { t, list } = useTexts()
  const { word } = useMatchWords()
  const waiting: Waiting[] = [...plan.pairs, ...plan.unmatched].toSorted((a, b) =>
    a.waitsSince < b.waitsSince ? -1 : 1,
  )
  if (waiting.length === 0)
    return (
      <Card>
        <EmptyState title={t('matches.plan.nobody')} text={t('matches.plan.nobody-text')} />
      </Card>
    )
  const pairOf = new Map(plan.pairs.map((pair) => [pair.matchId, pair]))
  const leftOf = new Map(plan.unmatched.map((one) => [one.matchId, one]))
  return (
    <div className="stack">
      <p className="match-plan-sum">
        {t('matches.plan.sum', {
          ...{ waiting: waiting.length, pairs: plan.pairs.length, places: plan.placesFree },
        })}
      </p>
      <table className="match-plan">
        <caption className="sr-only">{t('matches.plan.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('matches.plan.waits')}</th>
            <th scope="col">{t('matches.plan.proposed')}</th>
          </tr>
        </thead>
        <tbody>
          {waiting.map(({ matchId, person, waitsSince }) => {
            const pair = pairOf.get(matchId)
            const left = leftOf.get(matchId)
            return (
              <tr key={matchId}>
                <th scope="row">
                  <Link to={pathOfMatch(matchId)}>{person.name}</Link>
                  <div className="soft small">
                    {t('matches.waits', { count: daysBetween(waitsSince, plan.today) })}
                  </div>
                </th>
                <td>
                  {pair && (
                    <div className="match-plan-pair">
                      <div className="match-plan-words">
                        <Link to={`/volunteers/${pair.volunteer.id}`}>
                          <b>{pair.volunteer.name}</b>
                        </Link>
                        <Reasons points={pair.points} />
                      </div>
                      <AskButton matchId={matchId} volunteer={pair.volunteer} quiet />
                    </div>
                  )}
                  {left && (
                    <>
                      <div>{word('unmatched', left.because)}</div>
                      {left.because !== 'others-better' && left.never.length > 0 && (
                        <div className="soft small">
                          {list(
                            left.never.map(({ code, count }) =>
                              t('matches.plan.times', { reason: word('never-short', code), count }),
                            ),
                          )}
                        </div>
                      )}
                      <Link className="small" to={`/matches/${matchId}/volunteers`}>
                        {t('matches.plan.look')}
                      </Link>
                    </>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {plan.unused.length > 0 && (
        <Card title={t('matches.plan.unused')} aside={<span className="num">{plan.unused.length}</span>}>
          <p>{list(plan.unused.map(({ volunteer }) => volunteer.name))}</p>
        </Card>
      )}
      <WeightsCard weights={plan.weights} leastFit={plan.leastFit} />
    </div>
  )
}
