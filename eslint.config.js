import js from '@eslint/js'
import hooks from 'eslint-plugin-react-hooks'
import { globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { walls } from './eslint.walls.js'

export default tseslint.config(
  globalIgnores([
    'dist',
    '.next',
    '.cache',
    'node_modules',
    'coverage',
    'data',
    'media',
    'src/payload-types.ts',
    'src/migrations',
    'src/app/**/importMap.js',
    'next-env.d.ts',
  ]),
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A number reads the same in a sentence as anywhere.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `return next()` and `return sendProblem(…)` end a handler in one line.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Payload's hooks and Express's handlers are awaited by their callers whether or not they wait for anything.
      '@typescript-eslint/require-await': 'off',
      // Express takes handlers that return promises; event listeners do not.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, attributes: false } },
      ],
      // The data of Payload is typed by what is generated; what is read from elsewhere is `unknown`, so `any` is seen anyway.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  { files: ['**/*.tsx'], extends: [hooks.configs.flat.recommended] },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/app/**'],
    rules: {
      'no-console': ['error'],
      'no-restricted-syntax': ['error', ...onlyTheClockAsksTheTime(), ...onlyConfigReadsTheEnvironment()],
    },
  },
  { files: ['src/clock.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['src/config.ts'], rules: { 'no-restricted-syntax': ['error', ...onlyTheClockAsksTheTime()] } },
  // In the browser there is no server clock to ask: a countdown is drawn by the reader's own.
  {
    files: ['src/admin/**', 'src/boot/**'],
    rules: { 'no-restricted-syntax': ['error', ...onlyConfigReadsTheEnvironment()] },
  },
  ...walls,
  {
    files: ['tests/**'],
    rules: {
      // `expect(x.method)` is how a mock-free spy is read, and bodies of HTTP answers are asserted on as they come.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        fetch: 'readonly',
        URL: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        console: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
)

function onlyTheClockAsksTheTime() {
  const message = 'Only src/clock.ts asks the time. Take `now: Date` or a `Clock` as an argument.'
  return [
    { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message },
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message },
  ]
}

function onlyConfigReadsTheEnvironment() {
  const message = 'Only src/config.ts reads the environment. Take what you need from a Config.'
  return [{ selector: "MemberExpression[object.name='process'][property.name='env']", message }]
}
