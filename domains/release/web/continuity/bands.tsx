import { useTexts } from '#platform/web/index.ts'
import type { Bands } from '../../model/continuity/continuity.ts'
import { type GapBand, gapBands } from '../../model/continuity/gap.ts'

type BandsProps = {
  bands: Bands
  n: number
  /** Draws attention to one of them, and lets others be chosen. */
  chosen?: GapBand | undefined
  onChoose?(band: GapBand | undefined): void
}

/** How many releases fall into each band, as bars with their numbers; what is unknown has a bar of its own pattern. */
export function BandsPicture({ bands, n, chosen, onChoose }: BandsProps) {
  const { t, number } = useTexts()
  const longest = Math.max(1, ...Object.values(bands))
  return (
    <figure className="gap-bands">
      <figcaption className="sr-only">{t('release.continuity.picture', { n })}</figcaption>
      <ul>
        {gapBands.map((band) => (
          <li key={band} data-band={band} data-chosen={chosen === band || undefined}>
            <span className="gap-band-name">
              {onChoose && bands[band] > 0 ? (
                <button
                  type="button"
                  className="link-button"
                  aria-pressed={chosen === band}
                  onClick={() => onChoose(chosen === band ? undefined : band)}
                >
                  {t(`release.continuity.band.${band}`)}
                </button>
              ) : (
                t(`release.continuity.band.${band}`)
              )}
            </span>
            <svg className="gap-band-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
              <rect className="gap-band-track" x="0" y="0" width="100" height="10" />
              <rect className="gap-band-fill" x="0" y="0" width={(100 * bands[band]) / longest} height="10" />
            </svg>
            <span className="num">{number(bands[band])}</span>
          </li>
        ))}
      </ul>
    </figure>
  )
}
