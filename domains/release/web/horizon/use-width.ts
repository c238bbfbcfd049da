import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** The width that an element has been given, in pixels; 0 before it stands. */
export function useWidth<Element extends HTMLElement>(): [RefObject<Element | null>, number] {
  const element = useRef<Element>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const watched = element.current
    if (!watched) return
    const measure = () => setWidth(Math.floor(watched.getBoundingClientRect().width))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(watched)
    return () => observer.disconnect()
  }, [])
  return [element, width]
}

const known = new Map<string, number>()

/** Measures texts as the picture will write them, and again once the typeface has come. */
export function useTextWidth(): (text: string) => number {
  const [fontsReady, setFontsReady] = useState(() => document.fonts.status === 'loaded')
  useEffect(() => {
    let isHere = true
    void document.fonts.ready.then(() => {
      if (!isHere) return
      known.clear()
      setFontsReady(true)
    })
    return () => {
      isHere = false
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other letters, other widths
  return useCallback((text: string) => widthOf(text), [fontsReady])
}

function widthOf(text: string): number {
  const before = known.get(text)
  if (before !== undefined) return before
  const pen = document.createElement('canvas').getContext('2d')
  if (!pen) return text.length * 8
  pen.font = `560 14.5px ${getComputedStyle(document.body).fontFamily}`
  const width = Math.ceil(pen.measureText(text).width)
  known.set(text, width)
  return width
}
