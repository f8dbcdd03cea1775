const loopback = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/

/** Whether a host (as in a URL or a `Host` header) is this machine, to which nothing travels. */
export const isLoopbackHost = (host: string | undefined): boolean => loopback.test(host ?? '')
