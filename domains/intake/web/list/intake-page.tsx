import { Link, useSearchParams } from 'react-router'
import {
  Answer,
  Card,
  EmptyState,
  Page,
  Rows,
  Stack,
  useAnswer,
  useMay,
  useTexts,
  Views,
} from '#platform/web/index.ts'
import { intakeApi } from '../../model/intake-api.ts'
import type { ReferralRow } from '../../model/waiting.ts'
import { FunnelCard } from './funnel-card.tsx'
import { LinksCard } from './links-card.tsx'
import { ReferralLine } from './referral-line.tsx'
import { useUnit } from './use-unit.ts'
import '../intake.css'

/** Who was brought to us: what became of them as a picture, then who waits, the longest first, and every "no" still open. */
export default function IntakePage() {
  const { t } = useTexts()
  const may = useMay()
  return (
    <Page
      title={t('intake.title')}
      subtitle={t('intake.subtitle')}
      actions={may('intake:write') && <Link to="/intake/new">{t('intake.write-down')}</Link>}
    >
      <Stack>
        <WhichUnit />
        <FunnelCard />
        <Waiting />
        <RefusedOpen />
        <Later view="ended" />
        <Later view="set-aside" />
        <LinksCard />
      </Stack>
    </Page>
  )
}

/** For whoever works in several units; the unit stands in the address. */
function WhichUnit() {
  const { t } = useTexts()
  const { unitId } = useUnit()
  const { data } = useAnswer(intakeApi.funnel, {})
  if (!data || data.units.length < 2) return null
  const addressOf = (id: string | undefined) => (id ? `?unit=${id}` : '?')
  const units = data.units.map(({ id, name }) => ({ to: addressOf(id), text: name }))
  const all = { to: addressOf(undefined), text: t('unit.all') }
  return <Views label={t('unit.one')} shown={addressOf(unitId)} of={[all, ...units]} />
}

function Waiting() {
  const { t } = useTexts()
  const answer = useAnswer(intakeApi.list, { ...useUnit(), view: 'waiting' })
  return (
    <Answer of={answer}>
      {({ referrals, total }) =>
        referrals.length === 0 ? (
          <EmptyState title={t('intake.waiting.none')} text={t('intake.waiting.none-text')} />
        ) : (
          <Card
            title={t('intake.waiting.title', { count: total })}
            aside={<span className="small">{t('intake.waiting.oldest')}</span>}
          >
            <Lines of={referrals} label={t('intake.waiting.title', { count: total })} />
          </Card>
        )
      }
    </Answer>
  )
}

function RefusedOpen() {
  const { t } = useTexts()
  const answer = useAnswer(intakeApi.list, { ...useUnit(), view: 'refused-open' })
  const referrals = answer.data?.referrals ?? []
  if (referrals.length === 0) return null
  const title = t('intake.refused-open.title', { count: referrals.length })
  return (
    <Card title={title}>
      <p className="soft">{t('intake.refused-open.text')}</p>
      <Lines of={referrals} label={title} />
    </Card>
  )
}

/** Each line with a bar as long as its wait beside the longest one. */
function Lines({ of, label }: { of: ReferralRow[]; label: string }) {
  const longest = Math.max(1, ...of.map(({ days }) => days))
  return (
    <Rows label={label}>
      {of.map((referral) => (
        <ReferralLine key={referral.id} of={referral} share={referral.days / longest} />
      ))}
    </Rows>
  )
}

/** Asked for only when somebody looks. */
function Later({ view }: { view: 'ended' | 'set-aside' }) {
  const { t } = useTexts()
  const [params] = useSearchParams()
  const isOpen = params.get('show') === view
  const { unitId } = useUnit()
  const answer = useAnswer(intakeApi.list, { ...(unitId ? { unitId } : {}), view }, { when: isOpen })
  if (!isOpen)
    return (
      <p>
        <Link to={unitId ? `?unit=${unitId}&show=${view}` : `?show=${view}`} preventScrollReset>
          {t(`intake.${view}.show`)}
        </Link>
      </p>
    )
  return (
    <Card title={t(`intake.${view}.title`)}>
      <Answer of={answer}>
        {({ referrals }) =>
          referrals.length === 0 ? (
            <p className="soft">{t(`intake.${view}.none`)}</p>
          ) : (
            <Rows label={t(`intake.${view}.title`)}>
              {referrals.map((referral) => (
                <ReferralLine key={referral.id} of={referral} />
              ))}
            </Rows>
          )
        }
      </Answer>
    </Card>
  )
}
