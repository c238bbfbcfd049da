import { useEveryPage } from '#platform/web/domain-web.ts'
import { Lent } from '#platform/web/parts/lent.tsx'

/** What domains lend to the frame: at the side where there is room, at the foot of the page where there is not. */
export function EveryPage() {
  const lines = useEveryPage()
  if (lines.length === 0) return null
  return (
    <div className="every-page small">
      {lines.map((line) => (
        <Lent key={line.id} load={line.load} />
      ))}
    </div>
  )
}
