import { type ComponentType, lazy, Suspense } from 'react'

type Load = () => Promise<{ default: ComponentType<object> }>

/** Binds the cards that domains lend, in their order; each is read when it is first shown. Made once, where a page's file is read. */
export function lentCards(cards: readonly { id: string; order: number; load: Load }[]): ComponentType {
  const inOrder = cards
    .toSorted((a, b) => a.order - b.order)
    .map(({ id, load }) => ({ id, Card: lazy(load) }))
  return () => (
    <Suspense fallback={null}>
      {inOrder.map(({ id, Card }) => (
        <Card key={id} />
      ))}
    </Suspense>
  )
}
