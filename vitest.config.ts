import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const withDatabase = {
  globalSetup: [at('./platform/database/vitest-global-setup.ts')],
  provide: { migrationsModule: at('./apps/server/domains.ts') },
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'platform/**/*.test.{ts,tsx}',
            'domains/**/{model,web,field}/**/*.test.{ts,tsx}',
            'apps/{office,field}/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
          ],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
        },
      },
      {
        test: {
          ...withDatabase,
          name: 'database',
          include: ['domains/**/server/**/*.test.ts', 'platform/**/*.db.test.ts', 'apps/server/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...withDatabase,
          name: 'journeys',
          include: ['journeys/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
