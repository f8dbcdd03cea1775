// A labeling tool as small as one can be: letters to sort, served on an origin of its own. docs/tracker.md says how to start it.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const { TOKEN, MEMBER, PROJECT = 'letters', LABELPULSE = 'http://127.0.0.1:4000', PORT = '8080' } = process.env
if (!TOKEN || !MEMBER) throw new Error('Say TOKEN (scope ingest) and MEMBER (whose it is). See docs/tracker.md.')

const letters = [
  { task: '1', text: 'The parcel came a day early and nothing was broken. Thank you!' },
  { task: '2', text: 'This is the third time I write. Where is my refund?' },
  { task: '3', text: 'Which of your lamps fit an E14 socket?' },
  { task: '4', text: 'I like the new app, but it forgets my address each week.' },
]

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')

function page(name: string, task: string | null): string {
  const index = Math.max(
    0,
    letters.findIndex((letter) => letter.task === task),
  )
  const words: Record<string, string> = {
    labelpulse: LABELPULSE,
    token: TOKEN ?? '',
    member: MEMBER ?? '',
    project: PROJECT,
    ...letters[index],
    next: letters[(index + 1) % letters.length]?.task ?? '',
  }
  return read(name).replaceAll(/\{\{(\w+)\}\}/g, (found, word: string) => words[word] ?? found)
}

const server = createServer(({ url = '/' }, response) => {
  const { pathname, searchParams } = new URL(url, 'http://tool.example')
  if (pathname === '/example.css') response.setHeader('content-type', 'text/css').end(read('example.css'))
  else if (pathname === '/letters.json')
    response.setHeader('content-type', 'application/json').end(JSON.stringify(letters))
  else {
    const name = pathname === '/app.html' ? 'app.html' : 'index.html'
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page(name, searchParams.get('task')))
  }
})

server.listen(Number(PORT), '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  console.log(`The example is served at http://127.0.0.1:${port}, which LABELPULSE_ORIGINS of ${LABELPULSE} must name.`)
})
