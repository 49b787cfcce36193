import type { RefObject } from "react";
import { readSelection } from "@/features/marked-text/index.ts";

export type TextSelection = NonNullable<ReturnType<typeof readSelection>>;

/** The words selected in the text as the browser has them at this moment, or null. */
export const readTextSelection = (text: RefObject<HTMLElement | null>): TextSelection | null =>
  text.current ? readSelection(text.current) : null;
