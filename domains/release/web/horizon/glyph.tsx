type GlyphProps = { isConfirmed: boolean; wantsDecision: boolean; hasNobody: boolean; isUnknown?: boolean }

const diamond = 'M0 -8.6 L8.6 0 L0 8.6 L-8.6 0 Z'

/** A mark, drawn round its middle: filled is confirmed, open is not, a diamond wants a decision, a ring has nobody. */
export function Glyph({ isConfirmed, wantsDecision, hasNobody, isUnknown = false }: GlyphProps) {
  const filled = isConfirmed ? 'yes' : 'no'
  return (
    <>
      {hasNobody && <circle className="mark-ring" r={11.5} />}
      {wantsDecision ? (
        <path className="mark-decide" d={diamond} data-filled={filled} />
      ) : (
        <circle className="mark-dot" r={6} data-filled={filled} data-unknown={isUnknown} />
      )}
    </>
  )
}

/** The same mark beside a line of text. */
export function GlyphInText(props: GlyphProps) {
  return (
    <svg className="glyph" width="26" height="26" viewBox="-13 -13 26 26" aria-hidden="true">
      <Glyph {...props} />
    </svg>
  )
}
