import { useTexts } from '#platform/web/index.ts'
import type { DirectoryOverview } from '../../model/directory/directory-api.ts'
import { lifeAreas } from '../../model/directory/life-areas.ts'
import { lifeAreaText } from './words.ts'

type PictureProps = {
  overview: DirectoryOverview
  chosen: string | undefined
  onChoose(lifeArea: string): void
}

/** Who helps with what, at a glance: where nobody is known yet stands out. */
export function DirectoryPicture({ overview, chosen, onChoose }: PictureProps) {
  const texts = useTexts()
  const { t } = texts
  const counts = new Map(overview.lifeAreas.map(({ lifeArea, count }) => [lifeArea, count]))
  const own = [...counts.keys()].filter((slug) => !(lifeAreas as readonly string[]).includes(slug))
  const most = Math.max(1, ...counts.values())
  return (
    <ul className="directory-picture" aria-label={t('partners.picture')}>
      {[...lifeAreas, ...own].map((slug) => {
        const count = counts.get(slug) ?? 0
        return (
          <li key={slug}>
            <button
              type="button"
              className="directory-tile"
              aria-pressed={chosen === slug}
              data-none={count === 0}
              onClick={() => onChoose(chosen === slug ? '' : slug)}
            >
              <span>{lifeAreaText(texts, slug)}</span>
              <b className="num">{count === 0 ? t('partners.nobody') : t('partners.count', { count })}</b>
              <meter min={0} max={most} value={count} aria-hidden />
            </button>
          </li>
        )
      })}
    </ul>
  )
}
