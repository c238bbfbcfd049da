import { Link } from 'react-router'
import { useKept } from '#platform/field/index.ts'
import { phoneLink } from '#platform/texts/phone-link.ts'
import { weekdayName } from '#platform/texts/weekdays.ts'
import { useTexts } from '#platform/web/texts.tsx'
import { safeguardingApi } from '../model/index.ts'

/** Whom to call, on every page: whoever is on duty, and the number for a life in danger. */
export default function DutyLine() {
  const { t, language } = useTexts()
  const { data } = useKept(safeguardingApi.myDutyPhone, {})
  const onDuty = data?.duty.flatMap((duty) => duty.onDuty) ?? []
  const next = data?.duty.flatMap((duty) => duty.next ?? [])[0]
  const emergency = data?.emergency[0]?.number ?? '112'
  return (
    <p className="soft small">
      {t('safeguarding.field.worried')}{' '}
      {onDuty.map(({ id, name, phone }) => (
        <span key={id}>
          <a href={phoneLink(phone)}>{t('safeguarding.field.call', { name, phone })}</a>
          {'. '}
        </span>
      ))}
      {onDuty.length === 0 && next && (
        <span>
          {t('safeguarding.field.next', {
            name: next.name,
            phone: next.phone,
            weekday: weekdayName(next.span.weekday, language),
            time: next.span.from,
          })}{' '}
        </span>
      )}
      <Link to="/worry">{t('safeguarding.field.write')}</Link>
      {'. '}
      {t('safeguarding.field.life')} <a href={phoneLink(emergency)}>{emergency}</a>.
    </p>
  )
}
