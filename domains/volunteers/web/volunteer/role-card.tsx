import { Button } from '@mantine/core'
import { Card, Chip, Row, Rows, useMay, useTexts } from '#platform/web/index.ts'
import type { VolunteerRole } from '../../model/role.ts'
import type { VolunteerFile } from '../../model/volunteers-api.ts'
import { firstUpper, toneOfRole, useVolunteerWords } from '../words.ts'
import { useVolunteerDialog } from './dialogs/use-volunteer-dialog.ts'
import { RequirementRow } from './requirement-row.tsx'

/** One thing that somebody is or wants to be: where it stands, what is asked for it, and what can be done now. */
export function RoleCard({ file, role }: { file: VolunteerFile; role: VolunteerRole }) {
  const { t, day } = useTexts()
  const { inMine, role: stateWord, word } = useVolunteerWords()
  const isOver = role.state === 'ended' || role.state === 'refused'
  return (
    <Card
      title={firstUpper(inMine(role.names))}
      aside={<Chip tone={toneOfRole[role.state]}>{stateWord(role.state)}</Chip>}
    >
      <p className="soft">
        {[
          t('volunteers.since', { day: day(role.since) }),
          role.reason && word(reasonGroup[role.state] ?? 'end', role.reason),
          role.until && t('volunteers.until', { day: day(role.until) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {!isOver && (
        <Rows label={t('volunteers.requirements')}>
          {role.requirements.map((one) => (
            <RequirementRow key={one.requirement} file={file} role={role} one={one} />
          ))}
        </Rows>
      )}
      <Doing role={role} />
      <History role={role} />
    </Card>
  )
}

const reasonGroup: Partial<Record<VolunteerRole['state'], string>> = {
  paused: 'pause',
  refused: 'refusal',
  ended: 'end',
}

function Doing({ role: { state, kindId } }: { role: VolunteerRole }) {
  const { t } = useTexts()
  const may = useMay()
  const { open } = useVolunteerDialog()
  if (!may('volunteers:write')) return null
  return (
    <div className="volunteer-buttons">
      {state === 'wanted' && (
        <>
          <Button size="sm" onClick={() => open('approve', kindId)}>
            {t('volunteers.do.approve')}
          </Button>
          <Button size="sm" variant="default" onClick={() => open('refuse', kindId)}>
            {t('volunteers.do.refuse')}
          </Button>
        </>
      )}
      {state === 'approved' && (
        <Button size="sm" variant="default" onClick={() => open('pause', kindId)}>
          {t('volunteers.do.pause')}
        </Button>
      )}
      {state === 'paused' && (
        <Button size="sm" onClick={() => open('approve', kindId)}>
          {t('volunteers.do.resume')}
        </Button>
      )}
      {(state === 'ended' || state === 'refused') && (
        <Button size="sm" variant="default" onClick={() => open('want', kindId)}>
          {t('volunteers.do.again')}
        </Button>
      )}
      {(state === 'wanted' || state === 'approved' || state === 'paused') && (
        <button type="button" className="link-button" onClick={() => open('end', kindId)}>
          {t(state === 'wanted' ? 'volunteers.do.withdraw' : 'volunteers.do.end')}
        </button>
      )}
    </div>
  )
}

function History({ role: { changes } }: { role: VolunteerRole }) {
  const { t, day } = useTexts()
  const { role: stateWord, word } = useVolunteerWords()
  if (changes.length < 2) return null
  return (
    <details className="volunteer-more">
      <summary>{t('volunteers.history')}</summary>
      <Rows label={t('volunteers.history')}>
        {changes.toReversed().map(({ id, state, since, reason, byName }) => (
          <Row
            key={id}
            detail={[reason && word(reasonGroup[state] ?? 'end', reason), byName].filter(Boolean).join(' · ')}
            aside={<span className="soft num">{day(since, 'short')}</span>}
          >
            {stateWord(state)}
          </Row>
        ))}
      </Rows>
    </details>
  )
}
