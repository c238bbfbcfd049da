import { become, installIfNeeded } from './house.mjs'

installIfNeeded()
become('apps/server/main.ts', process.argv.slice(2))
