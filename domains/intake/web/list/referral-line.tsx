import { Chip, Row, useTexts } from '#platform/web/index.ts'
import type { ReferralRow } from '../../model/waiting.ts'
import { toneOf, useIntakeWords } from '../words.ts'

type LineProps = {
  of: ReferralRow
  /** How long it waits beside the longest wait of its list; without it the state stands there. */
  share?: number
}

/** One referral in a sentence: who, how long, since when, what for, from whom. */
export function ReferralLine({ of, share }: LineProps) {
  const { t } = useTexts()
  const { state } = useIntakeWords()
  const { id, name, days, tooLong, perhapsTwice } = of
  return (
    <Row
      to={`/intake/${id}`}
      detail={
        <>
          <Details of={of} />
          {share !== undefined && (
            <svg className="intake-wait" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
              <rect
                className="intake-wait-bar"
                data-long={tooLong}
                x="0"
                y="0"
                height="4"
                width={Math.max(1, 100 * share)}
              />
            </svg>
          )}
        </>
      }
      aside={
        share === undefined ? (
          <Chip tone={toneOf(of)}>{state(of)}</Chip>
        ) : (
          <>
            {perhapsTwice && <Chip tone="lamp">{t('intake.perhaps-twice')}</Chip>}
            {tooLong && <Chip tone="beacon">{t('intake.too-long')}</Chip>}
            <b className="num">{t('intake.days', { days })}</b>
          </>
        )
      }
    >
      {name}
    </Row>
  )
}

function Details({ of }: { of: ReferralRow }) {
  const { t, day } = useTexts()
  const { word, waitsFor } = useIntakeWords()
  const { unit, sourceKind, cameOn, state, decidedOn, decidedBy, setAside, handledBy, closed } = of
  const decided = { day: day(decidedOn ?? cameOn, 'near'), name: decidedBy ?? '–' }
  const now = {
    new: t('intake.not-looked-at'),
    'in-triage': handledBy && t('intake.looked-at', { name: handledBy }),
    waiting: t('intake.waits-for', { what: waitsFor(of) }),
    accepted: t('intake.accepted-on', decided),
    refused: t('intake.refused-on', decided),
    withdrawn: null,
  }[state]
  const parts = [
    setAside ? word('because', setAside) : now,
    word('source', sourceKind),
    (state !== 'refused' || closed) && t('intake.came', { day: day(cameOn, 'near') }),
    unit,
  ]
  return <div>{parts.filter(Boolean).join(' · ')}</div>
}
