import { Command } from 'commander'
import { addCommands } from './cli/commands.ts'

const program = new Command('landfall')
  .description(
    'Landfall runs the way back from prison. Everything an administrator does outside the browser.',
  )
  .addHelpText(
    'after',
    `
Where things are
  LANDFALL_DATA   the data directory (default: ./data)
  DATABASE_URL    your own PostgreSQL 18; without it, Landfall uses one of its own in the data directory
  PORT            the port of \`landfall start\` (default: 4600)

Examples
  npm run landfall -- start
  npm run landfall -- user invite --email ana@example.org --name "Ana" --role coordinator --unit Pleven
  npm run landfall -- backup --to monday.landfall --passphrase-file ./passphrase.txt
  npm run landfall -- restore --from monday.landfall --passphrase-file ./passphrase.txt`,
  )
  .showHelpAfterError('(add --help for what is possible)')

addCommands(program)

try {
  await program.parseAsync()
} catch (error) {
  // Whoever types a command wants the sentence, not the trace.
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
