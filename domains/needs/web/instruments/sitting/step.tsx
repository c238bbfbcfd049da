import { type ReactNode, useEffect, useRef } from 'react'

type StepProps = {
  heading: string
  /** Said before the heading: what the question is about. */
  lead?: string
  language?: string
  children: ReactNode
}

/** One thing on the screen; its heading takes the focus, so that whoever listens hears where they are. */
export function Step({ heading, lead, language, children }: StepProps) {
  const title = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each heading anew
  useEffect(() => {
    document.title = 'Landfall'
    title.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [heading])
  return (
    <article className="sitting-step">
      {lead && (
        <p className="soft" lang={language} dir="auto">
          {lead}
        </p>
      )}
      <h1 ref={title} tabIndex={-1} lang={language} dir={language ? 'auto' : undefined}>
        {heading}
      </h1>
      {children}
    </article>
  )
}
