import { compileLexicon, type Lexicon } from "./compile.ts";
import { CUE_PHRASES } from "./phrases-cues.ts";
import { JUDGEMENT_PHRASES } from "./phrases-judgement.ts";
import { STORY_PHRASES } from "./phrases-story.ts";
import { STYLE_PHRASES } from "./phrases-style.ts";
import { WORD_CLASSES } from "./word-classes.ts";

/** Every list of phrases, by name. */
export const PHRASES = { ...CUE_PHRASES, ...JUDGEMENT_PHRASES, ...STORY_PHRASES, ...STYLE_PHRASES };

/** The name of a list of phrases. */
export type LexiconName = keyof typeof PHRASES;

/** All phrase lists and word classes of the ruleset, compiled once. */
export const LEXICON: Lexicon<LexiconName> = compileLexicon<LexiconName>(PHRASES, WORD_CLASSES);
