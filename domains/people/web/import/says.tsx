import { useSaid } from './use-import.ts'

type SaysProps<Value extends string> = {
  legend: string
  name: string
  value: Value | null
  options: [Value, string][]
  say(value: Value): unknown
}

/** A small choice that takes effect at once. */
export function Says<Value extends string>({ legend, name, value, options, say }: SaysProps<Value>) {
  const [shown, choose] = useSaid(value, (next) => next !== null && say(next))
  return (
    <fieldset>
      <legend className="sr-only">{legend}</legend>
      <div className="import-says">
        {options.map(([one, words]) => (
          <label key={one} className="tap">
            <input type="radio" name={name} checked={shown === one} onChange={() => choose(one)} />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
