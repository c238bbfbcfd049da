import { useSearchParams } from 'react-router'
import { Answer, Card, Columns, EmptyState, Page, Stack, useAnswer, useTexts } from '#platform/web/index.ts'
import { type AdviceNumbers, numbersApi } from '../../model/advice/numbers-api.ts'
import { useFamilyWords } from '../words.ts'
import './advice.css'

/** Advice in numbers, a picture for every way to look at it; a few are never told apart. */
export default function NumbersPage() {
  const { t } = useTexts()
  const [params, setParams] = useSearchParams()
  const unitId = params.get('unit')
  const year = Number(params.get('year'))
  const answer = useAnswer(
    numbersApi.numbers,
    { ...(unitId ? { unitId } : {}), ...(year ? { year } : {}) },
    { keepLast: true },
  )
  const set = (name: string) => (value: string) => {
    const next = new URLSearchParams(params)
    next.set(name, value)
    setParams(next, { preventScrollReset: true })
  }
  return (
    <Page title={t('family.advice.numbers')} subtitle={t('family.advice.numbers-text')}>
      <Answer of={answer}>
        {(numbers) => (
          <Stack>
            <Filters of={numbers} onUnit={set('unit')} onYear={set('year')} />
            <Columns>
              <Side of={numbers} side="contacts" />
              <Side of={numbers} side="cases" />
            </Columns>
          </Stack>
        )}
      </Answer>
    </Page>
  )
}

type FilterProps = { of: AdviceNumbers; onUnit(id: string): void; onYear(year: string): void }

function Filters({ of, onUnit, onYear }: FilterProps) {
  const { t } = useTexts()
  const years = [0, 1, 2, 3, 4].map((back) => of.thisYear - back)
  return (
    <section className="advice-links no-print" aria-label={t('family.advice.filters')}>
      <label>
        {t('family.advice.year')}{' '}
        <select className="input" value={of.year} onChange={(event) => onYear(event.currentTarget.value)}>
          {years.map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
      </label>
      {of.units.length > 1 && (
        <label>
          {t('family.field.unit')}{' '}
          <select
            className="input"
            value={of.unitId ?? ''}
            onChange={(event) => onUnit(event.currentTarget.value)}
          >
            {of.units.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </section>
  )
}

function Side({ of: numbers, side }: { of: AdviceNumbers; side: 'contacts' | 'cases' }) {
  const { t, number } = useTexts()
  const { n, parts } = numbers[side]
  if (n === 0)
    return <EmptyState title={t(`family.advice.${side}-none`)} text={t('family.advice.numbers-none-text')} />
  const whole =
    typeof n === 'number'
      ? t(`family.advice.${side}-counted`, { count: n })
      : t(`family.advice.${side}-few`, { threshold: numbers.threshold })
  return (
    <Stack>
      <Card title={whole}>
        {side === 'contacts' && numbers.hours !== null && (
          <p>{t('family.advice.hours', { hours: number(numbers.hours) })}</p>
        )}
        {typeof n !== 'number' && <p className="soft">{t('family.advice.few-text')}</p>}
      </Card>
      {parts.map(
        (part) =>
          part.rows !== null && (
            <Card
              key={part.dimension}
              title={t(`family.advice.${side}-by`, { by: t(`family.advice.by.${part.dimension}`) })}
            >
              <Bars part={{ ...part, rows: part.rows }} threshold={numbers.threshold} />
            </Card>
          ),
      )}
    </Stack>
  )
}

type BarsProps = {
  part: { dimension: string; rows: { value: string; n: number | 'few' | 'withheld' }[] }
  threshold: number
}

function Bars({ part, threshold }: BarsProps) {
  const { t, day, number } = useTexts()
  const { word } = useFamilyWords()
  const most = Math.max(1, ...part.rows.map(({ n }) => (typeof n === 'number' ? n : 0)))
  const nameOf = (value: string) => {
    if (value === '')
      return t(part.dimension === 'outcome' ? 'family.advice.still-open' : 'family.advice.not-said')
    if (part.dimension === 'month') return day(value, 'month')
    if (part.dimension === 'county') return value
    return word(part.dimension === 'relation' ? 'relation' : `advice.${part.dimension}`, value)
  }
  return (
    <ul className="advice-bars">
      {part.rows.map(({ value, n }) => (
        <li key={value}>
          <span>{nameOf(value)}</span>
          <svg aria-hidden="true">
            {typeof n === 'number' && <rect width={`${(n / most) * 100}%`} height="100%" />}
          </svg>
          <span className="num">
            {typeof n === 'number'
              ? number(n)
              : n === 'few'
                ? t('family.advice.fewer-than', { threshold })
                : t('family.advice.withheld')}
          </span>
        </li>
      ))}
    </ul>
  )
}
