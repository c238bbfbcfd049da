import { useTexts } from '#platform/web/index.ts'
import type { Zoom } from './use-zoom.ts'

/** Closer, further away, along, and back to the whole. */
export function WayZoom({ zoom, day }: { zoom: Zoom; day: string }) {
  const { t } = useTexts()
  if (zoom.isWhole && !zoom.canCloser) return null
  const button = (text: string, act: (() => void) | null) => (
    <button type="button" className="link-button" disabled={act === null} onClick={act ?? undefined}>
      {text}
    </button>
  )
  return (
    <fieldset className="way-zoom no-print">
      <legend className="sr-only">{t('people.way.zoom')}</legend>
      {button(t('people.way.closer'), zoom.canCloser ? () => zoom.closer(day) : null)}
      {!zoom.isWhole && (
        <>
          {button(t('people.way.further'), () => zoom.further(day))}
          {button(t('people.way.earlier'), zoom.earlier)}
          {button(t('people.way.later'), zoom.later)}
          {button(t('people.way.whole'), zoom.whole)}
        </>
      )}
    </fieldset>
  )
}
