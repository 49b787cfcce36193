import type { ErrorForScreen } from "@starboard/api/client";

/** As much of a refusal's answer as pages read. */
export interface RefusalShape {
  message: string;
  data?: { starboard?: ErrorForScreen };
}

/** A call that failed: refused by the server, which then says how, or without an answer that can be read. */
export class CallError extends Error {
  override readonly name = "CallError";
  /** What the server says of it; missing where no answer came. */
  readonly data: RefusalShape["data"];

  constructor({ message, data }: RefusalShape, options?: ErrorOptions) {
    super(message, options);
    this.data = data;
  }
}
