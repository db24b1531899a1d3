import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import postcssPresetMantine from 'postcss-preset-mantine'
import type { CSSOptions, Plugin, Rolldown } from 'vite'

type PostcssOptions = Exclude<NonNullable<CSSOptions['postcss']>, string>
/** The package has no types of its own. */
const mantinePreset = postcssPresetMantine as unknown as () => NonNullable<PostcssOptions['plugins']>[number]

/** The letters nearly every text is made of come with the page, so that it is laid out in them at once. */
function preloadFonts(): Plugin {
  return {
    name: 'preload-fonts',
    transformIndexHtml(_html, { bundle, path }) {
      const wanted = path.includes('print')
        ? /inter-latin-[46]00-normal.*\.woff2$/
        : /inter-latin-wght-normal.*\.woff2$/
      const fonts = Object.keys(bundle ?? {}).filter((name) => wanted.test(name))
      return fonts.map((font) => {
        const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${font}` }
        return { tag: 'link', attrs, injectTo: 'head-prepend' as const }
      })
    },
  }
}

/**
 * Typefaces come in the form that Chromium reads best. Their packages name an older form beside it, which would be packed
 * for nobody.
 */
function onlyWoff2(): Plugin {
  return {
    name: 'only-woff2',
    enforce: 'pre',
    transform: {
      filter: { id: /@fontsource.*\.css$/ },
      handler: (styles) => styles.replaceAll(/,\s*url\([^)]+\.woff\) format\('woff'\)/g, ''),
    },
  }
}

const windowEntry = resolve('src/renderer/main.tsx')
const printEntry = resolve('src/renderer/print/main.tsx')
const asksFirst = resolve('src/renderer/first-answers.ts')

/**
 * Names the chunk of what a page needs from the start: what only the window needs, and what printed pages need as well; and
 * of both, what the window's first questions need. Cut by who uses what, as is usual, it would be two dozen, and each is a
 * request that main answers while it starts.
 */
function firstChunkOfPages(): Rolldown.CodeSplittingNameFunction {
  const isInWindow = remember((graph) => importedFrom([windowEntry], graph))
  const isInPrint = remember((graph) => importedFrom([printEntry], graph))
  const isInQuestions = remember((graph) => importedFrom([asksFirst], graph))
  return (id, graph) => {
    if (id === windowEntry || !isInWindow(id, graph)) return null
    if (isInQuestions(id, graph)) return isInPrint(id, graph) ? 'base' : 'first'
    return isInPrint(id, graph) ? 'shared' : 'window'
  }
}

/** The first questions are asked as soon as they are there, while the rest of the page is still being fetched. */
function askFirst(): Plugin {
  return {
    name: 'ask-first',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle, path }) {
        const chunk = Object.values(bundle ?? {}).find(
          (one) => one.type === 'chunk' && one.moduleIds.includes(asksFirst),
        )
        if (!chunk || path !== '/index.html') return []
        const attrs = { type: 'module', async: true, crossorigin: true, src: `./${chunk.fileName}` }
        return [{ tag: 'script', attrs, injectTo: 'head-prepend' as const }]
      },
    },
  }
}

const mainEntry = resolve('src/main/index.ts')
const workerEntry = resolve('src/main/worker.ts')
/**
 * What main loads once the window is asked for, in the order in which src/main/index.ts imports it: each is a chunk with all that
 * it needs and none before it has.
 */
const partsOfStart = {
  sqlite: ['main/database/sqlite.ts'],
  schemas: ['shared/contract.ts', 'shared/values.ts'],
  contracts: ['shared/operations/settings.ts', 'shared/operations/customers.ts'],
  texts: ['shared/texts/i18n.ts'],
  start: [
    'main/doors/window.ts',
    'main/features/settings/operations.ts',
    'main/features/customers/operations.ts',
  ],
}

/**
 * The chunks of what main needs from the start: what opens the window, and then all the rest. In a few files it is found, read
 * and linked a few times rather than thirty, which took longer than running it; in one, main could do nothing that the window's
 * process asks for meanwhile. What threads load as well stands apart, for no thread can have Electron.
 */
function firstChunksOfMain(): Rolldown.CodeSplittingGroup[] {
  const opensWindow = remember((graph) => importedFrom([mainEntry], graph))
  const isInThreads = remember((graph) => importedFrom([workerEntry], graph, { later: true }))
  const group = (
    name: string,
    priority: number,
    belongs: (id: string, graph: Rolldown.ChunkingContext) => boolean,
  ): Rolldown.CodeSplittingGroup => ({
    priority,
    name: (id, graph) => (belongs(id, graph) ? name : null),
  })
  const parts = Object.entries(partsOfStart).map(([name, files], index, { length }) => {
    const entries = files.map((file) => resolve('src', file))
    const isInPart = remember((graph) => importedFrom(entries, graph))
    const belongs = (id: string, graph: Rolldown.ChunkingContext) =>
      isInPart(id, graph) && !opensWindow(id, graph)
    // A chunk takes what its modules need along, unless one of a higher priority has it.
    return { name, belongs, priority: 1 + length - index }
  })
  return [
    group('window', 10, (id, graph) => id !== mainEntry && opensWindow(id, graph) && !isInThreads(id, graph)),
    // What opens the window and threads need too; else it would be in 'start', and all of that come before the window.
    group('shared', 10, (id, graph) => opensWindow(id, graph) && isInThreads(id, graph)),
    ...parts.map(({ name, priority, belongs }) =>
      group(name, priority, (id, graph) => belongs(id, graph) && isInThreads(id, graph)),
    ),
    group('main', 1, (id, graph) => parts.some(({ belongs }) => belongs(id, graph))),
  ]
}

function remember(find: (graph: Rolldown.ChunkingContext) => Set<string>) {
  let found: Set<string> | null = null
  return (id: string, graph: Rolldown.ChunkingContext): boolean => (found ??= find(graph)).has(id)
}

/**
 * The modules that some need to begin with, those among them.
 * @param later also what is imported when it is needed
 */
function importedFrom(
  entries: readonly string[],
  graph: Rolldown.ChunkingContext,
  { later = false } = {},
): Set<string> {
  const found = new Set(entries)
  for (const id of found) {
    const info = graph.getModuleInfo(id)
    const more = later ? (info?.dynamicallyImportedIds ?? []) : []
    for (const imported of [...(info?.importedIds ?? []), ...more]) found.add(imported)
  }
  return found
}

export default defineConfig({
  main: {
    build: {
      target: 'node20.18',
      // Only better-sqlite3 is a dependency; everything else is bundled.
      externalizeDeps: { include: ['better-sqlite3'] },
      rolldownOptions: {
        input: {
          index: resolve('src/main/index.ts'),
          worker: resolve('src/main/worker.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          // Less to read and to compile at the start; the names stay for what the log says.
          minify: { compress: true, mangle: { keepNames: true }, codegen: { removeWhitespace: true } },
          codeSplitting: { groups: firstChunksOfMain() },
        },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      // A sandboxed preload can require nothing, so it is one CommonJS file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  // What the pages may load is said once, where they are served: src/main/desktop/served-files.ts.
  renderer: {
    root: 'src/renderer',
    plugins: [react(), preloadFonts(), onlyWoff2(), askFirst()],
    resolve: { alias: [{ find: /^zod$/, replacement: resolve('src/renderer/zod.ts') }] },
    css: { postcss: { plugins: [mantinePreset()] } },
    build: {
      target: 'chrome130',
      minify: true,
      // A data: address in the page would be one more thing the policy has to allow.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: {
          index: resolve('src/renderer/index.html'),
          print: resolve('src/renderer/print.html'),
        },
        output: {
          codeSplitting: { groups: [{ debugName: 'first', tags: ['$initial'], name: firstChunkOfPages() }] },
        },
      },
    },
  },
})
