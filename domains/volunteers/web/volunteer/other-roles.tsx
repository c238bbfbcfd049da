import { useAnswer, useMay, useTexts } from '#platform/web/index.ts'
import { policyApi } from '../../model/policy-api.ts'
import type { VolunteerFile } from '../../model/volunteers-api.ts'
import { todayHere, useVolunteerWords } from '../words.ts'
import { useVolunteerDialog } from './dialogs/use-volunteer-dialog.ts'

/** What else somebody could be: one kind never turns into another, but a person may want a second one. */
export function OtherRoles({ file }: { file: VolunteerFile }) {
  const { t } = useTexts()
  const may = useMay()
  const { inMine } = useVolunteerWords()
  const { open } = useVolunteerDialog()
  const kinds = useAnswer(policyApi.kinds, {}).data ?? []
  const today = todayHere()
  const others = kinds.filter(
    ({ id, retiredOn }) =>
      (retiredOn === null || retiredOn > today) && !file.roles.some(({ kindId }) => kindId === id),
  )
  if (!may('volunteers:write') || others.length === 0) return null
  return (
    <p className="volunteer-others">
      <span className="soft">{t('volunteers.wants-too')}</span>
      {others.map(({ id, names }) => (
        <button key={id} type="button" className="link-button" onClick={() => open('want', id)}>
          {inMine(names)}
        </button>
      ))}
    </p>
  )
}
