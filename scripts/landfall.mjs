import { become, installIfNeeded } from './house.mjs'

installIfNeeded()
become('apps/server/cli.ts', process.argv.slice(2))
