// Before anything is drawn, so that a page in the dark doesn't flash white first.
(() => {
  let chosen = null;
  try { chosen = localStorage.getItem('tib-theme'); } catch { /* storage may be closed to us */ }
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const now = chosen ?? (dark.matches ? 'dark' : 'light');
    document.documentElement.dataset.theme = now;
  };
  dark.addEventListener('change', apply);
  apply();
  globalThis.tibTheme = () => {
    chosen = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
    try { localStorage.setItem('tib-theme', chosen); } catch { /* then for this visit only */ }
    apply();
  };
})();
