import { readDocx } from "./read-docx.ts";
import { readZip } from "./read-zip.ts";
import { DocxFault } from "./unpack.ts";

/** Off the page: a file that takes long can be given up on by ending the worker. */
self.onmessage = ({ data: { name, bytes } }: MessageEvent<{ name: string; bytes: Uint8Array }>) => {
  try {
    const texts = /\.zip$/i.test(name) ? readZip(bytes) : [{ name, text: readDocx(bytes) }];
    self.postMessage({ texts });
  } catch (error) {
    self.postMessage({ problem: error instanceof DocxFault ? error.message : "The file could not be read." });
  }
};
