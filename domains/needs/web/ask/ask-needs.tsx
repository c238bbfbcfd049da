import { ChecksField, TextField, useTexts } from '#platform/web/index.ts'
import type { PartAnswer } from '../../model/form-answer.ts'
import { isUsedIn } from '../../model/life-area.ts'
import { isOpenNeed } from '../../model/need-rules.ts'
import type { AreaOfPerson } from '../../model/person-needs.ts'
import type { AnyField } from '../any-field.ts'
import { todayHere, useNeedWords } from '../words.ts'
import { KnownNeed } from './known-need.tsx'

type Spoken = PartAnswer['needs'][number]
type Props = { at: string; of: AreaOfPerson; field: AnyField; isNeeded: boolean }

const fresh = (more: Partial<Spoken>): Spoken => ({
  ...{ needId: null, libraryId: null, words: null, status: 'not-started', statusBecause: null },
  ...more,
})

/** What is known already and may have moved, and what else is needed. */
export function AskNeeds({ at, of: { area, needs }, field, isNeeded }: Props) {
  const { t } = useTexts()
  const { library, inMine } = useNeedWords()
  const list = field(`${at}.needs`)
  const spoken: Spoken[] = list.value ?? []
  const known = needs.filter(isOpenNeed)
  const offered = library.filter(
    (need) =>
      need.areaId === area.id &&
      isUsedIn(need, need.unitId, todayHere()) &&
      !known.some(({ libraryId }) => libraryId === need.id),
  )
  const chosen = spoken.flatMap(({ needId, libraryId }) =>
    needId === null && libraryId !== null ? [libraryId] : [],
  )
  const choose = (ids: string[]) =>
    list.set([
      ...spoken.filter(({ needId, libraryId }) => needId !== null || libraryId === null),
      ...ids.map((libraryId) => fresh({ libraryId })),
    ])
  const isTyped = ({ needId, libraryId }: Spoken) => needId === null && libraryId === null
  return (
    <>
      {known.length > 0 && (
        <ul className="rows" aria-label={t('needs.ask.known')}>
          {known.map((need) => (
            <KnownNeed key={need.id} {...{ need, spoken }} onSay={(all) => list.set(all)} />
          ))}
        </ul>
      )}
      {isNeeded && (
        <>
          {offered.length > 0 && (
            <ChecksField
              field={{
                ...list,
                name: `${at}.library`,
                id: `${list.id}-library`,
                value: chosen,
                set: choose,
                reasons: [],
                required: true,
              }}
              label={t(known.length > 0 ? 'needs.ask.new' : 'needs.need.library')}
              choices={offered.map(({ id, names }) => ({ value: id, label: inMine(names) }))}
            />
          )}
          {spoken.map((one, index) =>
            isTyped(one) ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: what is being typed has no other name
              <div key={index} className="need-typed">
                <TextField
                  field={{ ...field(`${at}.needs.${index}.words`), required: true }}
                  label={t('needs.ask.other')}
                  autoComplete="off"
                />
                <button
                  type="button"
                  className="link-button"
                  onClick={() => list.set(spoken.toSpliced(index, 1))}
                >
                  {t('needs.ask.remove')}
                </button>
              </div>
            ) : null,
          )}
          <button
            type="button"
            className="link-button"
            onClick={() => list.set([...spoken, fresh({ words: '' })])}
          >
            {t('needs.ask.add-other')}
          </button>
        </>
      )}
    </>
  )
}
