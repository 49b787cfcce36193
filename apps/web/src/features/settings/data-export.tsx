"use client";

import { Button } from "@starboard/ui/button";
import { saveFile } from "@starboard/ui/save-file";
import { timeWords } from "@starboard/ui/time-words";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FormProblem, useHere } from "@/features/shell/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

const LOOKS_AGAIN_MS = 2_000;

/** Everything that is kept about the person, as one file, put together in the background. */
export function DataExport() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { timeZone } = useHere();
  const [problem, setProblem] = useState<string>();
  const { data: exports } = useSuspenseQuery({
    ...trpc.privacy.exports.queryOptions(),
    refetchInterval: ({ state }) => (state.data?.some(({ doneAt }) => !doneAt) ? LOOKS_AGAIN_MS : false),
  });
  const failed = (error: unknown) => setProblem(errorForScreen(error).message);
  const ask = useMutation(
    trpc.privacy.requestExport.mutationOptions({
      onMutate: () => setProblem(undefined),
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.privacy.exports.queryKey() }),
      onError: failed,
    }),
  );
  const save = async (requestId: string) => {
    setProblem(undefined);
    const { file } = await queryClient.fetchQuery(trpc.privacy.fetchExport.queryOptions({ requestId }, { gcTime: 0 }));
    saveFile("starboard-my-data.json", file, "application/json");
  };
  const moment = (at: Date) => timeWords(at, "moment", { timeZone, now: at, locale: "en-GB" });
  return (
    <div className="grid justify-items-start gap-4">
      <p className="text-ink-2">
        Your account, your stories in every version, what you wrote in reviews and what is noted about you, from every
        organisation you belong to. Only you can fetch the file, for a week.
      </p>
      {exports.length > 0 ? (
        <ul aria-label="Files with your data" className="w-full">
          {exports.map(({ id, createdAt, doneAt, expiresAt, receipt }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-rule py-2.5 text-note"
            >
              <span className="min-w-0 flex-1 basis-56 wrap-anywhere">
                <b>Asked for on {moment(createdAt)}</b>
                <span className="block text-ink-2">
                  {doneAt
                    ? `${receipt?.stories ?? 0} stories and all else; until ${moment(expiresAt)}`
                    : "Being put together…"}
                </span>
              </span>
              {doneAt ? (
                <Button size="small" onClick={() => save(id).catch(failed)}>
                  Save the file
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      <FormProblem>{problem}</FormProblem>
      <Button busy={ask.isPending} onClick={() => ask.mutate()}>
        Put my data together
      </Button>
    </div>
  );
}
