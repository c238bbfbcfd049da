import { Button } from '@mantine/core'
import { Row, Rows, useCommand, useMay, useTexts } from '#platform/web/index.ts'
import type { RestrictionStop } from '../../model/restriction.ts'
import { restrictionsApi } from '../../model/restrictions-api.ts'

/** What was refused, between whom and who had tried, until somebody has seen it. */
export function Stops({ of }: { of: RestrictionStop[] }) {
  const { t, day, moment } = useTexts()
  const may = useMay()
  const { run, pending } = useCommand(restrictionsApi.seeStop)
  if (of.length === 0) return <p className="soft">{t('restrictions.stops-none')}</p>
  return (
    <Rows label={t('restrictions.stops')}>
      {of.map(({ id, what, day: onDay, stoppedAt, stoppedByName, restriction }) => (
        <Row
          key={id}
          detail={t('restrictions.stop-tried', {
            name: stoppedByName ?? 'none',
            when: moment(stoppedAt),
            day: day(onDay, 'near'),
          })}
          aside={
            may('restrictions:write') && (
              <Button size="sm" variant="default" loading={pending} onClick={() => void run({ id })}>
                {t('restrictions.stop-seen')}
              </Button>
            )
          }
        >
          {t('restrictions.stop', {
            what: t(`restrictions.what.${what}`),
            person: restriction.personName,
            other: restriction.otherName ?? t(`restrictions.other.${restriction.otherKind}`),
          })}
        </Row>
      ))}
    </Rows>
  )
}
