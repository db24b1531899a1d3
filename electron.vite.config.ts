import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import postcssPresetMantine from 'postcss-preset-mantine'
import type { CSSOptions, Plugin, Rolldown } from 'vite'

type PostcssOptions = Exclude<NonNullable<CSSOptions['postcss']>, string>
/** The package has no types of its own. */
const mantinePreset = postcssPresetMantine as unknown as () => NonNullable<PostcssOptions['plugins']>[number]

/** The letters nearly every text is made of come with the page, so that it is laid out in them at once. */
function preloadFont(): Plugin {
  return {
    name: 'preload-font',
    transformIndexHtml(_html, { bundle }) {
      const font = Object.keys(bundle ?? {}).find((name) => /inter-latin-wght-normal.*\.woff2$/.test(name))
      if (font === undefined) return []
      const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${font}` }
      return [{ tag: 'link', attrs, injectTo: 'head-prepend' as const }]
    },
  }
}

const windowEntry = resolve('src/renderer/main.tsx')
const printEntry = resolve('src/renderer/print/main.tsx')

/**
 * Names the chunk of what a page needs from the start: what only the window needs, and what printed pages need as well.
 * Cut by who uses what, as is usual, it would be two dozen, and each is a request that main answers while it starts.
 */
function firstChunk(): Rolldown.CodeSplittingNameFunction {
  let inWindow: Set<string> | null = null
  let inPrint: Set<string> | null = null
  return (id, graph) => {
    inWindow ??= importedFrom(windowEntry, graph)
    inPrint ??= importedFrom(printEntry, graph)
    if (!inWindow.has(id)) return null
    return inPrint.has(id) ? 'shared' : 'window'
  }
}

/** The modules that one needs to begin with, without itself. */
function importedFrom(entry: string, graph: Rolldown.ChunkingContext): Set<string> {
  const found = new Set([entry])
  for (const id of found) {
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported)
  }
  found.delete(entry)
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
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
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
    plugins: [react(), preloadFont()],
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
          codeSplitting: { groups: [{ debugName: 'first', tags: ['$initial'], name: firstChunk() }] },
        },
      },
    },
  },
})
