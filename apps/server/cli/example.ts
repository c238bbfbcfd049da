import { claimDataDirectory } from '#platform/database/instance-lock.ts'
import { replaceExample } from '../example/make-example.ts'
import { signInsOfExample } from '../example/sign-ins.ts'
import { readSettings } from '../settings.ts'
import { withCluster } from './with-cluster.ts'

/** What was tried in the example is gone afterwards, so a Landfall that runs on this data must be stopped first. */
export async function makeExampleAnew(): Promise<void> {
  const claim = await claimDataDirectory(readSettings(process.env, []).dataDir)
  if (claim.running !== null)
    throw new Error(`Landfall is open at ${claim.running}. Stop it first, then make the example anew.`)
  try {
    await withCluster(replaceExample)
    console.log(
      `The example centre is new, as of today. Open it with: npm start -- --example\n${signInsOfExample()}`,
    )
  } finally {
    claim.release()
  }
}
