import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Texts } from '#platform/web/index.ts'
import type { Way, WayPoint } from '../../../model/way.ts'
import { type Label, laneOf, placeLabels, wayScale, wayTicks } from '../../../model/way-line.ts'
import type { Shown } from './shown.ts'
import { spellWords, tickWords } from './way-words.ts'

const rowHeight = 23
const laneHeight = 17
/** Room between the line and the person's own marks for what others lend: when two met stands there. */
const lentHeight = 20
/** What is drawn keeps this distance from the edges, so that a mark at either end is whole. */
export const margin = 10

/** The width that there is, followed as it changes. */
export function useWidth() {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const read = () => setWidth(Math.floor(element.getBoundingClientRect().width))
    read()
    const observer = new ResizeObserver(read)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { box, width }
}

let context: CanvasRenderingContext2D | null | undefined

function widthOf(text: string, weight = 400): number {
  context ??= document.createElement('canvas').getContext('2d')
  if (!context) return text.length * 8
  const { fontFamily, fontSize } = getComputedStyle(document.body)
  context.font = `${weight} ${Number.parseFloat(fontSize) * 0.88}px ${fontFamily}`
  return context.measureText(text).width + 2
}

// The gate first, then what lies ahead, then what surprised, then where; how it began is said by the stretch itself.
const ranks: Record<WayPoint['kind'], number> = {
  ...{ gate: 0, awaited: 1, 'date-moved': 2, moved: 3, came: 3, status: 4, begins: 9 },
}
const rankOf = ({ own, stretch }: Shown) => (own ? ranks[own.kind] : stretch ? 6 : 5)
const standsBelow = ({ stretch }: Shown) => stretch?.look === 'silence'

/** Everything the line shows, in pixels. */
export function useWayLayout(way: Way, shown: Shown[], width: number, texts: Texts) {
  return useMemo(() => {
    const inner = Math.max(120, width - 2 * margin)
    const until = endOf(way)
    const scale = wayScale({ ...way, until }, inner)
    const x = (day: string) => margin + scale.x(day)
    const isNarrow = inner < 520
    const own = shown.filter((one) => one.own)
    const lanes = new Map(
      laneOf(
        own.map(({ day }) => scale.x(day)),
        15,
      ).map((lane, index) => [own[index]!.id, Math.min(lane, 2)]),
    )
    const lifted = Math.max(0, ...lanes.values())
    const room = shown.length > own.length ? lentHeight : 0
    const labels = shown.flatMap((one): Label[] =>
      one.own?.kind === 'begins' || one.words.short === '' || standsBelow(one)
        ? []
        : [
            {
              ...{ id: one.id, at: x(one.day), rank: rankOf(one) },
              width: widthOf(one.words.short, one.own?.kind === 'gate' ? 650 : 400),
              ...(one.stretch ? { anchor: 'start' as const, hasStem: false } : {}),
            },
          ],
    )
    const above = placeLabels(labels, { width: width - 2, levels: isNarrow ? 2 : 3, gap: 14 })
    const levels = Math.max(0, ...above.map(({ level }) => level + 1))
    const lineY = levels * rowHeight + lifted * laneHeight + room + 24
    const { spells, below } = spellsBelow(way, shown, x, { width, isNarrow, texts })
    const belowY = (level: number) => lineY + 31 + level * rowHeight
    const placed = shown.map((of) => {
      const label = above.find(({ id }) => id === of.id)
      const under = standsBelow(of) ? below.find(({ id }) => id === of.id) : undefined
      const lane = lanes.get(of.id) ?? 0
      const liftedY = lineY - lane * laneHeight - (lane > 0 ? room : 0)
      return {
        ...{ of, x: x(of.day), y: of.mark ? lineY - 19 : liftedY, start: x(of.day) },
        end: of.stretch ? x(of.stretch.until ?? way.today) : null,
        label:
          (label && {
            left: label.left,
            y: lineY - 25 - room - lifted * laneHeight - label.level * rowHeight,
          }) ??
          (under && { left: under.left, y: belowY(under.level) }),
      }
    })
    const rows = Math.max(1, ...below.map(({ level }) => level + 1))
    const axisY = lineY + 16 + rows * rowHeight + 24
    const isTodayShown = way.from <= way.today && way.today <= until
    return {
      ...{ lineY, axisY, height: axisY + 8, placed, spells },
      todayX: isTodayShown ? x(way.today) : null,
      endX: x(until),
      brokenX: scale.brokenAt ? margin + scale.brokenAt.x : null,
      spellLabels: below.flatMap(({ id, left, level }) =>
        id.startsWith('spell ') ? [{ text: id.slice(id.indexOf(' ', 6) + 1), left, y: belowY(level) }] : [],
      ),
      ticks: ticksBelow({ ...way, until }, scale, { width, inner, isNarrow, isTodayShown, texts }),
      bandOf: (point: WayPoint) =>
        point.kind === 'awaited' ? { start: x(point.earliest), end: x(point.latest) } : null,
    }
  }, [way, shown, width, texts])
}

export type WayLayout = ReturnType<typeof useWayLayout>

/** Today is not the end of the way. */
function endOf({ from, until, today }: Way): string {
  if (until < today) return until
  const span = Temporal.PlainDate.from(from).until(today).days
  const soon = Temporal.PlainDate.from(today)
    .add({ days: Math.ceil(Math.max(span, 60) * 0.04) })
    .toString()
  return soon > until ? soon : until
}

type Room = { width: number; isNarrow: boolean; texts: Texts }

/** The stretches in pixels, and below them their names and those of silences, where there is room. */
function spellsBelow(way: Way, shown: Shown[], x: (day: string) => number, { width, isNarrow, texts }: Room) {
  const spells = way.spells.map((spell) => ({
    spell,
    start: x(spell.from),
    end: x(spell.until ?? way.today),
  }))
  const names = spells.flatMap(({ spell, start, end }, index): Label[] => {
    const { long, short } = spellWords(spell, texts)
    const isLast = index === spells.length - 1
    const at = index === 0 ? start : start + 7
    const fits = widthOf(long) <= end - at
    // Back in the same prison after a leave: the first stretch has said it.
    const isSaid = way.spells.slice(0, index).some((other) => spellWords(other, texts).long === long)
    const text = isLast || fits ? long : short
    const hasRoom = isLast ? at + widthOf(text) < width : widthOf(short) <= end - at
    if (!fits && (isSaid || !hasRoom)) return []
    const place = { id: `spell ${index} ${text}`, at, width: widthOf(text), rank: start - end }
    return [{ ...place, anchor: 'start', hasStem: false }]
  })
  const silences = shown.filter(standsBelow).map(
    ({ id, day, stretch, words }): Label => ({
      ...{ id, at: (x(day) + x(stretch?.until ?? way.today)) / 2, width: widthOf(words.short), rank: 1 },
      hasStem: false,
    }),
  )
  const hasSilences = silences.length > 0
  const levels = isNarrow ? 2 : hasSilences ? 2 : 1
  return { spells, below: placeLabels([...names, ...silences], { width: width - 2, levels, gap: 14 }) }
}

type TickRoom = Room & { inner: number; isTodayShown: boolean }

function ticksBelow(
  { from, until, today }: Way,
  scale: ReturnType<typeof wayScale>,
  { width, inner, isNarrow, isTodayShown, texts }: TickRoom,
) {
  const x = (day: string) => margin + scale.x(day)
  const todayWords = texts.t('people.way.today')
  const ticks = wayTicks({ from, until }, scale, { width: inner, gap: isNarrow ? 52 : 64 })
  const named = ticks.map(({ day, step }): Label => {
    const text = tickWords(day, step, texts)
    const place = { id: `${day} ${text}`, at: x(day), width: widthOf(text), rank: 1 }
    return { ...place, anchor: 'start', hasStem: false }
  })
  const now = { id: 'today', at: x(today), width: widthOf(todayWords, 600), rank: 0, hasStem: false }
  return placeLabels(isTodayShown ? [now, ...named] : named, { width: width - 2, levels: 1, gap: 10 }).map(
    ({ id, left }) => ({
      id,
      left,
      text: id === 'today' ? todayWords : id.slice(11),
      x: id === 'today' ? null : x(id.slice(0, 10)),
    }),
  )
}
