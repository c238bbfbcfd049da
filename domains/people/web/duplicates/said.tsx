import { useEffect, useRef } from 'react'

/** What has just been done, in a sentence. It takes the focus, since the button that was pressed is gone by then. */
export function Said({ children }: { children: string }) {
  const line = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (children) line.current?.focus()
  }, [children])
  if (!children) return null
  return (
    <p ref={line} tabIndex={-1} className="notice" data-tone="moss">
      <span>
        <span aria-hidden>✓ </span>
        {children}
      </span>
    </p>
  )
}
