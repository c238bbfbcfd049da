import type { InputOf, Operation } from '#platform/operations/operation.ts'
import { send } from './call.ts'

/** Fetches the file that an operation gives and hands it to the browser to keep; throws a `CallProblem`. */
export async function download<Op extends Operation>(
  op: Op,
  input: InputOf<Op>,
  options: { name?: string; file?: Blob } = {},
): Promise<void> {
  const response = await send(op, input as Record<string, unknown>, options)
  const name = options.name ?? nameIn(response.headers.get('content-disposition')) ?? op.name
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = name
  link.click()
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

function nameIn(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  if (encoded) return decodeURIComponent(encoded)
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? null
}
