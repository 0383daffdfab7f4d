import { svelte } from '@sveltejs/vite-plugin-svelte'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { words } from './words'

export default defineConfig({
  plugins: [svelte(), words()],
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
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['test/**/*.test.ts'],
          exclude: ['test/parts/**'],
          environment: './test/page.ts',
        },
      },
      {
        extends: true,
        // Known beforehand: a package that is found during a test reloads the page under it.
        optimizeDeps: { include: ['@fluent/bundle', '@lucide/svelte'] },
        test: {
          name: 'parts',
          include: ['test/parts/**/*.test.ts'],
          // Layout, focus and the top layer are half of what these parts do: only a browser has them.
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
                args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
              },
            }),
            viewport: { width: 1280, height: 800 },
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
