import { builtinModules } from 'node:module';
import tseslint from 'typescript-eslint';

// Biome formats and does the fast lint. ESLint holds only what needs types, and the sandbox of workflow code.

/** The modules of services whose values a workflow may use: pure data, the same on every replay. */
const PURE_VALUES_OF_SERVICES = ['plans/plan-states', 'failures'];

const nodeBuiltins = builtinModules.filter((name) => !name.startsWith('_'));

const sandbox = {
  files: ['workflows/**/*.ts'],
  rules: {
    '@typescript-eslint/unbound-method': 'error',
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        paths: [
          ...nodeBuiltins.map((name) => ({ name, message: 'Workflow code is replayed: no Node, only activities.' })),
          ...['client', 'worker', 'activity', 'testing'].map((name) => ({
            name: `@temporalio/${name}`,
            message: 'Workflow code knows @temporalio/workflow and @temporalio/common only.',
          })),
        ],
        patterns: [
          { group: ['node:*'], message: 'Workflow code is replayed: no Node, only activities.' },
          { group: ['**/infra/**', '**/graphql/**', '**/pages/**'], message: 'Imports point one way.' },
          {
            regex: `services/(?!(?:${PURE_VALUES_OF_SERVICES.join('|')})$)`,
            allowTypeImports: true,
            message: 'Types of services are fine (import type); work is done by activities.',
          },
        ],
      },
    ],
    // setTimeout and Date are Temporal's own in the sandbox; these are not there or differ between runs.
    'no-restricted-globals': [
      'error',
      ...['fetch', 'process', 'Buffer', 'require', 'module', '__dirname', '__filename', 'global', 'performance'].map(
        (name) => ({ name, message: 'Not in the workflow sandbox, or not the same on replay.' }),
      ),
    ],
  },
};

export default tseslint.config(
  { ignores: ['dist/**', '.data/**', 'coverage/**', 'node_modules/**', 'test/fixtures/**', '**/*.{js,cjs,mjs}'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Counts, years and ids read best inside a template; objects and undefined still do not get through.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // `() => tell(x)` as the body of a handler is the house's short form.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // An index is checked (noUncheckedIndexedAccess); where a test or a match proves it, `!` is shorter than a branch
      // that never runs.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Interfaces that are handed in are async even where one implementation has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // What createX() hands out are objects of closures: they have no `this` to lose. Classes exist in workflows only.
      '@typescript-eslint/unbound-method': 'off',
      // `{ [key]: value }` cleared by delete is what MongoDB's documents need.
      '@typescript-eslint/no-dynamic-delete': 'off',
      // Biome's unused checks cover this, with fixes.
      '@typescript-eslint/no-unused-vars': 'off',
      // `while (true)` around a numbered attempt or an event is how the procedure reads.
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
    },
  },
  {
    // The type of the activities is what createActivities returns, that of the English words what the Vietnamese ones
    // are; writing it twice would let the two drift.
    files: ['services/activities.ts', 'services/wording/**/*.ts'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  sandbox,
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      // A test's functions are called by jest; answers of servers under test have no type to defend.
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
