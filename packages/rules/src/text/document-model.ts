import type { SectionLabel } from "@starboard/domain/section";
import type { Tokens } from "./tokenize.ts";

/** A stretch of text whose section the writer gave, or null where the engine must find it. */
export interface Block {
  label: SectionLabel | null;
  start: number;
  end: number;
}

/** A name of a section where a heading may stand, from its first letter to where its text begins. */
export interface Heading {
  label: SectionLabel;
  start: number;
  bodyStart: number;
}

/** A sentence, bullet or line; token indices, end exclusive. */
export interface Sentence {
  start: number;
  end: number;
  firstToken: number;
  endToken: number;
  block: number;
  /** True for the first sentence of a line that began with a bullet or a number. */
  bullet: boolean;
}

/** A text that has been read once; everything after this works on offsets. */
export interface Document {
  text: string;
  tokens: Tokens;
  blocks: Block[];
  sentences: Sentence[];
  /** UTF-16 units that were not read because the text is too long. */
  cut: number;
}
