(begins) => {
  window.__TIB_BEGINS__ = begins
  const dark = begins.theme === 'dark' || (begins.theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  const paint = () => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light'
    document.documentElement.lang = begins.language
  }
  // Some web views run this before there is any document.
  if (document.documentElement) paint()
  else document.addEventListener('readystatechange', paint, { once: true })
}
