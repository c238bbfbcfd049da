import type { Countdown } from '../../model/countdown/countdown.ts'
import type { GuaranteeItem } from '../../model/countdown/item.ts'
import { type LineDay, lineOf } from '../../model/countdown/line.ts'
import { shapeOf, useCountdownWords } from './words.ts'

type LineProps = {
  countdown: Countdown & { day: string }
  /** Where an item stands in full. */
  linkTo(item: GuaranteeItem): string
  onOpen?(item: GuaranteeItem): void
}

/** The countdown as a line of days: what is due stands at its day, in a shape and in words. */
export function CountdownLine({ countdown, linkTo, onOpen }: LineProps) {
  const { t } = useCountdownWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a line wider than the window is moved with the arrow keys
    <ol className="countdown-line" tabIndex={0} aria-label={t('release.line.label')}>
      {lineOf(countdown.items, countdown).map((day) => (
        <li key={day.day} data-past={day.isPast} data-today={day.isToday} data-release={day.isRelease}>
          <When day={day} happened={countdown.release.state === 'happened'} today={countdown.today} />
          <span className="countdown-dot" aria-hidden />
          {day.items.length > 0 && (
            <ul className="countdown-items">
              {day.items.map((item) => (
                <li key={item.id}>
                  <a
                    className="countdown-mark"
                    data-standing={item.standing}
                    href={linkTo(item)}
                    onClick={onOpen && (() => onOpen(item))}
                  >
                    <span aria-hidden>{shapeOf[item.standing]}</span>
                    <span>
                      {item.name}
                      <span className="standing-word">{t(`release.standing.${item.standing}`)}</span>
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}

function When({
  day: { day: date, offset: days, isToday, isRelease },
  happened,
  today,
}: {
  day: LineDay<GuaranteeItem>
  happened: boolean
  today: string
}) {
  const { t, day, offset } = useCountdownWords()
  const name = isRelease
    ? t(happened ? 'release.line.was-release' : 'release.line.release')
    : isToday
      ? t('release.line.today')
      : offset(days)
  const isFar = Math.abs(Temporal.PlainDate.from(today).until(date).days) > 183
  return (
    <div className="countdown-when">
      <b>{isRelease && isToday ? `${name}, ${t('release.line.today')}` : name}</b>
      <span className="soft">{day(date, isFar ? 'short' : 'near')}</span>
    </div>
  )
}
