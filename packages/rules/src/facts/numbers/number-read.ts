/** A number as read, before its unit; `end` is a token index, exclusive. */
export interface NumberRead {
  end: number;
  value: number;
  /** How it was written, which decides what may follow. */
  form: "digits" | "words" | "fraction" | "multiplier" | "article";
  /** True for "17.0.2" and other codes that only look like numbers. */
  isCode: boolean;
}
