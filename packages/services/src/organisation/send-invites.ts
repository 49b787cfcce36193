import { InviteList } from "@starboard/domain/invite-list";
import { sql } from "drizzle-orm";
import { requireTeam } from "../guards/require-team.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { addInvites } from "./add-invites.ts";
import { judgeInviteList } from "./judge-invite-list.ts";
import { refusePersonalSpace } from "./refuse-personal-space.ts";

/**
 * Invites everybody of a list whose row is ready, all or none, and says what became of each row. It is judged anew, as
 * somebody may have come in since the preview; sent twice, the second finds everybody invited.
 */
export const sendInvites = defineMutation({
  action: "member.invite",
  input: InviteList,
  guard: ({ tx, actor, input }) => requireTeam(tx, actor, "member.invite", input.teamId),
  run: async ({ tx, actor, runtime, input, enqueue, audit }) => {
    await refusePersonalSpace(tx, actor.orgId);
    // Two lists at once, or one list twice: the second waits here and then sees what the first has sent.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`member.invite ${actor.orgId}`}, 0))`);
    const rows = await judgeInviteList(tx, actor, runtime.clock.now(), input);
    const ready = rows.filter(({ verdict }) => verdict === "ready");
    await addInvites({ tx, actor, runtime, enqueue, audit }, ready);
    return { invited: ready.length, rows };
  },
});
