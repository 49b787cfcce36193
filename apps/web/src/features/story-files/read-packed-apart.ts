import type { TextInside } from "./read-zip.ts";

const PATIENCE_MS = 10_000;

/** Reads a Word document, or an archive of texts, in a worker of its own and ends it. Rejects with a sentence. */
export function readPackedApart(name: string, bytes: Uint8Array): Promise<readonly TextInside[]> {
  const worker = new Worker(new URL("./unpack-worker.ts", import.meta.url), { type: "module" });
  return new Promise<readonly TextInside[]>((resolve, reject) => {
    const giveUp = setTimeout(() => reject(new Error("The file took longer than ten seconds to read.")), PATIENCE_MS);
    worker.onmessage = ({ data }: MessageEvent<{ texts?: readonly TextInside[]; problem?: string }>) => {
      clearTimeout(giveUp);
      if (data.texts === undefined) reject(new Error(data.problem));
      else resolve(data.texts);
    };
    worker.onerror = () => {
      clearTimeout(giveUp);
      reject(new Error("The reader of this kind of file could not be loaded. Try again."));
    };
    worker.postMessage({ name, bytes });
  }).finally(() => worker.terminate());
}
