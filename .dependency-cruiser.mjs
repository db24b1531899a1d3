/** Who may import whom; see docs/architecture.md. In main always downwards. */
const feature = '^src/(main|renderer)/features/([^/]+)/'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files that need each other are one file, or hide a third.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-stands-alone',
      severity: 'error',
      comment: 'What both sides know imports nothing of either, and neither Node nor Electron.',
      from: { path: '^src/shared/' },
      to: { pathNot: '^(src/shared/|node_modules/)', dependencyTypesNot: ['npm', 'npm-dev'] },
    },
    {
      name: 'shared-without-platform',
      severity: 'error',
      from: { path: '^src/shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'the-wall',
      severity: 'error',
      comment: 'Main and the pages meet only in shared.',
      from: { path: '^src/renderer/' },
      to: { path: '^src/main/' },
    },
    {
      name: 'the-wall-from-main',
      severity: 'error',
      from: { path: '^src/main/' },
      to: { path: '^src/(renderer|preload)/' },
    },
    {
      name: 'preload-names-and-types',
      severity: 'error',
      from: { path: '^src/preload/' },
      to: { path: '^src/(main|renderer)/' },
    },
    {
      name: 'pages-know-only-the-bridge-type',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { path: '^src/preload/(?!bridge\\.ts$)' },
    },
    {
      name: 'pages-without-node',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-at-the-doors',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main/(index\\.ts|doors/|desktop/)|preload/)' },
      to: { path: '^(node_modules/)?electron($|/)' },
    },
    {
      name: 'features-below-doors',
      severity: 'error',
      comment: 'index → doors → registry, runner, worker → features → jobs → database, desktop → shared',
      from: { path: '^src/main/features/' },
      to: { path: '^src/main/([^/]+\\.ts$|doors/)', pathNot: '^src/main/context\\.ts$' },
    },
    {
      name: 'jobs-below-features',
      severity: 'error',
      from: { path: '^src/main/jobs/' },
      to: { path: '^src/main/([^/]+\\.ts$|doors/|features/)', pathNot: '^src/main/context\\.ts$' },
    },
    {
      name: 'database-at-the-bottom',
      severity: 'error',
      from: { path: '^src/main/database/' },
      to: { path: '^src/main/', pathNot: '^src/main/database/' },
    },
    {
      name: 'desktop-at-the-bottom',
      severity: 'error',
      comment: 'desktop knows no feature and no table',
      from: { path: '^src/main/desktop/' },
      to: { path: '^src/main/', pathNot: '^src/main/desktop/' },
    },
    {
      name: 'doors-only-from-index',
      severity: 'error',
      from: { path: '^src/main/', pathNot: '^src/main/(index\\.ts$|doors/)' },
      to: { path: '^src/main/doors/' },
    },
    {
      name: 'operations-are-private',
      severity: 'error',
      comment: "A feature may use another's queries or rules, never its operations.",
      from: { path: '^src/main/features/([^/]+)/' },
      to: {
        path: '^src/main/features/[^/]+/operations\\.ts$',
        pathNot: '^src/main/features/$1/',
      },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment: 'Rules know no database, no platform, no clock.',
      from: { path: '^src/main/features/[^/]+/rules[^/]*$' },
      to: {
        path: '^src/main/(database|desktop|jobs|doors)/|/queries[^/]*\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'screens-are-rooms-of-their-own',
      severity: 'error',
      comment: 'A feature of the pages never imports another.',
      from: { path: '^src/renderer/features/([^/]+)/' },
      to: { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' },
    },
    {
      name: 'components-know-no-feature',
      severity: 'error',
      from: { path: '^src/renderer/(components|shell)/' },
      to: { path: '^src/renderer/(features/|routes\\.tsx|App\\.tsx|print/)' },
    },
    {
      name: 'features-below-the-shell',
      severity: 'error',
      from: { path: feature },
      to: { path: '^src/renderer/(shell/|routes\\.tsx|App\\.tsx|main\\.tsx)' },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: '\\?|^electron$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.css', '.json'],
    },
  },
}
