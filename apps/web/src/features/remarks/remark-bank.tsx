"use client";

import { searchRemarks, sortRemarks } from "@starboard/domain/remark-text";
import { SECTION_LABELS, SECTION_TITLES, type SectionLabel } from "@starboard/domain/section";
import { Button } from "@starboard/ui/button";
import { Crumb } from "@starboard/ui/crumb";
import { Deferred } from "@starboard/ui/deferred";
import { DeferredPart } from "@starboard/ui/deferred-part";
import { EmptyState } from "@starboard/ui/empty-state";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { useKeys } from "@starboard/ui/keys";
import { NothingMatches } from "@starboard/ui/nothing-matches";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { Select } from "@starboard/ui/select";
import { TextButton } from "@starboard/ui/text-button";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useServer } from "@/trpc/use-server.ts";
import { describeBank } from "./describe-use.ts";
import { type Remark, remarkActions } from "./remark-actions.ts";
import { RemarkRow } from "./remark-row.tsx";

// What checks its fields is heavy.
const remarkDialog = new Deferred(() => import("./remark-dialog.tsx").then((module) => module.RemarkDialog));

/** Everything a person keeps for the comments they write again and again. */
export function RemarkBank({ org }: { org: string }) {
  const server = useServer();
  const { trpc } = server;
  const { data } = useSuspenseQuery(trpc.remark.list.queryOptions());
  const remarks = remarkActions(server);
  const find = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [search, setSearch] = useState("");
  const [section, setSection] = useState<SectionLabel | "">("");
  const [writing, setWriting] = useState<Remark | "new" | null>(null);
  const shown = searchRemarks(sortRemarks(data, section || undefined), search);

  const step = (direction: 1 | -1) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-remark]") ?? [])];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    rows[at === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, at + direction))]?.focus();
  };
  const withChosen = (act: (remark: Remark) => void) => {
    const id = document.activeElement?.closest<HTMLElement>("[data-remark]")?.dataset.remark;
    const chosen = shown.find((remark) => remark.id === id);
    if (chosen) act(chosen);
  };
  const isEmpty = data.length === 0;
  useKeys("Remarks", [
    { keys: "/", label: "Find", run: () => find.current?.focus(), off: isEmpty },
    { keys: "n", label: "A new remark", run: () => setWriting("new") },
    { keys: "j", label: "Next remark", run: () => step(1), off: isEmpty },
    { keys: "k", label: "Remark before", run: () => step(-1), off: isEmpty },
    { keys: "e", label: "Change the chosen one", run: () => withChosen(setWriting), off: isEmpty },
    {
      keys: "x",
      label: "Delete the chosen one",
      run: () => withChosen(({ id }) => void remarks.drop(id)),
      off: isEmpty,
    },
  ]);
  return (
    <Page>
      <Crumb href={`/o/${org}/desk`}>Desk</Crumb>
      <PageHeader
        title="Remarks"
        lede={isEmpty ? "What you write again and again, kept once." : describeBank(data)}
        sub="Only you see them. In a review, press r with words selected, or / in an empty comment."
        actions={
          isEmpty ? null : (
            <Button tone="primary" onClick={() => setWriting("new")}>
              New remark
            </Button>
          )
        }
      />
      {isEmpty ? (
        <EmptyState
          title="No remarks yet"
          sample="“{words}”: from what to what, {name}? Give the number before and after, and how you counted."
          sampleBy="a remark, before it is filled in"
          action={
            <Button tone="primary" onClick={() => setWriting("new")}>
              Write the first one
            </Button>
          }
        >
          Keep a text once, put it into a comment with two keys, and see which ones help. A comment that you have
          written can be saved as a remark, too.
        </EmptyState>
      ) : (
        <>
          <div className="mb-5 flex flex-wrap items-end gap-3">
            <Field label="Find by words or rule" labelHidden className="w-full sm:w-72">
              <Input
                ref={find}
                type="search"
                size="small"
                placeholder="Find by words or rule"
                value={search}
                onChange={(event) => setSearch(event.target.value)}
              />
            </Field>
            <Field label="First" labelHidden>
              <Select
                size="small"
                value={section}
                onChange={(event) => setSection(event.target.value as SectionLabel | "")}
                options={[
                  { value: "", label: "Most used first" },
                  ...SECTION_LABELS.map((label) => ({ value: label, label: `Used on ${SECTION_TITLES[label]} first` })),
                ]}
              />
            </Field>
          </div>
          {shown.length === 0 ? (
            <NothingMatches
              title="No remark has these words"
              actions={<TextButton onClick={() => setSearch("")}>Show all {data.length}</TextButton>}
            >
              None of your {data.length} remarks and none of their rules has them.
            </NothingMatches>
          ) : (
            <ul ref={list} aria-label="Your remarks" className="max-w-4xl border-b border-rule">
              {shown.map((remark) => (
                <RemarkRow
                  key={remark.id}
                  remark={remark}
                  onEdit={() => setWriting(remark)}
                  onDelete={() => void remarks.drop(remark.id)}
                />
              ))}
            </ul>
          )}
        </>
      )}
      {writing ? (
        <DeferredPart
          of={remarkDialog}
          props={{ remark: writing === "new" ? null : writing, remarks, onClose: () => setWriting(null) }}
        />
      ) : null}
    </Page>
  );
}
