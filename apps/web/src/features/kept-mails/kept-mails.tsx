"use client";

import { EmptyState } from "@starboard/ui/empty-state";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { NothingMatches } from "@starboard/ui/nothing-matches";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { RelativeTime } from "@starboard/ui/relative-time";
import { Row, RowList } from "@starboard/ui/row";
import { TextButton } from "@starboard/ui/text-button";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { MailView } from "./mail-view.tsx";

const ASK_AGAIN_MS = 3_000;

export interface KeptMailsProps {
  timeZone: string;
  now: string;
}

/** The mails that this installation kept instead of sending, newest first; new ones appear by themselves. */
export function KeptMails({ timeZone, now }: KeptMailsProps) {
  const trpc = useTRPC();
  const { data: mails } = useSuspenseQuery(
    trpc.notification.keptMails.queryOptions(undefined, { refetchInterval: ASK_AGAIN_MS }),
  );
  const [openId, setOpenId] = useState<string>();
  const [wanted, setWanted] = useState("");
  const needle = wanted.trim().toLowerCase();
  const shown = mails.filter((mail) => `${mail.toAddress} ${mail.subject}`.toLowerCase().includes(needle));
  const open = mails.find((mail) => mail.id === openId);
  return (
    <Page>
      <PageHeader
        title="Kept mails"
        sub="This installation has no mail server, so mails are kept here. Whoever opens this page can use the links in them."
      />
      {mails.length === 0 ? (
        <EmptyState title="No mail yet.">
          <p>Invitations, links for a new password and notifications appear here within seconds.</p>
        </EmptyState>
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,24rem)_minmax(0,1fr)]">
          <div className={open ? "min-w-0 max-lg:hidden" : "min-w-0"}>
            <Field label="Find by address or subject">
              <Input type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
            </Field>
            <div className="mt-4">
              {shown.length === 0 ? (
                <NothingMatches
                  title={`No mail with “${wanted.trim()}”.`}
                  actions={<TextButton onClick={() => setWanted("")}>Show all {mails.length}</TextButton>}
                />
              ) : (
                <RowList label="Mails">
                  {shown.map((mail) => (
                    <Row
                      key={mail.id}
                      title={mail.subject}
                      text={
                        <>
                          To {mail.toAddress} ·{" "}
                          <RelativeTime at={mail.createdAt} now={now} timeZone={timeZone} form="relative" />
                        </>
                      }
                      fresh={mail.id === openId}
                      aria-pressed={mail.id === openId}
                      onClick={() => setOpenId(mail.id)}
                    />
                  ))}
                </RowList>
              )}
            </div>
          </div>
          {open ? (
            <MailView key={open.id} mail={open} onBack={() => setOpenId(undefined)} />
          ) : (
            <p className="text-ink-3 max-lg:hidden">Choose a mail to read it.</p>
          )}
        </div>
      )}
    </Page>
  );
}
