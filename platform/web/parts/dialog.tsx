import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTexts } from '../texts.tsx'

export type DialogProps = {
  open: boolean
  onClose(): void
  title: string
  /** `drawer` comes from the side, `search` stands at the top. */
  kind?: 'box' | 'drawer' | 'search'
  /** Keeps the title for screen readers only. */
  hideTitle?: boolean
  /** False for what must be answered: no closing by Escape or by a click outside. */
  closable?: boolean
  children: ReactNode
}

/** The browser's own dialog: the page behind is out of reach, Escape closes, the focus comes back. */
export function Dialog({
  open,
  onClose,
  title,
  kind = 'box',
  hideTitle = false,
  closable = true,
  children,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const { t } = useTexts()

  useEffect(() => {
    const element = dialog.current
    if (!element || !open) return
    const before = document.activeElement
    element.showModal()
    // Whoever opens a form wants to type, not to close it again.
    element
      .querySelector<HTMLElement>('.dialog-body :is(input, select, textarea):not([type=hidden])')
      ?.focus()
    return () => {
      element.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [open])

  if (!open) return null
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard closes it with Escape
    <dialog
      ref={dialog}
      className="dialog"
      data-kind={kind}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        if (closable) onClose()
      }}
      onClick={(event) => {
        if (closable && event.target === event.currentTarget) onClose()
      }}
    >
      <div className="dialog-body">
        <div className={hideTitle ? 'sr-only' : 'dialog-head'}>
          <h2 id={id}>{title}</h2>
          {closable && !hideTitle && (
            <button type="button" className="icon-button" onClick={onClose} aria-label={t('shell.close')}>
              <IconX size={20} stroke={1.75} aria-hidden />
            </button>
          )}
        </div>
        {children}
      </div>
    </dialog>
  )
}

export type ConfirmProps = {
  open: boolean
  onClose(): void
  onConfirm(): unknown
  title: string
  /** What will happen, in a sentence. */
  children: ReactNode
  /** The deed itself as a verb, not "OK". */
  confirmText: string
  /** Beacon-coloured when something is taken away. */
  grave?: boolean
  pending?: boolean
}

/** Asks before something that cannot simply be taken back. */
export function Confirm({
  onConfirm,
  confirmText,
  grave = false,
  pending = false,
  children,
  ...dialog
}: ConfirmProps) {
  const { t } = useTexts()
  return (
    <Dialog {...dialog}>
      <div>{children}</div>
      <div className="form-buttons">
        <Button color={grave ? 'beacon' : 'fjord'} loading={pending} onClick={() => onConfirm()}>
          {confirmText}
        </Button>
        <Button variant="default" onClick={dialog.onClose}>
          {t('form.cancel')}
        </Button>
      </div>
    </Dialog>
  )
}
