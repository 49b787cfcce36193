"use client";

import { Block } from "@starboard/ui/block";
import { Button } from "@starboard/ui/button";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { Link } from "@starboard/ui/link";
import { LinkButton } from "@starboard/ui/link-button";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { TextButton } from "@starboard/ui/text-button";
import { Textarea } from "@starboard/ui/textarea";
import { useEffect, useState } from "react";
import { useHere, useIsHydrated } from "@/features/shell/index.ts";
import { CandidateRow } from "./candidate-row.tsx";
import { useImport } from "./use-import.ts";

/** Stories come in from files or a pasted text: read in the browser, looked at, and only then written. */
export function ImportStories({ org }: { org: string }) {
  const { candidates, busy, addFiles, addText, choose, correct, clear, write } = useImport();
  const isHydrated = useIsHydrated();
  const isShared = useHere().organisation?.newStoryVisibility === "team";
  const [pasted, setPasted] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const chosen = candidates.filter(({ isChosen, state }) => isChosen && state !== "made").length;
  const isLosable = pasted.trim() !== "" || chosen > 0;
  useEffect(() => {
    if (!isLosable) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isLosable]);
  const look = async () => {
    const problem = await addText(pasted);
    setRefusal(problem);
    if (problem === null) setPasted((now) => (now === pasted ? "" : now));
  };
  const base = `/o/${org}/stories`;
  const made = candidates.filter(({ state }) => state === "made").length;
  return (
    <Page width="form">
      <PageHeader
        title="Import stories"
        sub={`Files are read in this browser. Nothing is written before you have looked at it. ${isShared ? "Your team’s leads and coaches see an imported story at once; you can make it private at any time." : "Only you see an imported story until you show it to your team."}`}
      />
      <div className="grid gap-7">
        <Field
          label="Files"
          hint="Word (.docx), Markdown, plain text, JSON exported here, or a zip of them, as “Export all” makes one. Several at once; Word and zip up to 5 MB."
        >
          <Input
            type="file"
            multiple
            disabled={!isHydrated || busy !== null}
            accept=".md,.markdown,.txt,.json,.docx,.zip"
            onChange={(event) => {
              void addFiles([...(event.target.files ?? [])]);
              event.target.value = "";
            }}
          />
        </Field>
        <div className="grid gap-3">
          <Field
            label="Or a pasted text"
            hint="Headings such as “Situation” are followed; a line that begins with “# ” begins a story."
            error={refusal}
          >
            <Textarea
              face="serif"
              rows={6}
              value={pasted}
              onChange={(event) => {
                setPasted(event.target.value);
                setRefusal(null);
              }}
            />
          </Field>
          <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-note text-ink-2">
            <Button disabled={pasted.trim() === "" || busy !== null} onClick={() => void look()}>
              Look at it
            </Button>
            <span>
              To correct its sections sentence by sentence, <Link href={`${base}/new`}>paste it into a new story</Link>{" "}
              instead.
            </span>
          </p>
        </div>
        <div role="status" className="grid gap-4 empty:hidden">
          {busy === "reading" ? <p className="text-note text-ink-2">Reading …</p> : null}
          {candidates.length > 0 ? (
            <Block
              title="What was found"
              aside={made === candidates.length ? null : <TextButton onClick={clear}>Clear the list</TextButton>}
            >
              <ul aria-label="Stories found">
                {candidates.map((candidate) => (
                  <CandidateRow
                    key={candidate.key}
                    candidate={candidate}
                    href={`${base}/${candidate.storyId}`}
                    onChoose={(isChosen) => choose(candidate.key, isChosen)}
                    onCorrect={(story) => correct(candidate.key, story)}
                  />
                ))}
              </ul>
            </Block>
          ) : null}
        </div>
        {candidates.length > 0 ? (
          <p className="flex flex-wrap items-center gap-2">
            <Button tone="primary" busy={busy === "writing"} disabled={chosen === 0} onClick={() => void write()}>
              {chosen === 1 ? "Import one story" : `Import ${chosen} stories`}
            </Button>
            <LinkButton href={base} tone="plain">
              {made > 0 ? "Go to your stories" : "Cancel"}
            </LinkButton>
          </p>
        ) : null}
      </div>
    </Page>
  );
}
