/** Words, parsed when the app is built. */
declare module '*.ftl' {
  const words: import('@fluent/bundle').FluentResource
  export default words
}
