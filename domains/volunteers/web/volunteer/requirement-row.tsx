import { Button } from '@mantine/core'
import { Chip, Row, type Texts, useMay, useTexts } from '#platform/web/index.ts'
import type { RequirementState } from '../../model/requirement.ts'
import type { VolunteerRole } from '../../model/role.ts'
import type { VolunteerFile } from '../../model/volunteers-api.ts'
import { toneOfRequirement, useVolunteerWords } from '../words.ts'
import { useVolunteerDialog, type VolunteerDialogName } from './dialogs/use-volunteer-dialog.ts'

/** Where each requirement is recorded: the talk with its notes, the reference with what was said, the rest as seen. */
const recordedIn: Record<string, VolunteerDialogName> = { interview: 'interview', references: 'reference' }

export function RequirementRow({
  file,
  role,
  one,
}: {
  file: VolunteerFile
  role: VolunteerRole
  one: RequirementState
}) {
  const texts = useTexts()
  const { t } = texts
  const may = useMay()
  const words = useVolunteerWords()
  const { open } = useVolunteerDialog()
  const exemption = file.exemptions.find(
    ({ kindId, requirement }) => kindId === role.kindId && requirement === one.requirement,
  )
  const name = words.requirement(one)
  return (
    <Row
      detail={
        <>
          {detailOf(one, texts, words.word)}
          {exemption && one.state === 'exempted' && <q className="volunteer-quote">{exemption.reason}</q>}
        </>
      }
      aside={
        <>
          <Chip tone={toneOfRequirement(one)}>{words.word('requirement-state', stateWordOf(one))}</Chip>
          {may('volunteers:write') && one.state !== 'met' && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('volunteers.do.record-of', { name })}
              onClick={() => open(recordedIn[one.requirement] ?? 'evidence', one.requirement)}
            >
              {t('volunteers.do.record')}
            </Button>
          )}
          {may('volunteers:write') && (one.state === 'missing' || one.state === 'expired') && (
            <button
              type="button"
              className="link-button small"
              aria-label={t('volunteers.do.exempt-of', { name })}
              onClick={() => open('exempt', `${role.kindId} ${one.requirement}`)}
            >
              {t('volunteers.do.exempt')}
            </button>
          )}
        </>
      }
    >
      {name}
    </Row>
  )
}

/** What is owed later is not missing yet. */
const stateWordOf = ({ state, blocks }: RequirementState) =>
  !blocks && (state === 'missing' || state === 'expired') ? 'owed' : state

function detailOf(
  one: RequirementState,
  { t, day, list }: Texts,
  word: (group: string, code: string) => string,
) {
  const { state, until, dueBy, missingModules, have, least, blocks } = one
  const parts = [
    state === 'expired' && until && t('volunteers.ran-out', { day: day(until) }),
    (state === 'met' || state === 'expiring' || state === 'exempted') &&
      until &&
      t('volunteers.until', { day: day(until) }),
    !blocks &&
      dueBy &&
      (state === 'missing' || state === 'expired') &&
      t('volunteers.due-by', { day: day(dueBy) }),
    missingModules.length > 0 &&
      state !== 'exempted' &&
      t('volunteers.still', { what: list(missingModules.map((module) => word('module', module))) }),
    missingModules.length === 0 &&
      least > 1 &&
      state === 'missing' &&
      t('volunteers.have-of', { have, least }),
  ]
  return parts.filter(Boolean).join(' · ')
}
