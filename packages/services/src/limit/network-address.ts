import { isIPv4, isIPv6 } from "node:net";

interface Seen {
  /** Who holds the connection. */
  peer: string | null;
  /** The header X-Forwarded-For as it came, which anybody can write. */
  forwarded: string | null;
  /** How many proxies of ours stand before us; each adds the address it saw at the right. */
  trustedProxies: number;
}

/**
 * The network that a request comes from: an IPv4 address, or the first 64 bits of an IPv6 one, of which a household
 * has as many addresses as it likes. What stands further left than our own proxies wrote is not believed.
 */
export function networkAddress({ peer, forwarded, trustedProxies }: Seen): string {
  const written = trustedProxies > 0 && forwarded ? forwarded.split(",") : [];
  return networkOf(written.at(-trustedProxies)?.trim() ?? "") ?? networkOf(peer ?? "") ?? "unknown";
}

function networkOf(text: string): string | null {
  const address = text.replace(/^\[|\](:\d+)?$/g, "").replace(/^::ffff:(?=\d+\.)/i, "");
  if (isIPv4(address)) return address;
  const withPort = /^([\d.]+):\d+$/.exec(address)?.[1];
  if (withPort && isIPv4(withPort)) return withPort;
  return isIPv6(address) ? `${firstGroups(address).join(":")}::/64` : null;
}

function firstGroups(address: string): string[] {
  const [head = "", tail] = (address.split("%")[0] ?? "").split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail ? tail.split(":") : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array.from({ length: zeros }, () => "0"), ...right];
  return groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
}
