"use client";

import type { ProfileContent } from "@starboard/domain/profile";
import { compareProfiles } from "@starboard/domain/profile-changes";
import { Block } from "@starboard/ui/block";
import { Button } from "@starboard/ui/button";
import { Columns } from "@starboard/ui/columns";
import { Crumb } from "@starboard/ui/crumb";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { showToast } from "@starboard/ui/toast";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { FormProblem } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { ChangeList } from "./change-list.tsx";
import { problemAt } from "./draft-state.ts";
import { MeetingNote } from "./meeting-note.tsx";
import { RuleFields } from "./rule-fields.tsx";
import { BandFields, LengthFields, WeightFields } from "./score-fields.tsx";
import { useDraft } from "./use-draft.ts";
import { WordFields } from "./word-fields.tsx";

const NOTHING: ProfileContent = { name: "Our rules" };

/** The draft of the organisation's rules as a form. Nothing of it holds before it is published. */
export function DraftEditor({ org }: { org: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const { data } = useSuspenseQuery(trpc.rules.get.queryOptions());
  const [holds] = data.published;
  const base = holds?.content ?? NOTHING;
  const draft = useDraft({ version: data.draft?.version ?? 0, content: data.draft?.content ?? base });
  const { typed, problems } = draft;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // The button may stand a long page away from what needs mending.
    if (problems.size > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong]')?.focus();
  }, [problems]);
  const home = `/o/${org}/team/rules`;
  const save = async () => {
    if (!(await draft.save())) return;
    showToast({ title: "The draft is saved. It changes nothing until it is published.", tone: "done" });
    router.push(home);
  };
  const wrong =
    problems.size === 0
      ? null
      : `${problems.size} ${problems.size === 1 ? "field needs" : "fields need"} mending before this can be saved.`;
  return (
    <Page>
      <Crumb href={home}>Rules</Crumb>
      <PageHeader
        title="Draft of the rules"
        sub="What is left empty stays as the product has it. Nothing changes for anybody until the draft is published."
      />
      <MeetingNote draft={draft} />
      <form
        ref={form}
        noValidate
        method="post"
        aria-label="Draft of the rules"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Columns aside="wide">
          <div className="grid gap-10">
            <Block title="Name">
              <Field label="What these rules are called" error={problemAt(problems, "name")}>
                <Input
                  value={String(typed.name ?? "")}
                  autoComplete="off"
                  maxLength={120}
                  onChange={(event) => draft.change(["name"], event.target.value)}
                />
              </Field>
            </Block>
            <Block title="Weights">
              <WeightFields draft={draft} />
            </Block>
            <Block title="Bands">
              <BandFields draft={draft} />
            </Block>
            <Block title="Spoken length">
              <LengthFields draft={draft} />
            </Block>
            <Block title="Rules">
              <p className="mb-3 text-note text-ink-2">
                A rule that is off shows no finding. The score reads the facts of the text and stays.
              </p>
              <RuleFields draft={draft} />
            </Block>
            <Block title="Words of your own">
              <p className="mb-4 text-note text-ink-2">One a line. Capital letters and hyphens make no difference.</p>
              <WordFields draft={draft} />
            </Block>
          </div>
          <div className="grid content-start gap-4 self-start lg:sticky lg:top-6">
            <Block title="What differs" aside={holds ? `from rules ${holds.number}` : "from the product’s rules"}>
              <ChangeList label="What differs" changes={compareProfiles(base, typed)} none="Nothing so far." />
            </Block>
            <FormProblem>{wrong ?? (draft.meeting ? null : draft.failure) ?? undefined}</FormProblem>
            <div className="flex flex-wrap gap-3">
              <Button type="submit" tone="primary" busy={draft.isBusy} disabled={!draft.isDirty}>
                Save the draft
              </Button>
            </div>
          </div>
        </Columns>
      </form>
    </Page>
  );
}
