/** A browser's address bar and its cookies, of one host whatever the port. */
export interface Browsing {
  readonly cookies: Map<string, string>
  /** Opens an address and goes where it leads; says where that was at last. */
  open(address: string): Promise<Response & { readonly at: URL }>
}

const mostRedirects = 20

export function browse(): Browsing {
  const cookies = new Map<string, string>()

  function keep(response: Response): void {
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';')
      const [name = '', ...value] = pair.split('=')
      const expires = /expires=([^;]+)/i.exec(set)?.[1]
      if (expires !== undefined && Date.parse(expires) <= Date.now()) cookies.delete(name)
      else cookies.set(name, value.join('='))
    }
  }

  async function open(address: string) {
    let at = new URL(address)
    for (let redirects = 0; redirects < mostRedirects; redirects += 1) {
      const cookie = [...cookies].map((pair) => pair.join('=')).join('; ')
      const response = await fetch(at, { headers: { cookie, accept: 'text/html' }, redirect: 'manual' })
      keep(response)
      const location = response.headers.get('location')
      if (location === null) return Object.assign(response, { at })
      await response.body?.cancel()
      at = new URL(location, at)
    }
    throw new Error(`${address} leads in a circle`)
  }

  return { cookies, open }
}
