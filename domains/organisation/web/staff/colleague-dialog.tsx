import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  Dialog,
  ErrorState,
  Form,
  Notice,
  Row,
  Rows,
  useAnswer,
  useCommand,
  useForm,
  useMe,
  useTexts,
} from '#platform/web/index.ts'
import { organisationApi } from '../../model/organisation-api.ts'
import type { Colleague, GivenRole, RoleAssignment } from '../../model/staff.ts'
import { RoleFields } from './role-fields.tsx'
import { useRoleText } from './use-role-text.ts'
import '../house.css'

/** What an administrator does about one colleague: roles, a lost phone, the end. */
export function ColleagueDialog({ id, onClose }: { id: string; onClose(): void }) {
  const { t } = useTexts()
  const colleague = useAnswer(organisationApi.staff, {}).data?.find((one) => one.id === id)
  if (!colleague) return null
  return (
    <Dialog open onClose={onClose} title={colleague.name}>
      {colleague.ended ? <p>{t('staff.ended-text')}</p> : <Working colleague={colleague} />}
    </Dialog>
  )
}

function Working({ colleague }: { colleague: Colleague }) {
  const { t } = useTexts()
  const isMe = useMe().data?.user?.id === colleague.id
  const [round, setRound] = useState(0)
  const [waits, setWaits] = useState(false)
  return (
    <>
      <Rows label={t('staff.roles')}>
        {colleague.roles.map((held) => (
          <RoleRow key={held.id} held={held} />
        ))}
      </Rows>
      {colleague.roles.length === 0 && <p className="soft">{t('staff.no-role')}</p>}
      <section className="part-of-dialog">
        <h3>{t('staff.another-role')}</h3>
        <GiveRole
          key={round}
          userId={colleague.id}
          onDone={(given) => {
            setWaits(given.waits)
            setRound(round + 1)
          }}
        />
        {waits && (
          <Notice tone="lamp">
            <p role="status">{t('role-request.asked')}</p>
          </Notice>
        )}
      </section>
      <section className="part-of-dialog">
        <Rows label={t('staff.sign-in')}>
          {!isMe && colleague.twoFactor && (
            <Deed op={organisationApi.removeSecondFactor} colleague={colleague} what="remove-second-factor" />
          )}
          <Deed op={organisationApi.endUser} colleague={colleague} what="end-user" />
        </Rows>
      </section>
    </>
  )
}

function RoleRow({ held }: { held: RoleAssignment }) {
  const { t, day } = useTexts()
  const roleText = useRoleText()
  const { run, pending, problem } = useCommand(organisationApi.endRole)
  return (
    <Row
      detail={
        <>
          {t('staff.since', { day: day(held.begins) })}
          {problem && <ErrorState error={problem} />}
        </>
      }
      aside={
        <button
          type="button"
          className="link-button"
          aria-label={t('staff.end-role-of', { role: roleText(held) })}
          aria-disabled={pending}
          onClick={() => void run({ id: held.id })}
        >
          {t('staff.end-role')}
        </button>
      }
    >
      {roleText(held)}
    </Row>
  )
}

function GiveRole({ userId, onDone }: { userId: string; onDone(given: GivenRole): void }) {
  const { t } = useTexts()
  const form = useForm(organisationApi.giveRole, {
    record: `new-${userId}`,
    draft: false,
    initial: { userId, unitId: null },
    onDone,
  })
  return (
    <Form form={form} submitText={t('staff.give-role')}>
      <RoleFields role={form.field('role')} unit={form.field('unitId')} />
    </Form>
  )
}

type DeedProps = {
  op: typeof organisationApi.endUser | typeof organisationApi.removeSecondFactor
  colleague: Colleague
  what: 'remove-second-factor' | 'end-user'
}

/** Something that cannot simply be taken back: it says what will happen and asks once more, in place. */
function Deed({ op, colleague: { id, name }, what }: DeedProps) {
  const { t } = useTexts()
  const { run, pending, problem } = useCommand(op)
  const [asked, setAsked] = useState(false)
  return (
    <Row
      detail={
        <>
          {t(`staff.${what}-text`, { name })}
          {problem && <ErrorState error={problem} />}
        </>
      }
      aside={
        asked ? (
          <>
            <Button size="sm" color="beacon" loading={pending} onClick={() => void run({ id })}>
              {t(`staff.${what}-yes`)}
            </Button>
            <Button size="sm" variant="default" onClick={() => setAsked(false)}>
              {t('form.cancel')}
            </Button>
          </>
        ) : (
          <Button size="sm" variant="default" onClick={() => setAsked(true)}>
            {t(`staff.${what}`)}
          </Button>
        )
      }
    >
      {t(`staff.${what}-title`)}
    </Row>
  )
}
