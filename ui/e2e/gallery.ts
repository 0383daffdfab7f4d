// The gallery of shared parts, built for itself: it is no part of the app.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, preview } from 'vite'
import { test as base } from './hosts'

const root = join(import.meta.dirname, '..')

export const test = base.extend<object, { gallery: string }>({
  gallery: [
    async ({ folder }, use) => {
      const outDir = join(folder, 'gallery')
      await build({
        root,
        logLevel: 'error',
        build: { outDir, emptyOutDir: true, rollupOptions: { input: join(root, 'gallery.html') } },
      })
      // With less allowed than in the app, so that no part leans on what a page may not do.
      const headers = { 'content-security-policy': "default-src 'self'" }
      const server = await preview({
        root,
        logLevel: 'error',
        build: { outDir },
        preview: { port: 0, headers },
      })
      await use(`${server.resolvedUrls?.local[0]}gallery.html`)
      await server.close()
      rmSync(outDir, { recursive: true })
    },
    { scope: 'worker' },
  ],
})
