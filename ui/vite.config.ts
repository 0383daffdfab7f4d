import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [svelte()],
  base: './',
  // The words stand beside this folder; both sides of the app read them.
  server: { fs: { allow: ['..'] } },
  // Fonts and pictures stay files: the page may not load data: addresses.
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2022',
  },
  test: { include: ['test/**/*.test.ts'], environment: './test/page.ts' },
})
