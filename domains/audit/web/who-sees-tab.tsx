import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { languageNames, languages } from '#platform/texts/languages.ts'
import type { TextKey } from '#platform/texts/text.ts'
import {
  Answer,
  asProblem,
  Card,
  Chip,
  Dropdown,
  download,
  Notice,
  Row,
  Rows,
  Stack,
  useAnswer,
  useTexts,
} from '#platform/web/index.ts'
import { type WhoSees, whoSeesApi } from '../model/who-sees.ts'

/** Who sees what about this person, inside and outside, as of today: to be shown to them, or printed for them. */
export default function WhoSeesTab({ personId }: { personId: string }) {
  const { t, list } = useTexts()
  const sees = useAnswer(whoSeesApi.show, { personId })
  return (
    <Answer of={sees}>
      {(all) => (
        <Stack>
          <p>
            {t('audit.sees.sentence', {
              staff: new Set(all.staff.map(({ name }) => name)).size,
              volunteers: all.volunteers.length,
              outside: all.outside.length,
            })}
          </p>
          <Print personId={personId} />
          <Card title={t('audit.sees.staff')}>
            <StaffRows of={all.staff} />
          </Card>
          <Card title={t('audit.sees.volunteers')}>
            <VolunteerRows of={all.volunteers} />
          </Card>
          <Card title={t('audit.sees.outside')}>
            <OutsideRows of={all} />
          </Card>
          <Card title={t('audit.sees.nobody')} tone="tint">
            <p>{t('audit.sees.nobody-text')}</p>
            {all.closed.length > 0 && (
              <p>
                {t('audit.sees.closed', {
                  areas: list(all.closed.map((area) => t(`audit.sees.area.${area}`))),
                })}
              </p>
            )}
          </Card>
        </Stack>
      )}
    </Answer>
  )
}

function StaffRows({ of: staff }: { of: WhoSees['staff'] }) {
  const { t, list } = useTexts()
  if (staff.length === 0) return <p className="soft">{t('audit.sees.staff-none')}</p>
  return (
    <Rows label={t('audit.sees.staff')}>
      {staff.map((one) => (
        <Row
          key={`${one.name} ${one.role}`}
          detail={list(one.areas.map((area) => t(`audit.sees.area.${area}`)))}
          aside={<Chip tone="plain">{t(`audit.sees.why.${one.why}`)}</Chip>}
        >
          {t('audit.sees.staff-name', { name: one.name, role: t(`role.${one.role}` as TextKey) })}
        </Row>
      ))}
    </Rows>
  )
}

function VolunteerRows({ of: volunteers }: { of: WhoSees['volunteers'] }) {
  const { t, list } = useTexts()
  if (volunteers.length === 0) return <p className="soft">{t('audit.sees.volunteers-none')}</p>
  return (
    <Rows label={t('audit.sees.volunteers')}>
      {volunteers.map((one) => (
        <Row key={one.name} detail={t('audit.sees.plan-items', { count: one.planItems })}>
          {t('audit.sees.outside-name', {
            recipient: one.name,
            what: list(one.shares.map((share) => t(`matches.share.${share}` as TextKey))),
          })}
        </Row>
      ))}
    </Rows>
  )
}

function OutsideRows({ of: { outside, toDelete } }: { of: WhoSees }) {
  const { t, list, moment } = useTexts()
  if (outside.length + toDelete.length === 0) return <p className="soft">{t('audit.sees.outside-none')}</p>
  return (
    <Rows label={t('audit.sees.outside')}>
      {outside.map((one) => (
        <Row
          key={one.recipientName}
          detail={moment(one.since)}
          aside={
            <Chip tone="fjord">{list(one.grounds.map((ground) => t(`audit.sees.ground.${ground}`)))}</Chip>
          }
        >
          {t('audit.sees.outside-name', {
            recipient: one.recipientName,
            what: list(one.dataGroups.map((group) => t(`grounds.data.${group}`))),
          })}
        </Row>
      ))}
      {toDelete.map((one) => (
        <Row
          key={`delete ${one.recipientName}`}
          aside={<Chip tone="lamp">{t(one.asked ? 'grounds.told.asked' : 'grounds.told.to-ask')}</Chip>}
        >
          {t('audit.sees.to-delete-line', { recipient: one.recipientName })}
        </Row>
      ))}
    </Rows>
  )
}

function Print({ personId }: { personId: string }) {
  const { t, reason } = useTexts()
  const [failed, setFailed] = useState<string | null>(null)
  const print = (language: (typeof languages)[number]) =>
    download(whoSeesApi.print, { personId, language }).catch((error) =>
      setFailed(asProblem(error).reasons.map(reason).join(' ')),
    )
  return (
    <>
      <Dropdown label={t('audit.sees.print')} icon={IconPrinter} closeOnClick>
        {languages.map((language) => (
          <button
            key={language}
            type="button"
            className="dropdown-item"
            lang={language}
            onClick={() => void print(language)}
          >
            {languageNames[language]}
          </button>
        ))}
      </Dropdown>
      {failed && <Notice tone="beacon">{failed}</Notice>}
    </>
  )
}
