import type { Environment } from 'vitest/runtime'

/** Compiles for the browser, as the app runs, and adds nothing of a browser's own. */
export default {
  name: 'page',
  viteEnvironment: 'client',
  setup: () => ({ teardown: () => {} }),
} satisfies Environment
