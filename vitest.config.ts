import { defineConfig } from 'vitest/config';

// Which tests run where. `npm test` runs all four; see scripts/test.mjs.

const pageTests = 'test/**/*.dom.test.{ts,tsx}';
const journeys = 'test/journeys/**';

export default defineConfig({
  test: {
    // Against tests that hang, not a measure of speed: hashing PINs is slow on purpose, and slower on a busy machine.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [pageTests, journeys],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          include: [pageTests],
          environment: 'happy-dom',
          setupFiles: ['test/renderer/clear-page.ts'],
        },
      },
      {
        // Started by the executable of Electron as plain Node, so that the records are tested on the Node and the
        // SQLite with which the application runs. A test that starts a thread or a process from TypeScript sources needs
        // the Node of the project and stays out.
        extends: true,
        test: {
          name: 'store',
          include: ['test/electron/**/*.test.ts'],
          exclude: ['test/electron/workers/**', 'test/electron/**/cli*.test.ts', 'test/electron/**/*.worker.test.ts'],
          pool: 'forks',
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.journey.test.ts'],
          pool: 'forks',
          maxWorkers: 1,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
