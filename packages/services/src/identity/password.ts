import { hash, verify } from "@node-rs/argon2";
import { StarboardError } from "@starboard/domain/errors";

// OWASP's figure for argon2id: 19 MiB, two passes, one lane. Hashes run on libuv's four threads, so at most four at a time.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash that no password fits; verified for unknown people, so that they take as long as known ones. */
const DUMMY = hash("no password fits this hash", COST);

interface Surroundings {
  /** Names and addresses that an attacker reads off the person: their own, and their organisations'. */
  names: readonly string[];
  /** The form's field that is refused. */
  field?: string;
}

/** Throws INVALID for a password of the leaks that everybody tries first, or that is made of words around the person. */
export async function hashPassword(password: string, { names, field = "password" }: Surroundings): Promise<string> {
  // A megabyte of leaked passwords: read when one is chosen, and no part of what every page brings along.
  const { isCommon, livesOnKnownWords } = await import("./known-words.ts");
  if (isCommon(password)) {
    throw new StarboardError(
      "INVALID",
      "This password stands in lists of leaked ones, which an attacker tries first. Choose another one.",
      { field },
    );
  }
  if (livesOnKnownWords(password, names)) {
    throw new StarboardError(
      "INVALID",
      "This password is mostly your name, your address, your organisation or a word of Starboard, and those are tried first. Add words that have nothing to do with them.",
      { field },
    );
  }
  return hash(password, COST);
}

export const isPassword = async (stored: string | null, password: string): Promise<boolean> => {
  const isRight = await verify(stored ?? (await DUMMY), password).catch(() => false);
  return stored !== null && isRight;
};
