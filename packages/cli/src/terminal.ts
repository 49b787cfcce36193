/** What a command may touch of the outside; tests give their own. */
export interface Terminal {
  /** Resolves once the text may be followed by more; rejects with `OutputClosed` when nobody reads any more. */
  write(text: string): Promise<void>;
  warn(text: string): void;
  /** Paths are relative to this folder. */
  cwd: string;
  hasColour: boolean;
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
}

/** The reader of our output has gone (`| head`); not an error of ours. */
export class OutputClosed extends Error {
  override name = "OutputClosed";
}
