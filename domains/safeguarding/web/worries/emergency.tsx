import { Notice, useTexts } from '#platform/web/index.ts'
import { Phone, useDuty } from '../duty/duty-line.tsx'

/** Whom to call before typing anything: the emergency number of the country, and whoever is on duty. */
export function Emergency({ isUrgent }: { isUrgent: boolean }) {
  const { t, rich } = useTexts()
  const { data } = useDuty()
  if (!data) return null
  const onDuty = data.duty.flatMap((duty) => duty.onDuty)
  return (
    <Notice tone={isUrgent ? 'beacon' : 'fjord'} {...(isUrgent ? { title: t('worries.call-first') } : {})}>
      <div aria-live="polite">
        {data.emergency.map(({ number, answers }) => (
          <p key={number}>{rich(`worries.emergency.${answers}`, { number: <Phone number={number} /> })}</p>
        ))}
        {onDuty.map(({ id, name, phone }) => (
          <p key={id}>{rich('worries.call-duty', { name, phone: <Phone number={phone} /> })}</p>
        ))}
      </div>
    </Notice>
  )
}
