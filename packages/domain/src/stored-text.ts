import { z } from "zod";
import { isStorable } from "./storable.ts";

/**
 * Text as it is stored: NFC, `\n` line ends, no NUL, no lone surrogate.
 * Normalised here once; nothing after this door changes it.
 * @param maxLength in UTF-16 units, after normalisation
 */
export const storedText = (maxLength: number, what: string) =>
  z
    .string()
    .max(maxLength * 2, `${what} is too long: at most ${maxLength} characters.`)
    .refine(isStorable, `${what} holds characters that cannot be stored. Paste it as plain text.`)
    .transform((text) => text.normalize("NFC").replaceAll("\r\n", "\n").replaceAll("\r", "\n"))
    .refine((text) => text.length <= maxLength, `${what} is too long: at most ${maxLength} characters.`)
    // A schema made from this one says the limit that counts, not the one before normalisation.
    .meta({ maxLength });

/** One line of text that must not be empty: names and titles. */
export const storedLine = (maxLength: number, what: string) =>
  storedText(maxLength, what)
    .transform((text) => text.replaceAll("\n", " ").trim())
    .refine((text) => text.length > 0, `${what} is missing.`)
    .meta({ minLength: 1, maxLength });

/** A name of ours that somebody asks for, such as a rule's: what could not be stored cannot be looked for either. */
export const knownName = (maxLength: number) => z.string().max(maxLength).refine(isStorable, "There is no such name.");
