// Where things stand in the window, and keys, as WebDriver wants them.

export const button = (name) => `//button[normalize-space(.)='${name}' or @title='${name}']`
/** What is said in words, or where there is no room for them by a mark with a title. */
export const said = (words) => `//*[normalize-space(text())='${words}' or @title='${words}']`
export const field = (label) => `//input[@id=//label[normalize-space(.)='${label}']/@for]`
export const row = (words) => `//tr[contains(., '${words}')]/td[contains(@class, 'first')]`
export const link = (words) => `//a[contains(normalize-space(.), '${words}')]`
/** One key, pressed and let go. */
export const keys = (value) => ({
  actions: [
    {
      type: 'key',
      id: 'keys',
      actions: [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ],
    },
  ],
})
export const key = { tab: '\uE004', enter: '\uE007', escape: '\uE00C', down: '\uE015' }
