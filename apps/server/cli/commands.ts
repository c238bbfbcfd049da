import type { Command } from 'commander'
import { readSettings } from '../settings.ts'

/** Each command loads what it needs when it is called: `--help` answers at once. */
export function addCommands(program: Command): void {
  program
    .command('start')
    .description('start Landfall (as npm start does)')
    .option('--example', 'with the example centre, in which everyone is invented')
    .action(async ({ example }) => {
      const { runServer } = await import('../run-server.ts')
      await runServer(readSettings(process.env, example ? ['--example'] : []))
    })

  program
    .command('migrate')
    .description('bring the databases to this version without starting; says what was done')
    .action(async () => (await import('./migrate.ts')).migrateAll())

  program
    .command('user')
    .description('people who can sign in')
    .command('invite')
    .description('invite a colleague; prints the link, which works once, for 14 days')
    .requiredOption('--email <address>')
    .requiredOption('--name <name>')
    .requiredOption('--role <role>', 'such as coordinator or administrator')
    .option('--unit <name>', 'the unit in which the role is held; roles that open no records have none')
    .option('--language <language>', 'en, nb, bg or ro', 'en')
    .requiredOption('--as <email>', 'the administrator who invites; it is on record as theirs')
    .action(async (options) => (await import('./invite.ts')).inviteFromConsole(options))

  program
    .command('import')
    .description("import a centre's list (xlsx, ods, csv) as a colleague who may")
    .argument('<file>')
    .requiredOption('--unit <name>', 'the unit that the people belong to')
    .requiredOption('--as <email>', 'the colleague who imports; it is on record as theirs')
    .option('--dry-run', 'only say what would happen')
    .action(async (file, options) => (await import('./import.ts')).importFromConsole(file, options))

  program
    .command('export')
    .description('write the list of people to a file (.xlsx or .csv) as a colleague who may')
    .argument('<file>')
    .requiredOption('--as <email>', 'the colleague who exports; it is on record as theirs')
    .action(async (file, options) => (await import('./export.ts')).exportFromConsole(file, options))

  const secret = (command: Command) =>
    command
      .option('--passphrase-file <file>', 'a file whose first line is the passphrase')
      .option('--key-file <file>', 'a file of random bytes that serves as key')
      .option('--organisation <name>', 'its short name', 'centre')

  secret(program.command('backup').description('write an encrypted copy of everything while work goes on'))
    .requiredOption('--to <file>')
    .action(async (options) => (await import('./backup.ts')).backupToFile(options))

  secret(
    program
      .command('restore')
      .description('make an organisation anew from a backup, in an installation that does not have it'),
  )
    .requiredOption('--from <file>')
    .action(async (options) => (await import('./backup.ts')).restoreFromFile(options))

  program
    .command('example')
    .description('make the example centre anew, as of today')
    .action(async () => (await import('./example.ts')).makeExampleAnew())
}
