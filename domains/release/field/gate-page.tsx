import { useNavigate, useParams } from 'react-router'
import { FieldCard, FieldFacts, KeptAnswer, Screen, useKept } from '#platform/field/index.ts'
import { useTexts } from '#platform/web/texts.tsx'
import type { MyGate } from '../model/gate/my-gate.ts'
import { gateApi } from '../model/index.ts'
import { SayIt } from './say-it.tsx'

/** Where, when, the first stops, and what to do if nobody comes out. Whom to call stands at the foot of every page. */
export default function GatePage() {
  const { t } = useTexts()
  const { releaseId } = useParams()
  const kept = useKept(gateApi.myGate, {})
  return (
    <KeptAnswer of={kept}>
      {({ gates, today }) => {
        const gate = gates.find((one) => one.releaseId === releaseId)
        return gate ? (
          <Shown gate={gate} today={today} />
        ) : (
          <Screen title={t('release.field.gone')} back="/">
            <p>{t('release.field.gone-text')}</p>
          </Screen>
        )
      }}
    </KeptAnswer>
  )
}

function Shown({ gate, today }: { gate: MyGate; today: string }) {
  const { t, day } = useTexts()
  const go = useNavigate()
  const { calledName, place, fromHour, untilHour, transport, stops, ifNotReleased, met } = gate
  const hours = [fromHour, untilHour].filter(Boolean).join('–')
  return (
    <Screen
      title={t('release.field.gate-title', { name: calledName })}
      above={gate.day ? day(gate.day, 'weekday') : undefined}
      back="/"
    >
      <FieldCard>
        <FieldFacts
          of={[
            {
              label: t('release.field.when'),
              text: [gate.day && day(gate.day, 'near'), hours].filter(Boolean).join(', '),
            },
            { label: t('release.field.place'), text: place },
            { label: t('release.field.transport'), text: transport },
          ]}
        />
      </FieldCard>
      {stops.length > 0 && (
        <FieldCard title={t('release.field.stops')}>
          {stops.map((stop) => (
            <p key={`${stop.day} ${stop.at} ${stop.what}`}>
              <b>{[stop.day && day(stop.day, 'near'), stop.at].filter(Boolean).join(', ')}</b> {stop.what}
              {stop.where && <span className="soft"> · {stop.where}</span>}
            </p>
          ))}
        </FieldCard>
      )}
      {ifNotReleased && (
        <FieldCard title={t('release.field.if-not-released')}>
          <p>{ifNotReleased}</p>
        </FieldCard>
      )}
      {met !== null && <p>{t(met ? 'release.field.told-met' : 'release.field.told-not-met')}</p>}
      {met === null && gate.day !== null && gate.day <= today && (
        <SayIt gate={gate} onSaid={() => void go('/', { replace: true })} />
      )}
    </Screen>
  )
}
