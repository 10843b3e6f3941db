import { svelte } from '@sveltejs/vite-plugin-svelte'
import { readFileSync } from 'node:fs'
import { defineConfig, type Plugin } from 'vite'

/** Letters are no code, and Vite does not list them: their licence wants to stand beside them. */
const LETTERS = ['source-sans-pro', 'source-serif-pro']

/** The page is served from one place by Esesea itself, under a policy that allows no inline script. */
export default defineConfig({
  base: './',
  plugins: [svelte(), licencesOfLetters()],
  build: {
    outDir: '../src/esesea/web/page',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    license: { fileName: 'licences/code.md' },
  },
})

function licencesOfLetters(): Plugin {
  return {
    name: 'licences-of-letters',
    generateBundle() {
      for (const letters of LETTERS) {
        const source = readFileSync(new URL(`node_modules/@fontsource/${letters}/LICENSE`, import.meta.url), 'utf8')
        this.emitFile({ type: 'asset', fileName: `licences/${letters}.txt`, source })
      }
    },
  }
}
