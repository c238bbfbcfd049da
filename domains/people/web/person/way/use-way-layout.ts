import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Texts } from '#platform/web/index.ts'
import type { Way, WayPoint } from '../../../model/way.ts'
import { type Label, laneOf, placeLabels, wayScale, wayTicks } from '../../../model/way-line.ts'
import { pointWords, spellWords, tickWords } from './way-words.ts'

const rowHeight = 23
const laneHeight = 17
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

/** Everything the line shows, in pixels. */
export function useWayLayout(way: Way, width: number, texts: Texts) {
  return useMemo(() => {
    const inner = Math.max(120, width - 2 * margin)
    // Today is not the end of the way.
    const span = Temporal.PlainDate.from(way.from).until(way.today).days
    const soon = Temporal.PlainDate.from(way.today)
      .add({ days: Math.ceil(Math.max(span, 60) * 0.04) })
      .toString()
    const until = [way.until, soon].sort().at(-1)!
    const scale = wayScale({ ...way, until }, inner)
    const x = (day: string) => margin + scale.x(day)
    const isNarrow = inner < 520
    const levels = isNarrow ? 2 : 3
    const lanes = laneOf(
      way.points.map((point) => scale.x(point.day)),
      15,
    )
    const lifted = Math.min(2, Math.max(0, ...lanes))
    const words = way.points.map((point) => pointWords(point, texts))
    const labels: Label[] = way.points.flatMap((point, index) =>
      point.kind === 'begins'
        ? []
        : [
            {
              ...{ id: point.id, at: x(point.day), rank: ranks[point.kind] },
              width: widthOf(words[index]?.short ?? '', point.kind === 'gate' ? 650 : 400),
            },
          ],
    )
    const placed = placeLabels(labels, { width: width - 2, levels, gap: 14 })
    const usedLevels = Math.max(0, ...placed.map(({ level }) => level + 1))
    const lineY = usedLevels * rowHeight + lifted * laneHeight + 24
    const points = way.points.map((point, index) => {
      const label = placed.find(({ id }) => id === point.id)
      return {
        ...{ point, x: x(point.day), y: lineY - Math.min(lanes[index] ?? 0, 2) * laneHeight },
        words: words[index] ?? { short: '', long: '' },
        label: label && {
          left: label.left,
          y: lineY - 25 - lifted * laneHeight - label.level * rowHeight,
        },
      }
    })
    const ends = way.spells.map((spell) => x(spell.until ?? way.today))
    const spells = way.spells.map((spell, index) => ({
      spell,
      start: x(spell.from),
      end: ends[index] ?? x(way.today),
    }))
    const below = placeLabels(
      spells.flatMap(({ spell, start, end }, index): Label[] => {
        const { long, short } = spellWords(spell, texts)
        const isLast = index === spells.length - 1
        const at = index === 0 ? start : start + 7
        const fits = widthOf(long) <= end - at
        // Back in the same prison after a leave: the first stretch has said it.
        const isSaid = way.spells.slice(0, index).some((other) => spellWords(other, texts).long === long)
        const text = isLast || fits ? long : short
        const hasRoom = isLast ? at + widthOf(text) < width : widthOf(short) <= end - at
        if (!fits && (isSaid || !hasRoom)) return []
        return [
          {
            ...{ id: `${index} ${text}`, at, width: widthOf(text), rank: start - end },
            ...{ anchor: 'start', hasStem: false },
          },
        ]
      }),
      { width: width - 2, levels: isNarrow ? 2 : 1, gap: 14 },
    )
    const rows = Math.max(1, ...below.map(({ level }) => level + 1))
    const axisY = lineY + 16 + rows * rowHeight + 24
    const ticks = wayTicks({ from: way.from, until }, scale, { width: inner, gap: isNarrow ? 52 : 64 })
    const today = texts.t('people.way.today')
    const axis = placeLabels(
      [
        { id: 'today', at: x(way.today), width: widthOf(today, 600), rank: 0, hasStem: false },
        ...ticks.map(({ day, step }): Label => {
          const text = tickWords(day, step, texts)
          return {
            id: `${day} ${text}`,
            at: x(day),
            width: widthOf(text),
            rank: 1,
            anchor: 'start',
            hasStem: false,
          }
        }),
      ],
      { width: width - 2, levels: 1, gap: 10 },
    )
    return {
      ...{ lineY, axisY, height: axisY + 8, points, spells, todayX: x(way.today), todayWords: today },
      endX: x(until),
      brokenX: scale.brokenAt ? margin + scale.brokenAt.x : null,
      spellLabels: below.map(({ id, left, level }) => ({
        text: id.slice(id.indexOf(' ') + 1),
        left,
        y: lineY + 31 + level * rowHeight,
      })),
      ticks: axis.map(({ id, left }) => ({
        id,
        left,
        text: id === 'today' ? today : id.slice(11),
        x: id === 'today' ? null : x(id.slice(0, 10)),
      })),
      bandOf: (point: WayPoint) =>
        point.kind === 'awaited' ? { start: x(point.earliest), end: x(point.latest) } : null,
    }
  }, [way, width, texts])
}

export type WayLayout = ReturnType<typeof useWayLayout>
