import { loadExample } from '../example/load.ts'
import { examplePassword, withoutSecondFactor } from '../example/sign-ins.ts'
import { actorOn, asVolunteer, type TestActor } from './actor.ts'
import { header, type Jar, knock } from './at-the-door.ts'
import { createWorld, type World } from './world.ts'

/** The example in a database of its own, and whoever signs in to it. */
export type LoadedWorld = World & { as(email: string, side?: 'staff' | 'volunteer'): Promise<TestActor> }

export async function loadedWorld(today: string): Promise<LoadedWorld> {
  const world = await createWorld({ today })
  world.site.roles = withoutSecondFactor(world.site.roles)
  await world.owner.query('delete from access.organisation')
  const client = await world.owner.connect()
  await loadExample(client, { today })
  client.release()
  return {
    ...world,
    async as(email, side = 'staff') {
      const jar: Jar = new Map()
      const answer = await knock(world, '/sign-in/email', { email, password: examplePassword }, { jar })
      const actor = actorOn(world.app, answer.json().user.id, header(jar))
      return side === 'staff' ? actor : asVolunteer(actor)
    },
  }
}
