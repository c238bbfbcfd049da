import { useId } from 'react'

type ChooseFileProps = {
  label: string
  /** Which kinds, as the browser's own chooser takes them. */
  accept: string
  disabled?: boolean
  /** What may be chosen, in words. */
  kinds?: { text: string; shown: boolean }
  onChoose(file: File): void
}

/** A button that chooses one file, and may choose the same one again. */
export function ChooseFile({ label, accept, disabled, kinds, onChoose }: ChooseFileProps) {
  const id = useId()
  return (
    <>
      <label className="choose-file" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="sr-only"
        type="file"
        disabled={disabled}
        accept={accept}
        aria-describedby={kinds && `${id}-kinds`}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          currentTarget.value = ''
          if (file) onChoose(file)
        }}
      />
      {kinds && (
        <span className={kinds.shown ? 'soft small' : 'sr-only'} id={`${id}-kinds`}>
          {kinds.text}
        </span>
      )}
    </>
  )
}
