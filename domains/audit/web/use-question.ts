import { useSearchParams } from 'react-router'
import type { AuditQuestion } from '../model/audit-api.ts'

const names = ['from', 'until', 'user', 'person', 'all'] as const
type Name = (typeof names)[number]

const isDay = (text: string | null): text is string => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '')
const isId = (text: string | null): text is string => /^[0-9a-f-]{36}$/.test(text ?? '')
const daysShown = 7

/** Which entries are asked for, as it stands in the address; a week up to today where it says nothing. */
export function useQuestion() {
  const [params, setParams] = useSearchParams()
  const get = (name: Name) => params.get(name)
  const today = Temporal.Now.plainDateISO()
  const [from, until, user, person] = [get('from'), get('until'), get('user'), get('person')]
  const question: AuditQuestion = {
    from: isDay(from) ? from : today.subtract({ days: daysShown - 1 }).toString(),
    until: isDay(until) ? until : today.toString(),
    ...(isId(user) ? { userId: user } : {}),
    ...(isId(person) ? { personId: person } : {}),
    ...(get('all') ? { all: true } : {}),
  }
  const set = (change: Partial<Record<Name, string>>) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now)
        for (const [name, value] of Object.entries(change)) {
          if (value) next.set(name, value)
          else next.delete(name)
        }
        next.delete('page')
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  return { question, set }
}

export type QuestionState = ReturnType<typeof useQuestion>
