import { hash, verify } from "@node-rs/argon2";
import { StarboardError } from "@starboard/domain/errors";
import { COMMON_PASSWORDS } from "./common-passwords.ts";

// OWASP's figure for argon2id: 19 MiB, two passes, one lane. Hashes run on libuv's four threads, so at most four at a time.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash that no password fits; verified for unknown people, so that they take as long as known ones. */
const DUMMY = hash("no password fits this hash", COST);

/** Throws INVALID for a password that everybody tries first. */
export async function hashPassword(password: string): Promise<string> {
  if (COMMON_PASSWORDS.has(password.toLowerCase())) {
    throw new StarboardError(
      "INVALID",
      "This password is among the first that an attacker tries. Choose another one.",
      {
        field: "password",
      },
    );
  }
  return hash(password, COST);
}

export const isPassword = async (stored: string | null, password: string): Promise<boolean> => {
  const isRight = await verify(stored ?? (await DUMMY), password).catch(() => false);
  return stored !== null && isRight;
};
