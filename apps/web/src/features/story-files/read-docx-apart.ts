const PATIENCE_MS = 10_000;

/** Reads a Word document in a worker of its own and ends it. Rejects with a sentence. */
export function readDocxApart(bytes: Uint8Array): Promise<string> {
  const worker = new Worker(new URL("./docx-worker.ts", import.meta.url), { type: "module" });
  return new Promise<string>((resolve, reject) => {
    const giveUp = setTimeout(() => reject(new Error("The file took longer than ten seconds to read.")), PATIENCE_MS);
    worker.onmessage = ({ data }: MessageEvent<{ text?: string; problem?: string }>) => {
      clearTimeout(giveUp);
      if (data.text === undefined) reject(new Error(data.problem));
      else resolve(data.text);
    };
    worker.onerror = () => {
      clearTimeout(giveUp);
      reject(new Error("The reader of Word documents could not be loaded. Try again."));
    };
    worker.postMessage(bytes);
  }).finally(() => worker.terminate());
}
