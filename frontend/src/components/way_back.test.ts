import { beforeEach, expect, test } from 'vitest'
import { wayBack } from './way_back'

function element(id: string): HTMLElement {
  return document.getElementById(id) as HTMLElement
}

beforeEach(() => {
  document.body.innerHTML = `
    <main>
      <button id="first">First</button>
      <section id="section"><h2>Ada</h2>
        <ul id="list"><li id="row"><button id="opener">Merge</button><div id="card" tabindex="-1"></div></li></ul>
        <button id="beside">Beside</button>
      </section>
    </main>`
  element('card').focus()
})

test('the focus goes back where it came from', async () => {
  const back = wayBack(element('card'), element('opener'))
  element('card').remove()
  await back()
  expect(document.activeElement).toBe(element('opener'))
})

test('where that is gone too, it goes to the nearest part of the page that is still there', async () => {
  const back = wayBack(element('card'), element('opener'))
  element('row').remove()
  await back()
  expect(document.activeElement).toBe(element('beside'))
  element('section').remove()
  await back()
  expect(document.activeElement).toBe(element('first'))
})

test('whoever has gone elsewhere meanwhile stays there', async () => {
  const back = wayBack(element('card'), element('opener'))
  element('row').remove()
  element('first').focus()
  await back()
  expect(document.activeElement).toBe(element('first'))
})
