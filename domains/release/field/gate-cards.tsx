import { Link } from 'react-router'
import { FieldCard, useKept, usePhone } from '#platform/field/index.ts'
import { useTexts } from '#platform/web/texts.tsx'
import type { MyFirstDays, MyGate } from '../model/gate/my-gate.ts'
import { gateApi } from '../model/index.ts'
import { SayIt } from './say-it.tsx'

/** Whom to meet at the gate, and whom to call in the first days. */
export default function GateCards() {
  const { data } = useKept(gateApi.myGate, {})
  const { waiting } = usePhone()
  if (!data) return null
  const told = new Set(
    waiting
      .filter(({ operation }) => operation === gateApi.sayMyGate.name)
      .map(({ input }) => input.releaseId),
  )
  return (
    <>
      {data.gates
        .filter(({ releaseId }) => !told.has(releaseId))
        .map((gate) => (
          <GateCard key={gate.releaseId} gate={gate} today={data.today} />
        ))}
      {data.firstDays.map((one) => (
        <ContactCard key={one.matchId} one={one} today={data.today} />
      ))}
    </>
  )
}

function GateCard({ gate, today }: { gate: MyGate; today: string }) {
  const { t, day } = useTexts()
  const { releaseId, calledName, place, fromHour, met } = gate
  if (met !== null) return null
  const isNow = gate.day !== null && gate.day <= today
  return (
    <FieldCard tone={isNow ? 'tint' : 'lamp'} title={t('release.field.gate-title', { name: calledName })}>
      <p>
        <b>
          {[gate.day && (gate.day === today ? t('release.field.today') : day(gate.day, 'near')), fromHour]
            .filter(Boolean)
            .join(', ')}
        </b>
        <br />
        {place}
      </p>
      {isNow && <SayIt gate={gate} />}
      <Link className="field-quiet-button" to={`/gate/${releaseId}`}>
        {t('release.field.open')}
      </Link>
    </FieldCard>
  )
}

/** A contact that falls due today or is late; what is further off is left in peace. */
function ContactCard({ one: { matchId, calledName, next }, today }: { one: MyFirstDays; today: string }) {
  const { t, day } = useTexts()
  if (next === null || next.day > Temporal.PlainDate.from(today).add({ days: 1 }).toString()) return null
  return (
    <FieldCard
      {...(next.isLate ? { tone: 'lamp' as const } : {})}
      title={t('release.field.contact-title', { name: calledName })}
    >
      <p>
        {t(next.isLate ? 'release.field.contact-late' : 'release.field.contact-due', {
          day: day(next.day, 'near'),
        })}
      </p>
      <Link className="field-quiet-button" to={`/log-new/${matchId}`}>
        {t('release.field.tell')}
      </Link>
    </FieldCard>
  )
}
