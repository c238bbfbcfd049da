import { useSearchParams } from 'react-router'
import { useTexts } from '#platform/web/index.ts'
import { type BoardFilter, usualHorizonDays } from '../model/board.ts'
import { type Grouping, groupings } from '../model/grouping.ts'

export const horizonsInDays = [30, 90, 180] as const

/** How the board is looked at, as it stands in the address, so that a view can be sent to a colleague. */
export type BoardView = {
  filter: BoardFilter & { days: number }
  by: Grouping
  onlyWarned: boolean
  asTable: boolean
  isFiltered: boolean
}

const names = { unitId: 'unit', prison: 'prison', responsible: 'responsible' } as const
type FilterName = keyof typeof names

export function useBoardView() {
  const [params, setParams] = useSearchParams()
  const { language } = useTexts()
  const put = (changes: Record<string, string>) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now)
        for (const [name, value] of Object.entries(changes)) {
          if (value) next.set(name, value)
          else next.delete(name)
        }
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  const days = Number(params.get('days'))
  const by = groupings.find((grouping) => grouping === params.get('by')) ?? 'week'
  const chosen = Object.entries(names).flatMap(([field, name]) => {
    const value = params.get(name)
    return value ? [[field, value]] : []
  })
  const view: BoardView = {
    filter: {
      days: Number.isInteger(days) && days > 0 && days <= 1100 ? days : usualHorizonDays,
      language,
      ...(Object.fromEntries(chosen) as Pick<BoardFilter, FilterName>),
    },
    by,
    onlyWarned: params.get('decide') === '1',
    asTable: params.get('view') === 'table',
    isFiltered: chosen.length > 0 || params.get('decide') === '1',
  }
  return {
    view,
    choose: (field: FilterName, value: string) => put({ [names[field]]: value }),
    chooseDays: (value: number) => put({ days: value === usualHorizonDays ? '' : String(value) }),
    chooseBy: (value: Grouping) => put({ by: value === 'week' ? '' : value }),
    chooseOnlyWarned: (only: boolean) => put({ decide: only ? '1' : '' }),
    showTable: (asTable: boolean) => put({ view: asTable ? 'table' : '' }),
    clear: () => put({ unit: '', prison: '', responsible: '', decide: '' }),
  }
}

export type BoardViewState = ReturnType<typeof useBoardView>
