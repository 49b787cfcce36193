import { InviteList } from "@starboard/domain/invite-list";
import { requireTeam } from "../guards/require-team.ts";
import { defineQuery } from "../verb/define-query.ts";
import { judgeInviteList } from "./judge-invite-list.ts";

/** Each row of a list with its verdict. Nothing is written and nothing sent. */
export const previewInvites = defineQuery({
  action: "member.invite",
  input: InviteList,
  guard: ({ tx, actor, input }) => requireTeam(tx, actor, "member.invite", input.teamId),
  run: async ({ tx, actor, runtime, input }) => ({
    rows: await judgeInviteList(tx, actor, runtime.clock.now(), input),
  }),
});
