import { main } from "./main.ts";
import { OutputClosed } from "./terminal.ts";

let isClosed = false;
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  isClosed = true;
});

const write = async (text: string): Promise<void> => {
  if (isClosed) throw new OutputClosed("The output was closed.");
  if (process.stdout.write(text)) return;
  await new Promise<void>((resolve, reject) => {
    const onClose = () => reject(new OutputClosed("The output was closed."));
    process.stdout.once("close", onClose);
    process.stdout.once("drain", () => {
      process.stdout.off("close", onClose);
      resolve();
    });
  });
};

process.exitCode = await main(process.argv.slice(2), {
  write,
  warn: (text) => process.stderr.write(text),
  cwd: process.cwd(),
  hasColour: process.stdout.isTTY === true && process.stdout.hasColors(),
  stdin: process.stdin,
});
