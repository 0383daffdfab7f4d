import { FluentResource } from '@fluent/bundle'
import type { Plugin } from 'vite'

/** The language that most speak. */
const MOST = /\/texts\/nl\.ftl$/

/** Parses the words when the app is built: doing it at each start took longer than anything else of
 * the first page. Those of the language that most speak are asked for with the page. */
export function words(): Plugin {
  return {
    name: 'words',
    transform(source, id) {
      if (!id.endsWith('.ftl')) return
      // Only what JSON can hold is in there; engines read JSON faster than they read themselves.
      const json = JSON.stringify({ body: new FluentResource(source).body })
      return { code: `export default JSON.parse(${JSON.stringify(json)})`, map: null }
    },
    transformIndexHtml(_html, { bundle }) {
      const chunks = Object.values(bundle ?? {}).filter((one) => one.type === 'chunk')
      return chunks
        .filter((chunk) => MOST.test(chunk.facadeModuleId ?? ''))
        .map((chunk) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${chunk.fileName}` },
          injectTo: 'head' as const,
        }))
    },
  }
}
