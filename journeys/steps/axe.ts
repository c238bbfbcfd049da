import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Violation = { id: string; help: string; nodes: { target: string[]; failureSummary: string }[] }

/** Finds nothing, or says what and where. The rules of WCAG 2.2 AA, and best practice. */
export async function expectNoBarriers(page: Page, where: string): Promise<void> {
  expect(await barriersIn(page, where)).toBe('')
}

/** What is found, in words; empty for nothing. */
export async function barriersIn(page: Page, where: string): Promise<string> {
  // The content policy lets no script in from outside; the test's own goes in through the debugger.
  await page.evaluate(source)
  const violations = await page.evaluate(async () => {
    type Axe = { run(options: { resultTypes: string[] }): Promise<{ violations: Violation[] }> }
    const { axe } = globalThis as unknown as { axe: Axe }
    return (await axe.run({ resultTypes: ['violations'] })).violations
  })
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${where}: ${id} (${help}) at ${target.join(' ')}\n${failureSummary}`,
    ),
  )
  return told.join('\n\n')
}
