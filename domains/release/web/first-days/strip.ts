import type { FirstDays } from '../../model/first-days/first-days.ts'

export type Mark = 'contact' | 'made' | 'made-late' | 'late' | 'due' | 'ahead' | 'gate' | 'none'
export type DayCell = { number: number; day: string; mark: Mark; isToday: boolean; isOut: boolean }

export const shapeOf: Record<Mark, string> = {
  contact: '●',
  made: '✓',
  'made-late': '◇',
  late: '◆',
  due: '○',
  ahead: '◌',
  gate: '▲',
  none: '',
}

const lastNumber = 14

/** One person's first fourteen days, a mark for each: what was owed and what was made. */
export function cellsOf({ day, contacts, dues, gate, ends }: FirstDays, today: string): DayCell[] {
  return Array.from({ length: lastNumber + 1 }, (_, number) => {
    const date = Temporal.PlainDate.from(day).add({ days: number }).toString()
    const due = dues.find((one) => one.day === date && one.state !== 'not-owed')
    const mark: Mark = contacts.includes(date)
      ? 'contact'
      : number === 0
        ? gate === 'met'
          ? 'gate'
          : 'none'
        : ((due?.state as Mark | undefined) ?? 'none')
    return { number, day: date, mark, isToday: date === today, isOut: ends !== null && date >= ends }
  })
}
