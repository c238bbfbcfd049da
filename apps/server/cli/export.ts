import { writeFileSync } from 'node:fs'
import { extname } from 'node:path'
import { peopleApi } from '#domains/people/model/index.ts'
import type { FileAnswer } from '#platform/http/mount.ts'
import { actAs } from './act-as.ts'

const formats = { '.xlsx': 'xlsx', '.csv': 'csv' } as const

export const exportFromConsole = (file: string, { as }: { as: string }): Promise<void> =>
  actAs(as, async (colleague) => {
    const format = formats[extname(file) as keyof typeof formats]
    if (!format) throw new Error(`The list is written as .xlsx or .csv, not as '${extname(file)}'.`)
    const { bytes } = (await colleague.do(peopleApi.export, { format })) as FileAnswer
    writeFileSync(file, bytes, { mode: 0o600 })
    console.log(`The list of people is in ${file}. It names them: keep it where only you look.`)
  })
