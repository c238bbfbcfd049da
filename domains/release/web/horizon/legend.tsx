import { useTexts } from '#platform/web/index.ts'
import { GlyphInText } from './glyph.tsx'

const plain = { isConfirmed: false, wantsDecision: false, hasNobody: false }

/** What the shapes mean, in words. */
export function Legend({ withBands = true }: { withBands?: boolean }) {
  const { t } = useTexts()
  return (
    <ul className="legend" aria-label={t('release.legend')}>
      <li>
        <GlyphInText {...plain} isConfirmed />
        {t('release.legend.confirmed')}
      </li>
      <li>
        <GlyphInText {...plain} />
        {t('release.legend.open')}
      </li>
      {withBands && (
        <li>
          <svg className="glyph" width="38" height="26" viewBox="-19 -13 38 26" aria-hidden="true">
            <line className="mark-band" x1={-16} x2={16} y1={0} y2={0} />
            <path className="mark-band-end" d="M-16 -4 V4 M16 -4 V4" />
          </svg>
          {t('release.legend.band')}
        </li>
      )}
      <li>
        <GlyphInText {...plain} isConfirmed wantsDecision />
        {t('release.legend.decide')}
      </li>
      <li>
        <GlyphInText {...plain} hasNobody />
        {t('release.legend.ring')}
      </li>
    </ul>
  )
}
