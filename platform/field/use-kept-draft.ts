import { useCallback, useEffect, useRef, useState } from 'react'
import { usePhone } from './field-phone.tsx'

/** What is being filled in, kept on the phone with every tap: a call, or an empty battery, takes nothing away. */
export function useKeptDraft<Draft extends object>(place: string, begin: () => Draft) {
  const { user, store } = usePhone()
  const [draft, setDraft] = useState(begin)
  const touched = useRef(false)
  const name = `draft ${place}`

  useEffect(() => {
    void store.findKept(user.id, name).then((found) => {
      if (found?.content && !touched.current) setDraft((now) => ({ ...now, ...(found.content as Draft) }))
    })
  }, [store, user.id, name])

  const change = useCallback(
    (part: Partial<Draft>) => {
      touched.current = true
      setDraft((before) => {
        const next = { ...before, ...part }
        void store.keep(user.id, name, next)
        return next
      })
    },
    [store, user.id, name],
  )
  const forget = useCallback(() => store.keep(user.id, name, null), [store, user.id, name])
  return { draft, change, forget }
}
