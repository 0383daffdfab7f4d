import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepFocus, leaveFocusTo } from '../../src/shared/keep-focus'

const at = (id: string) => document.getElementById(id) as HTMLButtonElement
const focused = () => expect.poll(() => document.activeElement?.id || document.activeElement?.tagName)

describe('the focus', () => {
  let end: () => void
  beforeEach(() => {
    document.body.innerHTML = `
      <header><label><input type="radio" name="a" id="one">One</label></header>
      <main id="page" tabindex="-1">
        <p><button id="open">Open</button></p>
        <ul><li><button id="a">a</button></li><li><button id="b">b</button></li><li><button id="c">c</button></li></ul>
        <div id="panel"><button id="close">Close</button></div>
      </main>`
    end = keepFocus()
  })
  afterEach(() => {
    end()
    document.body.replaceChildren()
  })

  it('goes to what stood next when what has it is taken away, or before', async () => {
    at('b').focus()
    at('b').closest('li')?.remove()
    await focused().toBe('c')
    at('c').closest('li')?.remove()
    await focused().toBe('a')
  })

  it('goes to what was drawn in its place', async () => {
    at('a').focus()
    const list = document.querySelector('ul') as HTMLElement
    list.innerHTML = '<li><button id="x">x</button></li><li><button id="y">a</button></li>'
    await focused().toBe('y')
  })

  it('goes back to what opened a panel', async () => {
    leaveFocusTo(at('panel'), () => at('open'))
    at('close').focus()
    at('panel').remove()
    await focused().toBe('open')
  })

  it('goes to the page that comes, or to the choice between pages that has it', async () => {
    at('b').focus()
    at('page').remove()
    document.body.insertAdjacentHTML('beforeend', '<main id="next" tabindex="-1"><button>b</button></main>')
    await focused().toBe('next')
    at('one').focus()
    document.body.innerHTML =
      '<header><label><input type="radio" id="again">One</label></header><main id="last" tabindex="-1"></main>'
    await focused().toBe('again')
  })

  it('comes back to what was out of use while it worked', async () => {
    at('a').focus()
    at('a').disabled = true
    await expect.poll(() => document.activeElement).toBe(document.body)
    at('a').disabled = false
    await focused().toBe('a')
  })

  it('stays away when the user put it down', async () => {
    at('a').focus()
    at('a').blur()
    await Promise.resolve()
    at('a').closest('li')?.remove()
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    expect(document.activeElement).toBe(document.body)
  })
})
