import { afterEach, beforeEach } from 'vitest'

/** The tests of this file tell one story: after one has failed the later ones could only wait for what never comes. */
export function tellOneStory(): void {
  let broken = false
  beforeEach(({ skip }) => skip(broken, 'the story broke off before'))
  afterEach(({ task }) => {
    broken ||= task.result?.state === 'fail'
  })
}
