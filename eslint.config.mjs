import js from '@eslint/js'
import a11y from 'eslint-plugin-jsx-a11y-x'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import ts from 'typescript-eslint'

const electronOnly = {
  name: 'electron',
  message: 'Electron is used in main/index.ts, main/doors, main/desktop and preload only.',
}
const databaseOnly = {
  name: 'better-sqlite3',
  message: 'SQL is spoken in main/database and in the queries of a feature only.',
  allowTypeImports: true,
}
const restrict = (...paths) => ({ '@typescript-eslint/no-restricted-imports': ['error', { paths }] })
const ownProjects = { parserOptions: { project: ['tsconfig.node.json', 'tsconfig.web.json'] } }

export default defineConfig(
  globalIgnores([
    'node_modules',
    'out',
    'dist',
    'coverage',
    'demo-output',
    'bench-output',
    'page-differences',
    'resources',
    'tests/fixtures',
  ]),
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: ownProjects,
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `onClick={() => doIt()}` is clear; only a value that looks used is not.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Type parameters that are named only once still carry the name of an operation to its result.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      ...restrict(electronOnly, databaseOnly),
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
        { selector: 'CatchClause > BlockStatement[body.length=0]', message: 'An error is never swallowed.' },
      ],
    },
  },
  {
    files: ['src/main/index.ts', 'src/main/doors/**', 'src/main/desktop/**', 'src/preload/**'],
    rules: restrict(databaseOnly),
  },
  {
    // Why pages are served the older way: docs/decisions.md.
    files: ['src/main/desktop/protocol.ts'],
    rules: {
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'package', package: 'electron', name: 'registerBufferProtocol' }] },
      ],
    },
  },
  {
    files: ['src/main/database/**', 'src/main/features/*/queries*.ts', 'src/main/features/*/*.queries.ts'],
    rules: restrict(electronOnly),
  },
  {
    // The raw lines between main and the pages are spoken over in two places, each checked there.
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/preload/index.ts', 'src/main/doors/ipc.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { property: 'ipcRenderer', message: 'Use window.regulars through renderer/call.ts.' },
        { property: 'ipcMain', message: 'Add an operation; main/doors/ipc.ts lets it in.' },
        { object: 'webContents', property: 'send', message: 'Main speaks through main/doors/ipc.ts.' },
      ],
      'no-restricted-globals': ['error', 'ipcRenderer', 'ipcMain'],
    },
  },
  {
    files: ['src/main/index.ts', 'src/main/doors/**', 'src/main/desktop/**', 'src/preload/**'],
    ignores: ['src/preload/index.ts', 'src/main/doors/ipc.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            databaseOnly,
            {
              name: 'electron',
              importNames: ['ipcMain', 'ipcRenderer'],
              message: 'Only main/doors/ipc.ts and preload/index.ts speak over the raw lines.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    ignores: ['src/renderer/call.ts', 'src/renderer/bridge.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'window',
          property: 'regulars',
          message: 'Ask through useOperation, useAction or callOperation.',
        },
        { object: 'Date', property: 'now', message: 'The day comes from main: useFormats().today.' },
      ],
    },
  },
  {
    files: ['src/renderer/**/*.tsx', 'tests/renderer/**/*.tsx'],
    extends: [a11y.configs.recommended, reactHooks.configs.flat.recommended],
    rules: {
      // Focus goes where a person who opened a dialog expects it; the rule knows only the attribute.
      'jsx-a11y-x/no-autofocus': ['error', { ignoreNonDOM: true }],
      // Says only that the React Compiler would skip virtual lists; it is not used here.
      'react-hooks/incompatible-library': 'off',
    },
  },
  {
    files: ['*.config.ts', 'electron.vite.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-restricted-imports': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'URL', 'Buffer', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval']
          .concat(['fetch', 'AbortController', 'AbortSignal', 'performance', 'TextDecoder', 'TextEncoder'])
          .map((name) => [name, 'readonly']),
      ),
    },
  },
)
