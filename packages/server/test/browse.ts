/** A browser's address bar and its cookies, of one host whatever the port. */
export interface Browsing {
  readonly cookies: Map<string, string>
  /** Opens an address and goes where it leads, or until the next address is one to stop before. Says where that is. */
  readonly open: (address: string, isEnd?: (next: URL) => boolean) => Promise<URL>
}

const mostRedirects = 20

/** What a browser would send back of its cookies. */
export const cookieOf = ({ cookies }: Pick<Browsing, 'cookies'>): string =>
  [...cookies].map((pair) => pair.join('=')).join('; ')

export function browse(from: Iterable<readonly [string, string]> = []): Browsing {
  const cookies = new Map(from)

  function keep(response: Response): void {
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      const expires = /expires=([^;]+)/i.exec(set)?.[1]
      if (expires !== undefined && Date.parse(expires) <= Date.now()) cookies.delete(name)
      else cookies.set(name, value)
    }
  }

  async function open(address: string, isEnd: (next: URL) => boolean = () => false): Promise<URL> {
    let at = new URL(address)
    for (let redirects = 0; redirects < mostRedirects; redirects += 1) {
      const headers = { cookie: cookieOf({ cookies }), accept: 'text/html' }
      const response = await fetch(at, { headers, redirect: 'manual' })
      await response.body?.cancel()
      keep(response)
      const location = response.headers.get('location')
      if (location === null) return at
      at = new URL(location, at)
      if (isEnd(at)) return at
    }
    throw new Error(`${address} leads in a circle`)
  }

  return { cookies, open }
}
