"use client";

import { SECTION_LABELS, SECTION_TITLES } from "@starboard/domain/section";
import { Block } from "@starboard/ui/block";
import { Button } from "@starboard/ui/button";
import { Checkbox } from "@starboard/ui/checkbox";
import { Field } from "@starboard/ui/field";
import { Glyph } from "@starboard/ui/glyph";
import { Input } from "@starboard/ui/input";
import { Link } from "@starboard/ui/link";
import { LinkButton } from "@starboard/ui/link-button";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { TextButton } from "@starboard/ui/text-button";
import { Textarea } from "@starboard/ui/textarea";
import { useState } from "react";
import { useIsHydrated } from "@/features/shell/index.ts";
import { type Candidate, useImport } from "./use-import.ts";

/** Stories come in from files or a pasted text: read in the browser, looked at, and only then written. */
export function ImportStories({ org }: { org: string }) {
  const { candidates, busy, addFiles, addText, choose, clear, write } = useImport();
  const isHydrated = useIsHydrated();
  const [pasted, setPasted] = useState("");
  const base = `/o/${org}/stories`;
  const chosen = candidates.filter(({ isChosen, state }) => isChosen && state !== "made").length;
  const made = candidates.filter(({ state }) => state === "made").length;
  return (
    <Page width="form">
      <PageHeader
        title="Import stories"
        sub="Files are read in this browser. Nothing is written before you have looked at it."
      />
      <div className="grid gap-7">
        <Field
          label="Files"
          hint="Word (.docx, up to 5 MB), Markdown, plain text, or JSON exported here. Several at once."
        >
          <Input
            type="file"
            multiple
            disabled={!isHydrated || busy !== null}
            accept=".md,.markdown,.txt,.json,.docx"
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
          >
            <Textarea face="serif" rows={6} value={pasted} onChange={(event) => setPasted(event.target.value)} />
          </Field>
          <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-note text-ink-2">
            <Button
              disabled={pasted.trim() === "" || busy !== null}
              onClick={() => {
                void addText(pasted);
                setPasted("");
              }}
            >
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

interface CandidateRowProps {
  candidate: Candidate;
  href: string;
  onChoose: (isChosen: boolean) => void;
}

function CandidateRow({ candidate, href, onChoose }: CandidateRowProps) {
  const { from, story, problem, isChosen, state } = candidate;
  if (!story) {
    return (
      <li className="border-rule border-b py-3 text-note last:border-b-0">
        <Glyph name="can" className="me-1.5" />
        <b className="wrap-anywhere">{from}</b>: {problem}
      </li>
    );
  }
  const written = SECTION_LABELS.filter((label) => story.sections[label].trim() !== "");
  const first = written[0] ? story.sections[written[0]] : "";
  return (
    <li className="grid gap-1 border-rule border-b py-3 text-note last:border-b-0">
      {state === "made" ? (
        <p>
          <Glyph name="tick" className="me-1.5" />
          <Link href={href}>{story.title}</Link> is imported.
        </p>
      ) : (
        <Checkbox label={story.title} checked={isChosen} onChange={(event) => onChoose(event.target.checked)} />
      )}
      <p className="ps-7 text-fine text-ink-3">
        <span className="capitalize">{story.kind}</span> ·{" "}
        {written.length === 0 ? "no text" : written.map((label) => SECTION_TITLES[label]).join(", ")} ·{" "}
        <span className="wrap-anywhere">{from}</span>
      </p>
      {first ? <p className="line-clamp-2 ps-7 font-serif text-ink-2">{first}</p> : null}
      {problem ? <p className="ps-7 text-port">{problem}</p> : null}
    </li>
  );
}
