import { useSearchParams } from 'react-router'

export const volunteerDialogNames = [
  ...(['approve', 'pause', 'refuse', 'end', 'want'] as const),
  ...(['interview', 'reference', 'evidence', 'exempt'] as const),
  ...(['supervisor', 'details', 'invite'] as const),
]
export type VolunteerDialogName = (typeof volunteerDialogNames)[number]

/** The dialog that is open stands in the address (`?do=pause&of=…`), so that other pages can lead straight to it. */
export function useVolunteerDialog() {
  const [params, setParams] = useSearchParams()
  const put = (name: VolunteerDialogName | null, of: string | null = null) =>
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
  const name = params.get('do') as VolunteerDialogName | null
  return {
    shown: name !== null && volunteerDialogNames.includes(name) ? name : null,
    of: params.get('of'),
    open: (next: VolunteerDialogName, of?: string) => put(next, of ?? null),
    close: () => put(null),
  }
}
