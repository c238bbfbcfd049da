import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react'

export type DropdownProps = {
  label: string
  icon?: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>
  /** Closes after something inside was chosen; leave it out for ticks. */
  closeOnClick?: boolean
  /** Shows the icon alone; the label is read aloud. */
  iconOnly?: boolean
  /** Opens upwards and to the right, for a button at the bottom of the screen. */
  up?: boolean
  className?: string
  button?: ReactNode
  children: ReactNode
}

/** A button that discloses a small panel; Escape and a click outside close it. */
export function Dropdown({
  label,
  icon: Icon,
  closeOnClick = false,
  iconOnly = false,
  up = false,
  className = 'quiet-button',
  button,
  children,
}: DropdownProps) {
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const trigger = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (!open) return
    const outside = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false)
    }
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      trigger.current?.focus()
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    document.addEventListener('keydown', leave)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
      document.removeEventListener('keydown', leave)
    }
  }, [open])

  return (
    <div className="dropdown" ref={root} data-up={up}>
      <button
        ref={trigger}
        type="button"
        className={className}
        aria-expanded={open}
        aria-label={iconOnly ? label : undefined}
        onClick={() => setOpen(!open)}
      >
        {Icon && <Icon size={18} stroke={1.6} aria-hidden />}
        {button ?? (!iconOnly && label)}
      </button>
      {open && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: what is inside has keys of its own
        // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that something inside was chosen
        <div className="dropdown-panel" onClick={() => closeOnClick && setOpen(false)}>
          {children}
        </div>
      )}
    </div>
  )
}
