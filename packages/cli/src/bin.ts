import { hasColour } from "./env.ts";
import { main } from "./main.ts";
import { OutputClosed } from "./terminal.ts";

const FAILED = 2;

let isClosed = false;
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  isClosed = true;
  if (error.code === "EPIPE") return;
  // A full disk, for example: the output is not what was asked for.
  process.stderr.write(`starboard: the output could not be written (${error.code ?? error.message})\n`);
  process.exit(FAILED);
});
process.stderr.on("error", () => {
  // Nobody reads the warnings; the exit status still tells.
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
  hasColour: hasColour(process.stdout.isTTY === true),
  stdin: process.stdin,
});
