import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** True while process `pid` lives and its command line mentions `text`; numbers are given again after a death. */
export function isProcessOf(pid: number, text: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  const command = commandLineOf(pid)
  return command !== '' && command.includes(text)
}

function commandLineOf(pid: number): string {
  if (!existsSync('/proc/self'))
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''
  try {
    // A process that ended but was not yet buried has an empty command line.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

/** When a process was born; with its number it names one process for good. Null when there is none. */
export function birthOf(pid: number): string | null {
  if (!existsSync('/proc/self'))
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() || null
  try {
    // Behind the name, which may hold anything in brackets, birth is the twentieth field.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[19] ?? null
  } catch {
    return null
  }
}
