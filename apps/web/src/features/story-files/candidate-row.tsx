import { STORY_KINDS } from "@starboard/domain/evaluation";
import { SECTION_LABELS, SECTION_TITLES } from "@starboard/domain/section";
import type { ExportedStory } from "@starboard/domain/story-export";
import { Checkbox } from "@starboard/ui/checkbox";
import { Field } from "@starboard/ui/field";
import { Glyph } from "@starboard/ui/glyph";
import { Input } from "@starboard/ui/input";
import { Link } from "@starboard/ui/link";
import { Segmented } from "@starboard/ui/segmented";
import type { Candidate } from "./use-import.ts";

const KINDS = STORY_KINDS.map((value) => ({
  value,
  label: value === "challenge" ? "Challenge" : "Accomplishment",
}));

export interface CandidateRowProps {
  candidate: Candidate;
  href: string;
  onChoose: (isChosen: boolean) => void;
  onCorrect: (story: ExportedStory) => void;
}

/** A story that was found, whole: its title and kind can be set right before it is written. */
export function CandidateRow({ candidate, href, onChoose, onCorrect }: CandidateRowProps) {
  const { from, story, problem, isChosen, state } = candidate;
  if (!story) {
    return (
      <li className="border-rule border-b py-3 text-note last:border-b-0">
        <Glyph name="can" className="me-1.5" />
        <b className="wrap-anywhere">{from}</b>: {problem}
      </li>
    );
  }
  if (state === "made") {
    return (
      <li className="border-rule border-b py-3 text-note last:border-b-0">
        <Glyph name="tick" className="me-1.5" />
        <Link href={href}>{story.title}</Link> is imported.
      </li>
    );
  }
  const written = SECTION_LABELS.filter((label) => story.sections[label].trim() !== "");
  return (
    <li className="grid gap-3 border-rule border-b py-3 text-note last:border-b-0">
      <Checkbox label={story.title} checked={isChosen} onChange={(event) => onChoose(event.target.checked)} />
      <div className="grid gap-3 ps-7">
        <Field label="Title">
          <Input
            value={story.title}
            autoComplete="off"
            onChange={(event) => onCorrect({ ...story, title: event.target.value })}
          />
        </Field>
        <Segmented
          legend={`Kind of “${story.title}”`}
          options={KINDS}
          value={story.kind}
          onValueChange={(chosen) =>
            onCorrect({ ...story, kind: STORY_KINDS.find((each) => each === chosen) ?? story.kind })
          }
        />
        {story.question ? <p className="text-ink-2">It answers: {story.question}</p> : null}
        <details>
          <summary>
            {written.length === 0 ? "No text" : written.map((label) => SECTION_TITLES[label]).join(", ")}
            <span className="text-fine text-ink-3 wrap-anywhere"> · {from}</span>
          </summary>
          {written.map((label) => (
            <section key={label} aria-label={SECTION_TITLES[label]} className="mt-3">
              <h3 className="font-semibold">{SECTION_TITLES[label]}</h3>
              <p className="whitespace-pre-wrap font-serif text-ui text-ink-2 wrap-anywhere">{story.sections[label]}</p>
            </section>
          ))}
        </details>
        {problem ? <p className="text-port">{problem}</p> : null}
      </div>
    </li>
  );
}
