import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** Four kinds of tests; `npm test` runs each as one step. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/{shared,main,scripts,docs}/**/*.test.ts'],
          // Each file in its own process: a database left open or a crash stays where it happened.
          pool: 'forks',
          // Only what hangs fails by time; how fast things are is measured by the benchmark.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'jsdom',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/renderer/setup.ts'],
          pool: 'forks',
          // Forms with pickers are slow to mount in jsdom on a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/display.ts'],
          pool: 'forks',
          // One Electron at a time: they would only slow each other down.
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
      {
        test: {
          // In its short form; `npm run torture` runs it at length.
          name: 'torture',
          environment: 'node',
          include: ['tests/torture/**/*.test.ts'],
          globalSetup: ['tests/e2e/display.ts'],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 3_600_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
