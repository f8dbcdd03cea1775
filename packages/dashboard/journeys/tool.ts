import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BrowserContext, Page } from 'playwright-core'
import { instance } from './instance.ts'
import type { Instance } from './instance.ts'
import { workOn } from './work.ts'
import type { Work } from './work.ts'

/** Somebody else's labeling tool, on an origin of its own, with nothing of ours but the script tag. */
export interface Tool {
  readonly server: Instance
  /** Opens the page of a task. */
  open(context: BrowserContext, task: string): Promise<Page>
  /** Where the page of a task is. */
  address(task: string): string
  /** The work on a task that the server has, oldest first. */
  work(task: string): Promise<Work[]>
  /** The same, without what differs each time: `submitted 1000 + 0`. */
  told(task: string): Promise<string[]>
  close(): Promise<void>
}

const thresholdMs = 60_000

const page = (origin: string, token: string, task: string): string => `<!doctype html>
<title>${task}</title>
<link rel="icon" href="data:,">
<script src="${origin}/tracker.js" data-token="${token}" data-member="ann@acme.example" data-project="images"
  data-task="${task}" data-threshold-ms="${thresholdMs}"></script>
<textarea aria-label="Words"></textarea>
<button data-labelpulse="draft">Save</button>
<button data-labelpulse="submitted">Submit</button>
<button data-labelpulse="sent">Send</button>`

/** Serves the tool, and a Labelpulse that knows its origin, one annotator and one project. */
export async function openTool(): Promise<Tool> {
  let html = (_task: string): string => ''
  const foreign = createServer(({ url = '/' }, response) => {
    const task = new URL(url, 'http://tool.example').searchParams.get('task')
    response.setHeader('content-type', 'text/html').end(task ? html(task) : '<!doctype html><title>Elsewhere</title>')
  }).listen(0, '127.0.0.1')
  await once(foreign, 'listening')
  const origin = `http://127.0.0.1:${(foreign.address() as AddressInfo).port}`

  const server = await instance({ LABELPULSE_ORIGINS: origin })
  await server.bring(
    { type: 'organization', key: 'acme', name: 'Acme', time_zone: 'UTC' },
    { type: 'member', key: 'ann@acme.example', name: 'Ann', role: 'annotator' },
    { type: 'project', key: 'images', name: 'Images', members: ['ann@acme.example'] },
  )
  const token = await server.run('token', 'ann@acme.example', '--scopes', 'ingest')
  const reader = await server.run('token', 'ann@acme.example', '--scopes', 'read')
  await server.serve()
  html = (task) => page(server.origin, token, task)

  const work = (task: string): Promise<Work[]> => workOn(server, reader, task)
  const address = (task: string): string => `${origin}/?task=${task}`
  return {
    server,
    address,
    open: async (context, task) => {
      const opened = await context.newPage()
      await opened.goto(address(task))
      return opened
    },
    work,
    told: async (task) =>
      (await work(task)).map(
        ({ action, time, inactiveTime }) => `${action.toLowerCase()} ${time} + ${inactiveTime ?? 'null'}`,
      ),
    close: async () => {
      foreign.close()
      await server.remove()
    },
  }
}
