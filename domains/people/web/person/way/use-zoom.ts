import { useMemo, useState } from 'react'
import { type Way, wayBetween } from '../../../model/way.ts'

/** How many days are shown at once: all, three years, one, four months, six weeks. */
const steps = [null, 1095, 365, 120, 42] as const

const shift = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString()
const daysBetween = (from: string, until: string) => Temporal.PlainDate.from(from).until(until).days

function windowOf(whole: Way, span: number | null, middle: string): Way {
  if (span === null) return whole
  const wished = shift(middle, -Math.floor(span / 2))
  const latest = shift(whole.until, -span)
  const from = [[wished, latest].sort()[0]!, whole.from].sort()[1]!
  return wayBetween(whole, from, shift(from, span))
}

export type Zoom = {
  /** The part of the way that is shown. */
  way: Way
  isWhole: boolean
  canCloser: boolean
  /** Comes closer to this day, or goes further away from it. */
  closer(day: string): void
  further(day: string): void
  whole(): void
  /** Moves along by half of what is shown; null where the way ends. */
  earlier: (() => void) | null
  later: (() => void) | null
}

/** The way through a window of some days, which never leaves it. */
export function useZoom(whole: Way): Zoom {
  const all = daysBetween(whole.from, whole.until)
  const useful = steps.filter((step) => step === null || step < all)
  const [step, setStep] = useState(0)
  const [middle, setMiddle] = useState(whole.today)
  const span = useful[Math.min(step, useful.length - 1)] ?? null
  const window = useMemo(() => windowOf(whole, span, middle), [whole, span, middle])
  if (span === null)
    return {
      ...{ way: whole, isWhole: true, canCloser: useful.length > 1, earlier: null, later: null },
      closer: (day) => {
        setMiddle(day)
        setStep(1)
      },
      further: () => undefined,
      whole: () => undefined,
    }
  const { from, until } = window
  const half = Math.floor(span / 2)
  const turn = (to: number) => (day: string) => {
    setMiddle(day)
    setStep(Math.max(0, Math.min(useful.length - 1, to)))
  }
  return {
    way: window,
    isWhole: false,
    canCloser: step < useful.length - 1,
    closer: turn(step + 1),
    further: turn(step - 1),
    whole: () => setStep(0),
    earlier: from > whole.from ? () => setMiddle(shift(from, 0)) : null,
    later: until < whole.until ? () => setMiddle(shift(from, half * 2)) : null,
  }
}
