import { defineConfig } from '@playwright/test'

/** One at a time, in one browser; the stories of a file share one app and go on from each other. Each
 * file is a project, so that it has a worker, and with it programs, of its own. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'node_modules/.traces',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  reporter: [['list']],
  timeout: 180_000,
  expect: { timeout: 30_000 },
  projects: [
    'gallery',
    'road',
    'monitor',
    'data',
    'tasks',
    'timeline',
    'calendar',
    'finding',
    'quick',
    'money',
    'grid',
    'promises',
    'backups',
    'network',
    'leaving',
    'keys',
    'keys-data',
    'keys-network',
  ].map((name) => ({
    name,
    testMatch: `${name}.spec.ts`,
  })),
  use: {
    viewport: { width: 1280, height: 800 },
    actionTimeout: 30_000,
    trace: 'retain-on-failure',
    // Nothing is under way when a page is looked at.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
    },
  },
})
