import { Answer, Card, Chip, Row, Rows, useAnswer, useTexts } from '#platform/web/index.ts'
import { gateApi } from '../../model/gate/gate-api.ts'
import { toneOfGate } from './words.ts'

/** Gates that want somebody: nobody has planned them, two have not confirmed, nobody has said how it went. */
export default function GatesCard() {
  const { t, rich, day } = useTexts()
  const answer = useAnswer(gateApi.toSee, {})
  return (
    <Card title={t('release.gate.card')}>
      <Answer of={answer}>
        {(gates) =>
          gates.length === 0 ? (
            <p className="soft">{t('release.gate.card-none')}</p>
          ) : (
            <Rows label={t('release.gate.card')}>
              {gates.map((gate) => (
                <Row
                  key={gate.releaseId}
                  to={`/release/${gate.releaseId}`}
                  detail={[
                    gate.prison,
                    gate.mine && gate.standing === 'wants-confirming' && t('release.gate.card-mine'),
                  ]
                    .filter(Boolean)
                    .join('. ')}
                  aside={
                    <Chip tone={toneOfGate[gate.standing]}>
                      {t(`release.gate.standing.${gate.standing}`)}
                    </Chip>
                  }
                >
                  {rich('release.gate.card-line', {
                    ...{ name: gate.name, day: gate.day ? day(gate.day, 'near') : '–' },
                  })}
                </Row>
              ))}
            </Rows>
          )
        }
      </Answer>
    </Card>
  )
}
