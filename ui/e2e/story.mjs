// Stories that are counted, whatever drives them.
let passed = 0
let failed = 0

/** Runs one story; `onfail` may look at what is on the screen. */
export async function story(title, run, onfail) {
  try {
    await run()
    passed += 1
    console.log(`ok ${title}`)
  } catch (error) {
    failed += 1
    console.log(`not ok ${title}\n${error.stack}${error.cause ? `\n${error.cause.stack}` : ''}`)
    await onfail?.()
  }
}

/** Says how it went, and ends. */
export function done() {
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
}
