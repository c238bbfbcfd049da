import { Button } from '@mantine/core'
import { phoneLink } from '#platform/texts/phone-link.ts'
import { Card, Notice, useMay, useTexts } from '#platform/web/index.ts'
import type { VolunteerFile } from '../../model/volunteers-api.ts'
import { useVolunteerWords } from '../words.ts'
import { useVolunteerDialog } from './dialogs/use-volunteer-dialog.ts'

/** Who watches over somebody, and who does so today. */
export function SupervisorCard({ file: { supervisorName, supervision, state } }: { file: VolunteerFile }) {
  const { t } = useTexts()
  const may = useMay()
  const { word } = useVolunteerWords()
  const { open } = useVolunteerDialog()
  const { name, phone, standsInFor, nobodyBecause } = supervision
  const isGrave = state === 'active' || state === 'paused'
  return (
    <Card title={t('volunteers.column.supervisor')}>
      {name && (
        <p>
          <b>{name}</b>
          {phone && (
            <>
              {' · '}
              <a href={phoneLink(phone)}>{phone}</a>
            </>
          )}
        </p>
      )}
      {standsInFor && <p className="soft">{t('volunteers.stands-in', { name: standsInFor })}</p>}
      {nobodyBecause && isGrave && (
        <Notice tone="beacon">
          <p>{word('nobody-because', nobodyBecause)}</p>
        </Notice>
      )}
      {nobodyBecause && !isGrave && (
        <p className="soft">
          {supervisorName ? word('nobody-because', nobodyBecause) : t('volunteers.supervisor-none')}
        </p>
      )}
      {may('volunteers:write') && (
        <div className="volunteer-buttons">
          <Button size="sm" variant="default" onClick={() => open('supervisor')}>
            {t(supervisorName ? 'volunteers.do.supervisor' : 'volunteers.do.supervisor-first')}
          </Button>
        </div>
      )}
    </Card>
  )
}
