import { mount } from 'svelte'
import '../shared/base.css'
import { speak } from '../shared/words.svelte'
import Gallery from './Gallery.svelte'

/** `?theme=dark&language=en`, so that a picture can be asked for by its address. */
const asked = new URLSearchParams(window.location.search)
const theme = asked.get('theme') === 'dark' ? 'dark' : 'light'
const language = asked.get('language') === 'en' ? 'en' : 'nl'
document.documentElement.dataset.theme = theme
document.documentElement.lang = language

const target = document.getElementById('app')
if (target) void speak(language).then(() => mount(Gallery, { target, props: { theme, language } }))
