import { FieldCard, useKept, useNameIn } from '#platform/field/index.ts'
import type { TextKey } from '#platform/texts/text.ts'
import { useTexts } from '#platform/web/texts.tsx'
import { type RequirementState, volunteersFieldApi } from '../model/index.ts'

/** What is asked of each kind, and how one stands with it. */
export default function RequirementsCard() {
  const nameIn = useNameIn()
  const file = useKept(volunteersFieldApi.mySelf, {}).data
  return file?.roles.map(({ kindId, names, requirements }) => (
    <FieldCard key={kindId} title={nameIn(names)}>
      <ul className="field-list">
        {requirements.map((one) => (
          <Line key={one.requirement} one={one} />
        ))}
      </ul>
    </FieldCard>
  ))
}

const marks = { met: '✓', exempted: '✓', expiring: '○', missing: '◆', expired: '◆' }

function Line({ one: { requirement, names, state, until, dueBy } }: { one: RequirementState }) {
  const { t, day } = useTexts()
  const nameIn = useNameIn()
  const when = until ?? dueBy
  return (
    <li>
      <span aria-hidden="true">{marks[state]}</span>{' '}
      {names ? nameIn(names) : t(`volunteers.requirement.${requirement}` as TextKey)}:{' '}
      <span className="soft">
        {t(`volunteers.field.requirement-${state}`)}
        {when &&
          `, ${t(state === 'missing' ? 'volunteers.field.by' : 'volunteers.field.until', { day: day(when) })}`}
      </span>
    </li>
  )
}
