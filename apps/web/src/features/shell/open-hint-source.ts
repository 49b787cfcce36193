import type { LiveHint } from "@starboard/api/client";
import { TRPC_URL } from "@/trpc/open-calls.ts";

/** The server gives a sign of life every 15 s; after so much silence the connection is held for dead. */
const SILENCE_MS = 40_000;

interface HintListener {
  onHint: (hint: LiveHint) => void;
  /** The connection is lost, and the browser connects anew by itself. */
  onInterrupted: () => void;
  /** Nothing more comes from here: refused, over, or silent. */
  onEnd: () => void;
}

/** Reads an organisation's stream of hints, whose lines `sseFrames` of the API describes. Returns what closes it. */
export function openHintSource(org: string, { onHint, onInterrupted, onEnd }: HintListener): () => void {
  const params = new URLSearchParams({ connectionParams: JSON.stringify({ org }) });
  const source = new EventSource(`${TRPC_URL}/live.hints?${params}`);
  let silence: ReturnType<typeof setTimeout> | undefined;
  const close = () => {
    clearTimeout(silence);
    source.close();
  };
  const end = () => {
    close();
    onEnd();
  };
  const heard = () => {
    clearTimeout(silence);
    silence = setTimeout(end, SILENCE_MS);
  };
  heard();
  source.addEventListener("connected", heard);
  source.addEventListener("ping", heard);
  source.onmessage = ({ data }: MessageEvent<string>) => {
    heard();
    onHint((JSON.parse(data) as { json: LiveHint }).json);
  };
  source.addEventListener("return", end);
  source.addEventListener("serialized-error", end);
  source.onerror = () => (source.readyState === EventSource.CLOSED ? end() : onInterrupted());
  return close;
}
