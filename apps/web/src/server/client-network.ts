import "server-only";
import type { WebEnv } from "../env.ts";
import { networkAddress } from "./compose.ts";
import { PEER_HEADER } from "./note-peer.ts";

/** The network a request comes from, as far as it is known for certain. */
export const clientNetwork = (headers: Pick<Headers, "get">, { TRUSTED_PROXIES }: WebEnv): string =>
  networkAddress({
    peer: headers.get(PEER_HEADER),
    forwarded: headers.get("x-forwarded-for"),
    trustedProxies: TRUSTED_PROXIES,
  });
