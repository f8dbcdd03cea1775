import type { IncomingMessage } from 'node:http'
import { BlockList, isIPv6 } from 'node:net'

// A proxy on this machine or in its private network.
const proxies = new BlockList()
proxies.addSubnet('127.0.0.0', 8, 'ipv4')
proxies.addSubnet('10.0.0.0', 8, 'ipv4')
proxies.addSubnet('172.16.0.0', 12, 'ipv4')
proxies.addSubnet('192.168.0.0', 16, 'ipv4')
proxies.addAddress('::1', 'ipv6')
proxies.addSubnet('fc00::', 7, 'ipv6')

/** Whether an address is a proxy's, which says for whom it forwards. */
export const isTrustedProxy = (address: string): boolean => proxies.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')

/** Where a request of the bare HTTP server came from, as Fastify says it of its own. */
export function addressOf({ socket, headers }: IncomingMessage): string | null {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  const hops = [socket.remoteAddress ?? '', ...forwarded.map((hop) => hop.trim()).toReversed()].filter(Boolean)
  return hops.find((hop) => !isTrustedProxy(hop)) ?? hops.at(-1) ?? null
}
