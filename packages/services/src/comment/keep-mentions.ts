import type { Tx } from "@starboard/db/transaction";
import { StarboardError } from "@starboard/domain/errors";
import { listMentioned, storeMentions } from "@starboard/domain/mention-text";
import type { RequestRow } from "../guards/require-request.ts";
import { findMentionable } from "./find-mentionable.ts";

/** The text as it is stored, with its mentions by id, and whom it names. Throws INVALID for who may not read the story. */
export async function keepMentions(
  tx: Tx,
  request: RequestRow,
  authorId: string,
  { body, mentions }: { body: string; mentions: readonly string[] },
): Promise<{ body: string; mentioned: string[] }> {
  if (mentions.length === 0 && listMentioned(body).length === 0) return { body, mentioned: [] };
  const people = await findMentionable(tx, request, authorId);
  const stored = storeMentions(
    body,
    people.filter(({ userId }) => mentions.includes(userId)),
  );
  const mentioned = listMentioned(stored);
  const isKnown = (userId: string) => people.some((person) => person.userId === userId);
  if (!mentions.every(isKnown) || !mentioned.every(isKnown)) {
    throw new StarboardError("INVALID", "Somebody named here may not read this story. Take the @ out.");
  }
  return { body: stored, mentioned };
}
