import './horizon.css'
import type { AwaitedRelease, ReleaseBoard } from '../../model/board.ts'
import type { Grouping } from '../../model/grouping.ts'
import { Downwards } from './downwards.tsx'
import { Legend } from './legend.tsx'
import { Picture } from './picture.tsx'
import { useWidth } from './use-width.ts'

export type HorizonProps = {
  board: ReleaseBoard
  by: Grouping
  /** Where the key T leads. */
  onTable(): void
  /** Null for whoever may not change dates. */
  onChangeDate: ((person: AwaitedRelease) => void) | null
}

/** Narrower than this, time runs downwards. */
const narrow = 600

/** Who is released when, as a picture with its legend; it takes the width that it finds. */
export function Horizon(props: HorizonProps) {
  const [frame, width] = useWidth<HTMLDivElement>()
  return (
    <div className="horizon" ref={frame}>
      {width >= narrow && <Picture {...props} width={width} />}
      {width > 0 && width < narrow && <Downwards {...props} />}
      {width > 0 && <Legend withBands={width >= narrow} />}
    </div>
  )
}
