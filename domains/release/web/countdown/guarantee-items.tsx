import { useEffect, useRef } from 'react'
import { Chip } from '#platform/web/index.ts'
import type { Countdown } from '../../model/countdown/countdown.ts'
import type { GuaranteeItem } from '../../model/countdown/item.ts'
import { ItemBody } from './item-body.tsx'
import { type Standing, toneOf, useCountdownWords } from './words.ts'

const groups: readonly Standing[] = ['late', 'soon', 'open', 'done', 'not-needed']

type ItemsProps = { countdown: Countdown; writes: boolean; opened: string | null }

/** Every item, what is late first; each opens to its evidence, its letters and what can be done. */
export function GuaranteeItems({ countdown, writes, opened }: ItemsProps) {
  const { t } = useCountdownWords()
  return groups.map((standing) => {
    const items = countdown.items.filter((item) => item.standing === standing)
    if (items.length === 0) return null
    return (
      <section key={standing} className="guarantee-group">
        <h3>{t(`release.group.${standing}`, { count: items.length })}</h3>
        <ul className="guarantee-items">
          {items.map((item) => (
            <Item
              key={item.id}
              item={item}
              countdown={countdown}
              writes={writes}
              isOpen={opened === item.id}
            />
          ))}
        </ul>
      </section>
    )
  })
}

type ItemProps = { item: GuaranteeItem; countdown: Countdown; writes: boolean; isOpen: boolean }

function Item({ item, countdown, writes, isOpen }: ItemProps) {
  const { t, day } = useCountdownWords()
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    if (isOpen && details.current) details.current.open = true
  }, [isOpen])
  const told = item.evidence.filter(({ withdrawnWhy }) => withdrawnWhy === null)
  const late = told.length > 0 && told.every((one) => one.late)
  return (
    <li className="guarantee-item" id={`item-${item.id}`}>
      <details ref={details}>
        <summary>
          <span className="guarantee-name">{item.name}</span>
          <span className="soft">
            {item.state === 'open' && item.due !== null
              ? t('release.item.due', { day: day(item.due, 'near') })
              : ''}
          </span>
          <span className="soft">
            {told.length > 0
              ? t('release.item.told', { count: told.length })
              : item.state === 'done'
                ? t('release.item.nobody-told')
                : ''}
          </span>
          {late && <Chip tone="beacon">{t('release.evidence.late')}</Chip>}
          <Chip tone={toneOf[item.standing]}>{t(`release.standing.${item.standing}`)}</Chip>
        </summary>
        <ItemBody item={item} countdown={countdown} writes={writes} />
      </details>
    </li>
  )
}
