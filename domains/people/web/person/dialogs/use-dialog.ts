import { useSearchParams } from 'react-router'

export const dialogNames = [
  ...([
    'date',
    'withdraw',
    'move',
    'status',
    'released',
    'entrust',
    'end-entrusting',
    'transfer',
    'photo',
    'national-id',
  ] as const),
]
export type DialogName = (typeof dialogNames)[number]

/** The dialog that is open stands in the address (`?do=date`), so that other pages can lead straight to it. */
export function useDialog() {
  const [params, setParams] = useSearchParams()
  const put = (name: DialogName | null, of: string | null = null) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now)
        next.delete('do')
        next.delete('of')
        if (name) next.set('do', name)
        if (of) next.set('of', of)
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  const name = params.get('do') as DialogName | null
  return {
    shown: name !== null && dialogNames.includes(name) ? name : null,
    of: params.get('of'),
    open: (next: DialogName, of?: string) => put(next, of ?? null),
    close: () => put(null),
  }
}
