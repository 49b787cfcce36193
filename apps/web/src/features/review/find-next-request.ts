import type { RouterOutputs } from "@starboard/api/client";

type DeskRequest = RouterOutputs["review"]["desk"][number];

/** The open request that follows on the desk, by due date; the first one after the last. Null where no other waits. */
export function findNextRequest(desk: readonly DeskRequest[], requestId: string): DeskRequest | null {
  const open = desk.filter((request) => request.closedAt === null || request.id === requestId);
  const place = open.findIndex((request) => request.id === requestId);
  const others = [...open.slice(place + 1), ...open.slice(0, Math.max(0, place))];
  return others[0] ?? null;
}
