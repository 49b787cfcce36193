import { COMPETENCY_TITLES } from "@starboard/domain/competency";
import { PRACTICE_LENGTHS, type PracticeLength } from "@starboard/domain/practice-length";
import { Button } from "@starboard/ui/button";
import { Field } from "@starboard/ui/field";
import { KeyHint } from "@starboard/ui/key-hint";
import { Link } from "@starboard/ui/link";
import { PageHeader } from "@starboard/ui/page-header";
import { Segmented } from "@starboard/ui/segmented";
import { Select } from "@starboard/ui/select";
import { Shuffle } from "lucide-react";
import { type BankQuestion, type DeskStory, goodMatches } from "@/features/question-bank/index.ts";
import { clockTime } from "./clock-time.ts";

const LENGTHS = PRACTICE_LENGTHS.map((length) => ({ value: String(length), label: clockTime(length) }));

export interface QuestionHeadProps {
  org: string;
  question: BankQuestion | null;
  story: DeskStory;
  stories: readonly DeskStory[];
  length: PracticeLength;
  /** While the clock runs, question, story and length stay. */
  isFixed: boolean;
  onOther: () => void;
  onStory: (storyId: string) => void;
  onLength: (length: PracticeLength) => void;
}

/** What is asked, with which story it is answered, and how long that may take. */
export function QuestionHead(props: QuestionHeadProps) {
  const { org, question, story, stories, length, isFixed, onOther, onStory, onLength } = props;
  const fitOf = new Map(question?.matches.map(({ id, fit }) => [id, fit] as const));
  const byFit = stories.toSorted((a, b) => (fitOf.get(b.id) ?? 0) - (fitOf.get(a.id) ?? 0));
  return (
    <div className="grid gap-4">
      <PageHeader
        eyebrow={question ? question.competencies.map((each) => COMPETENCY_TITLES[each]).join(", ") : "Practice"}
        title={question?.text ?? "A question is being chosen"}
        sub={
          <>
            With{" "}
            <Link href={`/o/${org}/stories/${story.id}`} tone="text">
              {story.title}
            </Link>
            {question ? `, ${standing(question, story.id)}` : "."}
          </>
        }
      />
      {isFixed ? null : (
        <div className="flex flex-wrap items-end gap-x-3 gap-y-4">
          <Field label="Story" className="min-w-0 grow basis-64 sm:max-w-sm">
            <Select
              size="small"
              value={story.id}
              onChange={(event) => onStory(event.target.value)}
              options={byFit.map(({ id, title }) => ({ value: id, label: title }))}
            />
          </Field>
          <Button icon={<Shuffle aria-hidden="true" />} onClick={onOther} disabled={question === null}>
            Another question <KeyHint keys="n" />
          </Button>
          <Link href={`/o/${org}/questions`} tone="text" className="py-2 text-note">
            Choose one
          </Link>
        </div>
      )}
      {isFixed ? null : (
        <div className="max-w-full overflow-x-auto">
          <Segmented
            legend="Length"
            options={LENGTHS}
            value={String(length)}
            onValueChange={(value) => onLength(Number(value) as PracticeLength)}
          />
        </div>
      )}
    </div>
  );
}

function standing(question: BankQuestion, storyId: string): string {
  const good = goodMatches(question.matches);
  if (good[0]?.id === storyId) return "your best story for it.";
  return good.some(({ id }) => id === storyId)
    ? "one of the stories that fit."
    : "which does not speak of it much; it is practice all the same.";
}
