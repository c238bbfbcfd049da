import { Link } from 'react-router'
import { phoneLink } from '#platform/texts/phone-link.ts'
import { weekdayName } from '#platform/texts/weekdays.ts'
import { useAnswer, useMay, useTexts } from '#platform/web/index.ts'
import type { Duty } from '../../model/duty.ts'
import { safeguardingApi } from '../../model/safeguarding-api.ts'
import { useUnitNames } from '../use-unit-names.ts'
import './duty.css'

/** Often enough that whoever came on duty is named soon. */
const everyFewMinutes = 5 * 60_000

export const useDuty = () => useAnswer(safeguardingApi.duty, {}, { everyMs: everyFewMinutes })

/** Whom to call now, in the frame of every page; quiet where there is nothing to say. */
export default function DutyLine() {
  const { data } = useDuty()
  const unitNames = useUnitNames()
  if (!data || data.duty.length === 0) return null
  return (
    <>
      {data.duty.map((duty) => (
        <UnitDuty
          key={duty.unitId}
          of={duty}
          {...(data.duty.length > 1 ? { unit: unitNames(duty.unitId) } : {})}
        />
      ))}
    </>
  )
}

export const Phone = ({ number }: { number: string }) => (
  <a className="num phone-number" href={phoneLink(number)}>
    {number}
  </a>
)

function UnitDuty({ of: { onDuty, next }, unit }: { of: Duty; unit?: string }) {
  const { t, rich, language } = useTexts()
  const may = useMay()
  const label = unit ? t('duty.now-in', { unit }) : t('duty.now')
  if (onDuty.length > 0)
    return (
      <div>
        <div>{label}</div>
        {onDuty.map(({ id, name, phone }) => (
          <div key={id}>
            {name} · <Phone number={phone} />
          </div>
        ))}
      </div>
    )
  if (next) {
    const when = `${weekdayName(next.span.weekday, language)} ${next.span.from}`
    return (
      <div>
        <div>{unit ? t('duty.nobody-in', { unit }) : t('duty.nobody')}</div>
        <div>{rich('duty.next', { name: next.name, when, phone: <Phone number={next.phone} /> })}</div>
      </div>
    )
  }
  if (!may('safeguarding:write')) return null
  return (
    <div>
      <Link to="/duty-phones">{unit ? t('duty.say-who-in', { unit }) : t('duty.say-who')}</Link>
    </div>
  )
}
