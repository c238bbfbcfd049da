import { Chip, OwnWords, useTexts } from '#platform/web/index.ts'
import type { FormPart } from '../../model/form.ts'
import type { PartAnswer } from '../../model/form-answer.ts'
import { saysSomething } from '../../model/form-rules.ts'
import type { LifeArea } from '../../model/life-area.ts'
import { toneOfStatus, useNeedWords } from '../words.ts'

type Props = {
  part: FormPart
  said: PartAnswer | null
  area: LifeArea | undefined
  /** Ids of the needs known before, to tell which are new; null where there is no before. */
  before?: ReadonlySet<string | null> | null
}

/** What was said in one part, as it was said that day. */
export function PartSaid({ part, said, area, before = null }: Props) {
  const { t } = useTexts()
  const { needName, sentence } = useNeedWords()
  if (said === null || !saysSomething(said)) return <p className="soft">{t('needs.given.nothing')}</p>
  const { answer, needs, stepOfPerson, stepOfStaff, strengths, yesNo, words } = said
  return (
    <div className="need-said">
      {answer !== null && <p>{t(`needs.answer.${answer}`)}</p>}
      {needs.length > 0 && (
        <ul className="need-said-needs">
          {needs.map((need) => (
            <li key={need.needId}>
              {needName(need)}{' '}
              <Chip tone={toneOfStatus[need.status]}>{t(`needs.status.${need.status}`)}</Chip>
              {before !== null && !before.has(need.needId) && <Chip tone="lamp">{t('needs.given.new')}</Chip>}
            </li>
          ))}
        </ul>
      )}
      {area && stepOfPerson !== null && (
        <OwnWords when={t('needs.given.person')}>
          <q>{sentence(area, stepOfPerson)}</q>
        </OwnWords>
      )}
      {area && stepOfStaff !== null && (
        <p>
          <span className="soft">{t('needs.given.staff')}:</span> <q>{sentence(area, stepOfStaff)}</q>
        </p>
      )}
      {strengths.map((strength) =>
        strength.ownWords ? (
          <OwnWords key={strength.words}>
            <q>{strength.words}</q>
          </OwnWords>
        ) : (
          <p key={strength.words}>{strength.words}</p>
        ),
      )}
      {yesNo !== null && <p>{t(`needs.yes-no.${yesNo}`)}</p>}
      {words !== null && part.kind === 'question' && <p className="need-words">{words}</p>}
    </div>
  )
}
