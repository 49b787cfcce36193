"use client";

import type { InviteList } from "@starboard/domain/invite-list";
import { Crumb } from "@starboard/ui/crumb";
import { EmptyState } from "@starboard/ui/empty-state";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { z } from "zod";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { InviteListForm } from "./invite-list-form.tsx";
import { CheckedRows, SentRows } from "./invite-steps.tsx";

type List = z.output<typeof InviteList>;

/** A list of people: written, looked at row by row, and only then invited. */
export function InvitePeople({ org }: { org: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data } = useSuspenseQuery(trpc.team.members.queryOptions());
  const teams = data.teams.filter((team) => team.mayInvite);
  const preview = useMutation(trpc.team.previewInvites.mutationOptions());
  const send = useMutation(trpc.team.sendInvites.mutationOptions());
  const [list, setList] = useState<List>();
  const head = useRef<HTMLSpanElement>(null);
  const step = send.data ? "sent" : list ? "checked" : "written";
  // A step replaces the other on the page: the focus goes to its heading.
  useEffect(() => {
    if (step !== "written") head.current?.focus();
  }, [step]);

  const check = async (wanted: List) => {
    await preview.mutateAsync(wanted);
    setList(wanted);
  };
  const invite = async () => {
    if (!list) return;
    await send.mutateAsync(list).catch(() => undefined);
    void queryClient.invalidateQueries({ queryKey: trpc.team.members.queryKey() });
  };
  const again = () => {
    setList(undefined);
    send.reset();
  };

  return (
    <Page>
      <Crumb href={`/o/${org}/people`}>People</Crumb>
      <PageHeader title="Invite a list of people" sub="Nothing is sent before you have looked at every row." />
      {teams.length === 0 ? (
        <EmptyState title="There is no team that you may invite into.">
          <p>An owner, or the lead of a team, invites into it.</p>
        </EmptyState>
      ) : (
        // Kept while the rows are looked at, with all that was written.
        <div hidden={step !== "written"}>
          <InviteListForm teams={teams} onCheck={check} />
        </div>
      )}
      {step === "checked" ? (
        <CheckedRows
          head={head}
          rows={preview.data?.rows ?? []}
          isSending={send.isPending}
          problem={send.error ? errorForScreen(send.error).message : undefined}
          onSend={invite}
          onChange={again}
        />
      ) : null}
      {send.data ? <SentRows head={head} {...send.data} peopleHref={`/o/${org}/people`} onMore={again} /> : null}
    </Page>
  );
}
