/** Two projects: `rules` is pure and needs nothing; `doors` opens real databases and real HTTP. */
process.env.LOG_LEVEL ??= 'silent'

const shared = {
  testEnvironment: '<rootDir>/tests/support/plain-realm.mjs',
  // As in scripts/load-plainly.mjs.
  testEnvironmentOptions: { customExportConditions: ['production', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: { '\\.(css|scss)$': '<rootDir>/tests/support/empty.js' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.next'],
}

export default {
  // A shared machine is slow at times; what is timed is measured by the bench, not here. A project can't set this.
  testTimeout: 120_000,
  // Jest would leave a core to whoever watches: on two, that is half of them.
  maxWorkers: '100%',
  workerIdleMemoryLimit: '1.5GB',
  projects: [
    {
      ...shared,
      displayName: 'rules',
      rootDir: import.meta.dirname ?? '.',
      testMatch: ['<rootDir>/tests/rules/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'doors',
      rootDir: import.meta.dirname ?? '.',
      testMatch: ['<rootDir>/tests/doors/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'browser',
      rootDir: import.meta.dirname ?? '.',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
    },
  ],
}
