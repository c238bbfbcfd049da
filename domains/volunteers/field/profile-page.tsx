import { useState } from 'react'
import { useNavigate } from 'react-router'
import {
  AnyOf,
  Input,
  KeptAnswer,
  MainButton,
  Screen,
  Trouble,
  useKept,
  useNameIn,
} from '#platform/field/index.ts'
import { weekdayName } from '#platform/texts/weekdays.ts'
import { useCommand } from '#platform/web/calls/use-command.ts'
import { useTexts } from '#platform/web/texts.tsx'
import { type MyFile, type PartOfDay, partsOfDay, slotOf, volunteersFieldApi } from '../model/index.ts'

/** When one has time, where, and what one likes to do: the parts of the profile that are one's own to change. */
export default function ProfilePage() {
  const { t } = useTexts()
  const kept = useKept(volunteersFieldApi.mySelf, {})
  return (
    <Screen title={t('volunteers.field.profile')} back="/self">
      <KeptAnswer of={kept}>{(file) => <ProfileForm key={file.version} file={file} />}</KeptAnswer>
    </Screen>
  )
}

const weekdays = [0, 1, 2, 3, 4, 5, 6]

function ProfileForm({ file }: { file: MyFile }) {
  const { t, language } = useTexts()
  const partName = (part: PartOfDay) => t(`volunteers.part.${part}`).toLocaleLowerCase(language)
  const nameIn = useNameIn()
  const go = useNavigate()
  const { run, pending, problem } = useCommand(volunteersFieldApi.changeMyProfile)
  const [hours, setHours] = useState(file.profile.hours)
  const [interests, setInterests] = useState(file.profile.interests)
  const [area, setArea] = useState(file.profile.area ?? '')
  const save = async () => {
    const { id, version } = file
    if ('output' in (await run({ id, version, hours, interests, area: area.trim() || null })))
      void go('/self')
  }
  const toggle = (slot: number) =>
    setHours(hours.includes(slot) ? hours.filter((one) => one !== slot) : [...hours, slot])
  return (
    <>
      <fieldset className="field-taps">
        <legend>{t('volunteers.field.when')}</legend>
        <table className="field-week">
          <thead>
            <tr>
              <td />
              {partsOfDay.map((part) => (
                <th key={part} scope="col">
                  {partName(part)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weekdays.map((weekday) => (
              <tr key={weekday}>
                <th scope="row">{weekdayName(weekday + 1, language)}</th>
                {partsOfDay.map((part, index) => {
                  const slot = slotOf(weekday, index)
                  const name = `${weekdayName(weekday + 1, language)} ${partName(part)}`
                  return (
                    <td key={part}>
                      <input
                        type="checkbox"
                        aria-label={name}
                        checked={hours.includes(slot)}
                        onChange={() => toggle(slot)}
                      />
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </fieldset>
      <Input label={t('volunteers.field.area')} maxLength={120} value={area} onChange={setArea} />
      <AnyOf
        label={t('volunteers.field.interests')}
        taps={file.interests
          .filter(({ retiredOn }) => retiredOn === null)
          .map(({ code, names }) => ({ value: code, label: nameIn(names) }))}
        values={interests}
        onChange={setInterests}
      />
      {problem && <Trouble problem={problem} />}
      <MainButton disabled={pending} onClick={() => void save()}>
        {t('volunteers.field.save')}
      </MainButton>
    </>
  )
}
