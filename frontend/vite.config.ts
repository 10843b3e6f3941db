import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'

/** The page is served from one place by Esesea itself, under a policy that allows no inline script. */
export default defineConfig({
  base: './',
  plugins: [svelte()],
  build: {
    outDir: '../src/esesea/web/page',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
})
