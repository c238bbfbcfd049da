import { useTexts } from '#platform/web/index.ts'
import { type GateFile, gateItems } from '../../model/gate/gate.ts'

const shapes = { yes: '✓', no: '○', 'not-needed': '–', 'not-asked': '?' } as const

/** The day by the hour: who, where and when first, then what is ready, where to go, and what if it goes otherwise. */
export function PlanShown({ file }: { file: GateFile }) {
  const { t } = useTexts()
  const { plan, meets } = file
  const who =
    plan.meets === null
      ? t('release.gate.not-asked')
      : [
          t(`release.gate.meets.${plan.meets}`),
          meets || (plan.meets === 'volunteer' && t('release.gate.a-volunteer')),
        ]
          .filter(Boolean)
          .join(': ')
  return (
    <>
      <dl className="gate-first">
        <div>
          <dt>{t('release.gate.who')}</dt>
          <dd>
            {who}
            {plan.meetsPhone && <span className="soft"> · {plan.meetsPhone}</span>}
          </dd>
        </div>
        <div>
          <dt>{t('release.gate.paper.where')}</dt>
          <dd>{plan.place ?? file.prison ?? t('release.gate.not-asked')}</dd>
        </div>
        <div>
          <dt>{t('release.gate.paper.when')}</dt>
          <dd>
            <When file={file} />
          </dd>
        </div>
      </dl>
      <Stops file={file} />
      <h3>{t('release.gate.items')}</h3>
      <ul className="gate-items">
        {gateItems.map((item) => {
          const { answer, words } = plan.items[item]
          return (
            <li key={item} data-answer={answer}>
              <span className="gate-item-shape" aria-hidden>
                {shapes[answer]}
              </span>
              <span>
                {t(`release.gate.item.${item}`)}{' '}
                <span className="soft">{t(`release.gate.answer.${answer}`)}</span>
                {words && <span className="gate-item-words">{words}</span>}
              </span>
            </li>
          )
        })}
      </ul>
      <Otherwise file={file} />
    </>
  )
}

function When({ file: { day: released, plan } }: { file: GateFile }) {
  const { t, day } = useTexts()
  const { fromHour, untilHour } = plan
  const hours =
    fromHour === null
      ? null
      : untilHour === null
        ? fromHour
        : t('release.gate.between', { from: fromHour, until: untilHour })
  return [released && day(released, 'weekday'), hours ?? t('release.gate.not-asked')]
    .filter(Boolean)
    .join(', ')
}

function Stops({ file: { plan } }: { file: GateFile }) {
  const { t, day } = useTexts()
  return (
    <>
      <h3>{t('release.gate.stops')}</h3>
      {plan.stops.length === 0 ? (
        <p className="soft">{t('release.gate.stops-none')}</p>
      ) : (
        <ol className="gate-stops">
          {plan.stops.map((stop, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: appointments have no name of their own, and keep their order
            <li key={index}>
              <b>{[stop.day && day(stop.day, 'near'), stop.at].filter(Boolean).join(', ') || '–'}</b>
              <span>
                {stop.what}
                {stop.where && <span className="soft"> · {stop.where}</span>}
                {stop.shared && <span className="soft small"> ({t('release.gate.shared')})</span>}
              </span>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

function Otherwise({ file: { plan } }: { file: GateFile }) {
  const { t } = useTexts()
  const cases = [
    ['if-not-released', plan.ifNotReleased],
    ['if-early', plan.ifEarly],
    ['if-arrested', plan.ifArrested],
  ] as const
  return (
    <details className="gate-otherwise">
      <summary>{t('release.gate.otherwise')}</summary>
      {cases.map(([kind, text]) => (
        <p key={kind}>
          <b>{t(`release.gate.${kind}`)}:</b>{' '}
          {text ?? <span className="soft">{t('release.gate.not-asked')}</span>}
        </p>
      ))}
    </details>
  )
}
