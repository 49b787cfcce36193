import { expect, test } from "vitest";
import { networkAddress } from "./network-address.ts";

const of = (peer: string | null, forwarded: string | null, trustedProxies: number) =>
  networkAddress({ peer, forwarded, trustedProxies });

test("without a proxy of ours the header is not believed", () => {
  expect(of("203.0.113.7", "198.51.100.1", 0)).toBe("203.0.113.7");
});

test("with proxies of ours, what they wrote counts and what stands left of it does not", () => {
  expect(of("10.0.0.2", "1.2.3.4, 203.0.113.7", 1)).toBe("203.0.113.7");
  expect(of("10.0.0.2", "1.2.3.4, 203.0.113.7, 10.0.0.9", 2)).toBe("203.0.113.7");
  expect(of("10.0.0.2", "203.0.113.7", 2), "came past the first proxy").toBe("10.0.0.2");
  expect(of("10.0.0.2", "nonsense", 1)).toBe("10.0.0.2");
  expect(of(null, null, 0)).toBe("unknown");
});

test("IPv6 counts by its first 64 bits, however it is written, and IPv4 inside it as IPv4", () => {
  const network = "2001:db8:0:1::/64";
  for (const one of ["2001:db8:0:1::1", "2001:0db8:0000:0001:ffff:ffff:ffff:ffff", "[2001:db8:0:1::2]:443"]) {
    expect(of("::1", one, 1), one).toBe(network);
  }
  expect(of("::ffff:203.0.113.7", null, 0)).toBe("203.0.113.7");
  expect(of("::1", "203.0.113.7:5123", 1)).toBe("203.0.113.7");
  expect(of("::1", null, 0)).toBe("0:0:0:0::/64");
});
