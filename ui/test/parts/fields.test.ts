import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import DateField from '../../src/shared/DateField.svelte'
import Menu from '../../src/shared/Menu.svelte'
import MoneyField from '../../src/shared/MoneyField.svelte'
import Picker from '../../src/shared/Picker.svelte'
import TextField from '../../src/shared/TextField.svelte'
import { speak } from '../../src/shared/words.svelte'
import { show } from './stage.svelte'

const press = (keys: string) => userEvent.keyboard(keys)
const focused = () => document.activeElement as HTMLElement
const today = '2026-11-26'
beforeEach(() => speak('nl'))

describe('a date field', () => {
  const field = (value: string | null = null) => {
    const onchange = vi.fn((day: string | null) => {
      props.value = day
    })
    const props = show(DateField, { label: 'Begin', value, today, onchange })
    return { onchange, input: page.getByRole('textbox', { name: 'Begin' }), props }
  }

  it('says nothing while it is typed, and everything when it is left', async () => {
    const { onchange, input } = field()
    await input.fill('3 feb')
    expect(onchange).not.toHaveBeenCalled()
    await press('{Enter}')
    expect(onchange.mock.calls).toEqual([['2027-02-03']])
    await expect.element(input).toHaveValue('3 feb 2027')
    await input.fill('')
    focused().blur()
    expect(onchange.mock.calls.at(-1)).toEqual([null])
  })

  it('keeps what it can’t read, and changes nothing', async () => {
    const { onchange, input } = field('2027-02-03')
    await input.fill('3-2-20')
    await input.fill('31 feb')
    focused().blur()
    await expect.element(page.getByText('“31 feb” kunnen we niet lezen als datum.')).toBeVisible()
    await expect.element(input).toHaveValue('31 feb')
    await expect.element(input).toHaveAttribute('aria-invalid', 'true')
    expect(onchange).not.toHaveBeenCalled()
  })

  it('shows its month, walks it by keys, and gives the focus back', async () => {
    const { onchange, input } = field('2027-02-03')
    await input.click()
    await press('{ArrowDown}')
    const day = (name: string) => expect.poll(() => focused().ariaLabel).toBe(name)
    await day('woensdag 3 februari 2027')
    await press('{ArrowRight}{ArrowDown}')
    await day('donderdag 11 februari 2027')
    await press('{Home}')
    await day('maandag 8 februari 2027')
    await press('{End}')
    await day('zondag 14 februari 2027')
    await press('{PageDown}')
    await day('zondag 14 maart 2027')
    await press('{Shift>}{PageUp}{/Shift}')
    await day('zaterdag 14 maart 2026')
    await press('{Escape}')
    expect(focused()).toBe(input.element())
    expect(onchange).not.toHaveBeenCalled()
    await page.getByRole('button', { name: 'Kies een dag' }).click()
    await day('woensdag 3 februari 2027')
    await press('{ArrowUp}{Enter}')
    expect(onchange.mock.calls).toEqual([['2027-01-27']])
    await expect.element(input).toHaveValue('27 jan 2027')
    expect(focused()).toBe(input.element())
  })

  it('follows a value that comes from elsewhere, but not over what is typed', async () => {
    const { input, props } = field('2027-02-03')
    props.value = '2027-03-01'
    await expect.element(input).toHaveValue('1 mrt 2027')
    await input.fill('5 ap')
    props.value = null
    await expect.element(input).toHaveValue('5 ap')
  })
})

describe('a field for an amount', () => {
  it('asks what is meant rather than being wrong by a thousand', async () => {
    const onchange = vi.fn()
    show(MoneyField, { label: 'Begroot', value: null, onchange })
    const input = page.getByRole('textbox', { name: 'Begroot' })
    await input.fill('475,962')
    focused().blur()
    await expect.element(page.getByText('Bedoelt u € 475.962 of € 475,96?')).toBeVisible()
    expect(onchange).not.toHaveBeenCalled()
    await input.fill('475.962')
    await press('{Enter}')
    expect(onchange.mock.calls).toEqual([[47_596_200]])
  })
})

describe('a field for text', () => {
  it('says how much room is left, and what is too much, and cuts off nothing', async () => {
    const onvalue = vi.fn((text: string) => {
      props.value = text
    })
    const props = show(TextField, { label: 'Titel', value: '', most: 20, onvalue })
    const input = page.getByRole('textbox', { name: 'Titel' })
    await input.fill('Techniekdag')
    await expect.element(input).toHaveAccessibleDescription('nog 9 tekens')
    await input.fill('Techniekdag voor iedereen')
    await expect.element(input).toHaveAccessibleDescription('Dit is 5 tekens te lang. Maak de tekst korter.')
    await expect.element(input).toHaveValue('Techniekdag voor iedereen')
  })
})

describe('a choice out of many', () => {
  type Option = { value: string; text: string }
  const options = Array.from({ length: 73 }, (_, at) => ({ value: String(at), text: `Bedrijf ${at}` }))
  const search = async (words: string) =>
    options.filter((one) => one.text.toLowerCase().includes(words.toLowerCase()))

  it('isn’t cut off by what scrolls, and says how many there are', async () => {
    const onchange = vi.fn((chosen: Option[]) => {
      props.chosen = chosen
    })
    const props = show(Picker, { label: 'Leden', search, chosen: [] as Option[], onchange }, { height: 80 })
    ;(document.body.firstElementChild as HTMLElement).style.overflow = 'auto'
    const input = page.getByRole('combobox', { name: 'Leden' })
    await input.click()
    await expect
      .element(page.getByText('Er zijn er meer. Typ een paar letters om te zoeken.'))
      .toBeInTheDocument()
    await expect.element(page.getByText('50 om uit te kiezen')).toBeInTheDocument()
    const list = page.getByRole('listbox', { name: 'Leden' }).element().parentElement
    expect(list?.matches(':popover-open')).toBe(true)
    expect(list?.getBoundingClientRect().height).toBeGreaterThan(150)
    await input.fill('bedrijf 7')
    await expect.element(page.getByText('4 om uit te kiezen')).toBeInTheDocument()
    await press('{ArrowDown}{Enter}')
    expect(onchange.mock.calls).toEqual([[[options[70]]]])
    await press('{Escape}')
    await expect.poll(() => list?.matches(':popover-open')).toBe(false)
    expect(focused()).toBe(input.element())
  })

  it('of one has its name in the field, keeps it when nothing else is chosen, and lets it be taken out', async () => {
    const onchange = vi.fn((chosen: Option[]) => {
      props.chosen = chosen
    })
    const props = show(Picker, { label: 'Wie', single: true, search, chosen: options.slice(3, 4), onchange })
    const input = page.getByRole('combobox', { name: 'Wie' })
    await expect.element(input).toHaveValue('Bedrijf 3')
    await input.fill('bedrijf 12')
    await press('{Tab}')
    await expect.element(input).toHaveValue('Bedrijf 3')
    expect(onchange).not.toHaveBeenCalled()
    await input.fill('bedrijf 12')
    await expect.element(page.getByRole('option', { name: 'Bedrijf 12' })).toBeInTheDocument()
    await press('{Enter}')
    await expect.element(input).toHaveValue('Bedrijf 12')
    expect(onchange.mock.lastCall).toEqual([[options[12]]])
    await page.getByRole('button', { name: 'Bedrijf 12 weghalen' }).click()
    await expect.element(input).toHaveValue('')
    expect(onchange.mock.lastCall).toEqual([[]])
  })

  it('makes something new of a name that isn’t there yet', async () => {
    const create = vi.fn(async (text: string) => `nieuw-${text}`)
    const onchange = vi.fn((chosen: Option[]) => {
      props.chosen = chosen
    })
    const props = show(Picker, {
      label: 'Wie',
      single: true,
      search,
      create,
      chosen: [] as Option[],
      onchange,
    })
    const input = page.getByRole('combobox', { name: 'Wie' })
    await input.fill('bedrijf 5')
    await expect.element(page.getByRole('option', { name: 'Bedrijf 5', exact: true })).toBeInTheDocument()
    expect(page.getByRole('option', { name: 'toevoegen' }).elements()).toEqual([])
    await input.fill(' Jan Jansen ')
    await page.getByRole('option', { name: '“Jan Jansen” toevoegen' }).click()
    await expect
      .poll(() => onchange.mock.lastCall)
      .toEqual([[{ value: 'nieuw-Jan Jansen', text: 'Jan Jansen' }]])
    await expect.element(input).toHaveValue('Jan Jansen')
  })

  it('chooses by the answer, though Enter comes before it', async () => {
    const answers: ((options: Option[]) => void)[] = []
    const slow = () => new Promise<Option[]>((answer) => answers.push(answer))
    const onchange = vi.fn()
    show(Picker, {
      label: 'Wie',
      single: true,
      search: slow,
      create: async () => 'x',
      chosen: [] as Option[],
      onchange,
    })
    const input = page.getByRole('combobox', { name: 'Wie' })
    await input.click()
    await expect.poll(() => answers.length).toBe(1)
    answers[0]?.(options.slice(0, 3))
    await expect.element(page.getByRole('option', { name: 'Bedrijf 0' })).toBeInTheDocument()
    await input.fill('bedrijf 7')
    await press('{Enter}{Enter}')
    expect(onchange).not.toHaveBeenCalled()
    await expect.poll(() => answers.length).toBe(2)
    answers[1]?.(options.slice(7, 8))
    await expect.poll(() => onchange.mock.calls).toEqual([[[options[7]]]])
  })

  it('drops an answer to what is no longer asked', async () => {
    const answers: ((options: Option[]) => void)[] = []
    const slow = () => new Promise<Option[]>((answer) => answers.push(answer))
    show(Picker, { label: 'Leden', search: slow, chosen: [] as Option[], onchange: () => {} })
    const input = page.getByRole('combobox', { name: 'Leden' })
    await input.click()
    await expect.poll(() => answers.length).toBe(1)
    await input.fill('b')
    await expect.poll(() => answers.length).toBe(2)
    answers[1]?.(options.slice(1, 2))
    await expect.element(page.getByRole('option', { name: 'Bedrijf 1' })).toBeInTheDocument()
    answers[0]?.(options.slice(2, 3))
    await expect.element(page.getByRole('option', { name: 'Bedrijf 1' })).toBeInTheDocument()
    expect(page.getByRole('option').elements().length).toBe(1)
  })
})

describe('a menu', () => {
  const items = [
    { key: 'copy', text: 'Kopieer als tabel' },
    { key: 'picture', text: 'Kopieer als afbeelding', off: true },
    { key: 'xlsx', text: 'Excel' },
    { key: 'exact', text: 'Exact' },
  ]

  it('is walked by keys and by first letters', async () => {
    const onchoose = vi.fn()
    show(Menu, { label: 'Exporteren', items, onchoose })
    const button = page.getByRole('button', { name: 'Exporteren' })
    ;(button.element() as HTMLElement).focus()
    await press('{ArrowUp}')
    const at = (name: string) => expect.poll(() => focused().textContent).toBe(name)
    await at('Exact')
    await press('{ArrowDown}')
    await at('Kopieer als tabel')
    await press('{ArrowDown}')
    await at('Excel')
    await press('exa')
    await at('Exact')
    await press('{Enter}')
    expect(onchoose.mock.calls).toEqual([['exact']])
    expect(focused()).toBe(button.element())
    await expect.element(button).toHaveAttribute('aria-expanded', 'false')
  })

  it('closes by Escape, by its button and by Tab', async () => {
    show(Menu, { label: 'Exporteren', items, onchoose: vi.fn() })
    const button = page.getByRole('button', { name: 'Exporteren' })
    const open = () => document.querySelector('[role=menu]')?.matches(':popover-open')
    await button.click()
    expect(open()).toBe(true)
    await button.click()
    expect(open()).toBe(false)
    for (const keys of ['{Escape}', '{Tab}']) {
      await press('{ArrowDown}')
      await expect.poll(() => focused().textContent).toBe('Kopieer als tabel')
      await press(keys)
      expect(open()).toBe(false)
      if (keys === '{Escape}') expect(focused()).toBe(button.element())
    }
  })
})
