import { useId } from 'react'
import { Chip, type Tone, useMay, useTexts } from '#platform/web/index.ts'
import { isOpenNeed } from '../../model/need-rules.ts'
import type { AreaAnswer, AreaOfPerson } from '../../model/person-needs.ts'
import { useNeedWords } from '../words.ts'
import type { Deed } from './dialogs/needs-dialog.tsx'
import { NeedLine } from './need-line.tsx'

const toneOfAnswer: Record<AreaAnswer, Tone> = {
  need: 'fjord',
  'no-need': 'moss',
  'not-asked': 'plain',
  'does-not-want-to-say': 'plain',
}

type Props = { personId: string; of: AreaOfPerson; onDo(deed: Deed): void }

/** One area of life: what was answered, what is needed, who carries it. */
export function AreaSection({ personId, of, onDo }: Props) {
  const { t } = useTexts()
  const { inMine } = useNeedWords()
  const id = useId()
  const may = useMay()
  const { area, needs } = of
  const name = inMine(area.names)
  const mayWrite = of.mayWrite && may('needs:write') && area.retiredOn === null
  const open = needs.filter(isOpenNeed)
  const ended = needs.filter((need) => !isOpenNeed(need))
  const line = (need: (typeof needs)[number]) => (
    <NeedLine
      key={need.id}
      {...{ personId, need, area, onDo }}
      mayWrite={of.mayWrite && may('needs:write')}
    />
  )
  return (
    <section className="need-area" aria-labelledby={id}>
      <div className="need-area-head">
        <h3 id={id}>{name}</h3>
        <Answered of={of} />
      </div>
      {open.length > 0 && <ul className="rows">{open.map(line)}</ul>}
      {ended.length > 0 && (
        <details className="need-more">
          <summary>{t('needs.need.ended', { count: ended.length })}</summary>
          <ul className="rows">{ended.map(line)}</ul>
        </details>
      )}
      {mayWrite && (
        <div className="need-deeds no-print">
          <DeedButton text={t('needs.answer.say')} area={name} onDo={() => onDo({ what: 'answer', of })} />
          <DeedButton text={t('needs.need.add')} area={name} onDo={() => onDo({ what: 'need', of })} />
          <DeedButton
            text={t('needs.distance.say')}
            area={name}
            onDo={() => onDo({ what: 'distance', of })}
          />
        </div>
      )}
    </section>
  )
}

function Answered({ of: { said } }: { of: AreaOfPerson }) {
  const { t, day } = useTexts()
  const answer = said?.answer ?? 'not-asked'
  const text = t(`needs.answer.${answer}`)
  return (
    <Chip tone={toneOfAnswer[answer]}>
      {said && answer !== 'not-asked'
        ? t('needs.answer.on', { answer: text, day: day(said.saidOn, 'short') })
        : text}
    </Chip>
  )
}

const DeedButton = ({ text, area, onDo }: { text: string; area: string; onDo(): void }) => (
  <button type="button" className="link-button" aria-label={`${text}: ${area}`} onClick={onDo}>
    {text}
  </button>
)
