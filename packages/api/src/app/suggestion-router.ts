import { RefuseSuggestions, SuggestEdit, TakeSuggestions, UndoTaking } from "@starboard/domain/suggestion";
import { refuseSuggestions, suggestEdit, takeSuggestions, undoTaking } from "@starboard/services/suggestion";
import { member, router } from "./procedures.ts";

export const suggestionRouter = router({
  add: member.input(SuggestEdit).mutation(({ ctx, input }) => suggestEdit(ctx.service, input)),
  take: member.input(TakeSuggestions).mutation(({ ctx, input }) => takeSuggestions(ctx.service, input)),
  refuse: member.input(RefuseSuggestions).mutation(({ ctx, input }) => refuseSuggestions(ctx.service, input)),
  undo: member.input(UndoTaking).mutation(({ ctx, input }) => undoTaking(ctx.service, input)),
});
