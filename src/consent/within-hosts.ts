/** Whether an address is at one of a service's hosts: `www.video.example`, `*.video.example`, `127.0.0.1:3001`. */
export const isWithinHosts = (hosts: readonly string[], address: string): boolean => {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  if (!/^https?:$/.test(protocol) || username || password) return false
  return hosts.some((name) => (name.startsWith('*.') ? host.endsWith(name.slice(1)) : host === name))
}
