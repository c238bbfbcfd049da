import { useId } from 'react'
import { useTexts } from '#platform/web/index.ts'
import type { PartAnswer } from '../../model/form-answer.ts'
import { type EndReason, type Need, type NeedStatus, needStatuses, reasonsToEnd } from '../../model/need.ts'
import { useNeedWords } from '../words.ts'

type Spoken = PartAnswer['needs'][number]
type Props = { need: Need; spoken: Spoken[]; onSay(spoken: Spoken[]): void }

/** A need that is known: what became of it since. Left as it is, nothing is said about it. */
export function KnownNeed({ need, spoken, onSay }: Props) {
  const { t } = useTexts()
  const { needName } = useNeedWords()
  const id = useId()
  const said = spoken.find(({ needId }) => needId === need.id)
  const status = said?.status ?? need.status
  const others = spoken.filter(({ needId }) => needId !== need.id)
  const say = (next: NeedStatus, statusBecause: EndReason | null) =>
    onSay(
      next === need.status
        ? others
        : [...others, { needId: need.id, libraryId: null, words: null, status: next, statusBecause }],
    )
  const reasons = status === 'declined' || status === 'no-longer' ? reasonsToEnd[status] : []
  return (
    <li className="row">
      <label className="row-main" htmlFor={id}>
        {needName(need)}
      </label>
      <span className="row-aside">
        <select
          id={id}
          className="input"
          value={status}
          onChange={(event) => {
            const next = event.currentTarget.value as NeedStatus
            say(next, next === 'declined' || next === 'no-longer' ? reasonsToEnd[next][0] : null)
          }}
        >
          {needStatuses.map((value) => (
            <option key={value} value={value}>
              {t(`needs.status.${value}`)}
            </option>
          ))}
        </select>
        {reasons.length > 0 && (
          <select
            className="input"
            aria-label={t('needs.need.because')}
            value={said?.statusBecause ?? ''}
            onChange={(event) => say(status, event.currentTarget.value as EndReason)}
          >
            {reasons.map((value) => (
              <option key={value} value={value}>
                {t(`needs.because.${value}`)}
              </option>
            ))}
          </select>
        )}
      </span>
    </li>
  )
}
