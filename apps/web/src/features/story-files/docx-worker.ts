import { DocxFault, readDocx } from "./read-docx.ts";

/** Off the page: a file that takes long can be given up on by ending the worker. */
self.onmessage = ({ data }: MessageEvent<Uint8Array>) => {
  try {
    self.postMessage({ text: readDocx(data) });
  } catch (error) {
    self.postMessage({ problem: error instanceof DocxFault ? error.message : "The file could not be read." });
  }
};
