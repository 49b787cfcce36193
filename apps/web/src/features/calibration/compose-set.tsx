"use client";

import { Button } from "@starboard/ui/button";
import { Checkbox } from "@starboard/ui/checkbox";
import { Crumb } from "@starboard/ui/crumb";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { Select } from "@starboard/ui/select";
import { TextButton } from "@starboard/ui/text-button";
import { Textarea } from "@starboard/ui/textarea";
import { keepPreviousData, useMutation, useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormProblem } from "@/features/shell/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

/** A set is put together: stories that the team shares, and pasted texts. */
export function ComposeSet({ org }: { org: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const { teams } = useSuspenseQuery(trpc.calibration.list.queryOptions()).data;
  const [teamId, setTeamId] = useState(teams[0]?.id ?? "");
  const sources = useQuery(trpc.calibration.sources.queryOptions({ teamId }, { placeholderData: keepPreviousData }));
  const [title, setTitle] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [texts, setTexts] = useState<readonly { key: number; text: string }[]>([]);
  const [problem, setProblem] = useState<string>();
  const create = useMutation(trpc.calibration.create.mutationOptions());

  const stories = sources.data ?? [];
  const storyIds = stories.flatMap(({ storyId }) => (chosen.has(storyId) ? [storyId] : []));
  const count = storyIds.length + texts.length;
  const choose = (storyId: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(storyId);
    else next.delete(storyId);
    setChosen(next);
  };
  const chooseAll = () =>
    setChosen(storyIds.length === stories.length ? new Set() : new Set(stories.map((s) => s.storyId)));
  const make = async () => {
    setProblem(undefined);
    try {
      const { CreateCalibrationSet } = await import("@starboard/domain/calibration");
      const parsed = CreateCalibrationSet.safeParse({ teamId, title, storyIds, texts: texts.map(({ text }) => text) });
      if (!parsed.success) return setProblem(parsed.error.issues[0]?.message);
      const { setId } = await create.mutateAsync(parsed.data);
      await queryClient.invalidateQueries({ queryKey: trpc.calibration.pathKey() });
      router.push(`/o/${org}/calibration/${setId}`);
    } catch (error) {
      setProblem(errorForScreen(error).message);
    }
  };
  return (
    <Page width="form">
      <Crumb href={`/o/${org}/calibration`}>Calibration</Crumb>
      <PageHeader
        title="New set"
        lede="The coaches and leads of the team rate each story alone, without its author’s name. The engine rates them now, and nobody sees its ratings before they have finished."
      />
      <form
        className="grid gap-8"
        aria-label="New set"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <div className="grid gap-5 sm:grid-cols-2">
          <Field label="Name">
            <Input value={title} onChange={(event) => setTitle(event.target.value)} autoComplete="off" maxLength={80} />
          </Field>
          <Field label="Team">
            <Select
              value={teamId}
              options={teams.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(event) => {
                setTeamId(event.target.value);
                setChosen(new Set());
              }}
            />
          </Field>
        </div>
        <fieldset>
          <legend className="ui-label">Stories that the team shares</legend>
          {stories.length === 0 ? (
            <p className="text-ink-2">{sources.isPending ? "Looking …" : "Nobody in this team shares a story."}</p>
          ) : (
            <div className="grid gap-1.5">
              <p className="text-note text-ink-2">
                {storyIds.length} of {stories.length} chosen.{" "}
                <TextButton onClick={chooseAll}>
                  {storyIds.length === stories.length ? "Choose none" : "Choose all"}
                </TextButton>
              </p>
              {stories.map(({ storyId, title: name, kind }) => (
                <Checkbox
                  key={storyId}
                  label={name}
                  hint={kind}
                  checked={chosen.has(storyId)}
                  onChange={(event) => choose(storyId, event.target.checked)}
                />
              ))}
            </div>
          )}
        </fieldset>
        <div className="grid justify-items-start gap-5">
          {texts.map(({ key, text }, at) => (
            <Field
              key={key}
              className="w-full"
              label={`Pasted text ${at + 1}`}
              aside={<TextButton onClick={() => setTexts(texts.filter((one) => one.key !== key))}>Remove</TextButton>}
              hint="Take names out: whoever rates it should not know whose it is."
            >
              <Textarea
                face="serif"
                rows={6}
                value={text}
                onChange={(event) =>
                  setTexts(texts.map((one) => (one.key === key ? { key, text: event.target.value } : one)))
                }
              />
            </Field>
          ))}
          <Button
            onClick={() => setTexts([...texts, { key: Math.max(0, ...texts.map((one) => one.key)) + 1, text: "" }])}
          >
            Paste a text
          </Button>
        </div>
        <FormProblem>{problem}</FormProblem>
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" tone="primary" busy={create.isPending} disabled={count === 0}>
            Make the set
          </Button>
          <span className="text-note text-ink-2">{count === 1 ? "1 story" : `${count} stories`}</span>
        </div>
      </form>
    </Page>
  );
}
