export interface MentionedPerson {
  userId: string;
  name: string;
}

const TOKEN = /@\{([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}/g;

/** How a mention is stored: by id, so that a changed name is shown as it is now, and an erased one not at all. */
export const mentionToken = (userId: string): string => `@{${userId}}`;

/** The text as it is stored: each "@Name" of these people by id. Longer names first, so that none is cut by a shorter one. */
export function storeMentions(text: string, people: readonly MentionedPerson[]): string {
  const byLength = [...people].sort((a, b) => b.name.length - a.name.length);
  return byLength.reduce((stored, { userId, name }) => stored.replaceAll(`@${name}`, mentionToken(userId)), text);
}

/** The text as it is read. */
export const showMentions = (stored: string, nameOf: (userId: string) => string): string =>
  stored.replace(TOKEN, (_, userId: string) => `@${nameOf(userId)}`);

/** Whom a stored text mentions, each once. */
export const listMentioned = (stored: string): string[] => [
  ...new Set([...stored.matchAll(TOKEN)].map(([, userId]) => userId as string)),
];

/** The part of a name that is being written after an @ right before the caret; null where none is. */
export function findMentionQuery(text: string, caret: number): { start: number; query: string } | null {
  const found = /(?:^|[\s(“"'])@([\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]*)?)$/u.exec(text.slice(0, caret));
  if (!found) return null;
  const query = found[1] as string;
  return { start: caret - query.length - 1, query };
}
