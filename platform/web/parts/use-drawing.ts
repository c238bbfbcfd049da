import { type RefObject, useEffect, useRef } from 'react'
import Pad from 'signature_pad'

type Size = { width: number; height: number }
/** Lines as points in a field of one size, whatever the screen's. */
type Lines = [number, number][][]

function linesOn(pad: Pad, canvas: HTMLCanvasElement, size: Size): Lines | null {
  const { width, height } = canvas.getBoundingClientRect()
  const within = (value: number, most: number) => Math.round(Math.min(Math.max(value, 0), most) * 10) / 10
  const lines = pad
    .toData()
    .map(({ points }) =>
      points.map(({ x, y }): [number, number] => [
        within((x / width) * size.width, size.width),
        within((y / height) * size.height, size.height),
      ]),
    )
  return lines.length > 0 ? lines : null
}

/** A canvas to draw on with a finger, a pen or a mouse; what was drawn is told after each line. */
export function useDrawing(
  size: Size,
  onDrawn: (lines: Lines | null) => void,
): { canvas: RefObject<HTMLCanvasElement | null>; clear(): void } {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<Pad | null>(null)
  const told = useRef({ onDrawn, size })
  told.current = { onDrawn, size }
  useEffect(() => {
    const drawnOn = canvas.current!
    const ratio = Math.max(window.devicePixelRatio, 1)
    const { width, height } = drawnOn.getBoundingClientRect()
    drawnOn.width = width * ratio
    drawnOn.height = height * ratio
    drawnOn.getContext('2d')?.scale(ratio, ratio)
    const made = new Pad(drawnOn, { penColor: '#1b2a33', minWidth: 1, maxWidth: 2.5 })
    pad.current = made
    made.addEventListener('endStroke', () => told.current.onDrawn(linesOn(made, drawnOn, told.current.size)))
    return () => made.off()
  }, [])
  const clear = () => {
    pad.current?.clear()
    onDrawn(null)
  }
  return { canvas, clear }
}
