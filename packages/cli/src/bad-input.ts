/** Something the person gave is wrong; the message is one line and names file and line where there are any. */
export class BadInput extends Error {
  override name = "BadInput";

  /** `line` counts from 1. */
  static at(file: string, line: number, what: string): BadInput {
    return new BadInput(`${file}:${line}: ${what}`);
  }
}
