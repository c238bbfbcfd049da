import type { ReactNode } from 'react'

/** A card with nothing in it, said in two lines: four pictures of emptiness side by side would be loud. */
export function Quiet({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="quiet">
      <p>{title}</p>
      <p className="soft">{text}</p>
      {children}
    </div>
  )
}
