import { start } from '../src/desktop/start'
import { memory } from './memory'

const options = new URLSearchParams(window.location.search)
start(
  memory({
    sample: options.has('sample'),
    years: Number(options.get('years') ?? 5),
    many: options.has('many'),
    language: options.get('lang') === 'en' ? 'en' : 'nl',
    theme: options.get('theme') === 'dark' ? 'dark' : 'light',
  }),
)
