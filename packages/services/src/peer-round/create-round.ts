import { peerRounds } from "@starboard/db/tables/peer-rounds";
import { CreateRound } from "@starboard/domain/peer-round";
import { notify } from "@starboard/jobs/contracts/notify";
import { requireTeam } from "../guards/require-team.ts";
import { makeId } from "../make-id.ts";
import { defineMutation } from "../verb/define-mutation.ts";

const DAY_MS = 86_400_000;

/** A lead opens a peer round in a team; its candidates hear of it and hand in a story each. */
export const createRound = defineMutation({
  action: "peer-round.create",
  input: CreateRound,
  guard: ({ tx, actor, input }) => requireTeam(tx, actor, "peer-round.create", input.teamId),
  run: async ({ tx, actor, runtime, input, enqueue, audit }) => {
    const { handInDays, reviewDays, ...round } = input;
    const now = runtime.clock.now();
    const roundId = makeId(runtime.clock);
    const handInBy = new Date(now.getTime() + handInDays * DAY_MS);
    const dueAt = new Date(handInBy.getTime() + reviewDays * DAY_MS);
    await tx.insert(peerRounds).values({
      ...{ orgId: actor.orgId, id: roundId, ...round, handInBy, dueAt },
      createdBy: actor.userId,
      createdAt: now,
    });
    enqueue(notify, {
      ...{ orgId: actor.orgId, kind: "round-opened" as const, subjectId: roundId },
      eventId: makeId(runtime.clock),
    });
    audit({ subjectId: roundId, fields: ["team", "each", "due", "dimensions", "pseudonyms"] });
    return { roundId };
  },
});
