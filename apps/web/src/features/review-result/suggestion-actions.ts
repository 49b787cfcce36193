import { showToast } from "@starboard/ui/toast";
import type { ReviewComment } from "@/features/marked-text/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import type { Server } from "@/trpc/use-server.ts";

const plural = (count: number) => (count === 1 ? "Suggestion" : `${count} suggestions`);
const idsOf = (suggestions: readonly ReviewComment[]) => suggestions.map((suggestion) => suggestion.id);

/** What the candidate does with suggested edits: take, refuse, and take either back. */
export function suggestionActions({ trpc, client, queryClient }: Server, requestId: string) {
  const attempt = async (what: string, act: () => Promise<void>) => {
    try {
      await act();
    } catch (error) {
      showToast({ title: what, text: errorForScreen(error).message, tone: "failed" });
    }
    void queryClient.invalidateQueries({ queryKey: trpc.review.get.queryKey({ requestId }) });
    void queryClient.invalidateQueries({ queryKey: trpc.story.pathKey() });
  };

  const undo = () =>
    attempt("Not taken back", async () => {
      const { version } = await client.suggestion.undo.mutate({ requestId, operationId: crypto.randomUUID() });
      showToast({ title: "Taken back", text: `Your text before it is version ${version} now.`, tone: "done" });
    });
  const refuse = (suggestions: readonly ReviewComment[], refused = true) =>
    attempt("Nothing was changed", async () => {
      await client.suggestion.refuse.mutate({ requestId, suggestionIds: idsOf(suggestions), refused });
      if (!refused) return;
      showToast({
        title: `${plural(suggestions.length)} refused`,
        undo: { run: () => void refuse(suggestions, false) },
      });
    });
  const take = (suggestions: readonly ReviewComment[]) =>
    attempt("Not taken", async () => {
      const operationId = crypto.randomUUID();
      const { taken, gone, version } = await client.suggestion.take.mutate({
        requestId,
        suggestionIds: idsOf(suggestions),
        operationId,
      });
      showToast({
        title: `${plural(taken.length)} taken into your text, version ${version}`,
        ...(gone.length > 0 && { text: `The words of ${gone.length} more are not in your text any more.` }),
        tone: "done",
        undo: { run: () => void undo() },
      });
    });
  return { take, refuse, undo };
}
