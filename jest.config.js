const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: {
    '^.+\\.(t|m?j)s$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  // These packages ship ES modules only; jest's CommonJS loader needs them transformed.
  transformIgnorePatterns: [
    '/node_modules/(?!(jose|postal-mime|@expo-google-fonts|htmlparser2|dom[a-z-]+|entities|pkijs|asn1js|bytestreamjs|@peculiar|@noble|@libpdf|@scure)/)',
  ],
};

const project = (name, more = {}) => ({
  ...shared,
  displayName: name,
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
  ...more,
});

/** Tests that talk to servers share one document engine and one Temporal development server, started before the first. */
const engines = {
  globalSetup: '<rootDir>/test/support/start-engines.ts',
  globalTeardown: '<rootDir>/test/support/stop-engines.ts',
};

/** @type {import('jest').Config} */
module.exports = {
  testTimeout: 60_000,
  projects: [
    project('unit'),
    project('integration', engines),
    project('workflows', engines),
    project('replay'),
    project('conformance', engines),
    project('end-to-end'),
  ],
};
