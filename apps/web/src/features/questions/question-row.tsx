import { COMPETENCY_TITLES } from "@starboard/domain/competency";
import { Glyph } from "@starboard/ui/glyph";
import { StateMark } from "@starboard/ui/state-mark";
import { ChevronDown } from "lucide-react";
import { goodMatches } from "@/features/question-bank/index.ts";
import { QuestionDetail, type QuestionDetailProps } from "./question-detail.tsx";

export interface QuestionRowProps extends QuestionDetailProps {
  isOpen: boolean;
  onToggle: () => void;
}

/** A question with where the person stands; opened, with its stories and what usually follows. */
export function QuestionRow({ isOpen, onToggle, ...rest }: QuestionRowProps) {
  const { question, preparedWith } = rest;
  const detailId = `detail-${question.id}`;
  return (
    <li className="border-rule border-b">
      <h2>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? detailId : undefined}
          onClick={onToggle}
          className="-mx-3 grid w-[calc(100%+1.5rem)] grid-cols-[minmax(0,1fr)_1.25rem] items-center gap-x-3 rounded-mark px-3 py-3 text-start hover:bg-sunk/60"
        >
          <span className="grid gap-1">
            <span className="font-semibold font-serif text-ui text-ink leading-snug">{question.text}</span>
            <span className="flex flex-wrap gap-x-4 gap-y-0.5 text-note text-ink-3">
              <span>{question.competencies.map((each) => COMPETENCY_TITLES[each]).join(", ")}</span>
              <Standing count={goodMatches(question.matches).length} isPrepared={preparedWith !== null} />
            </span>
          </span>
          <ChevronDown
            aria-hidden="true"
            className={`size-4 text-ink-3 transition-transform motion-reduce:transition-none ${isOpen ? "rotate-180" : ""}`}
          />
        </button>
      </h2>
      {isOpen ? (
        <div id={detailId}>
          <QuestionDetail {...rest} />
        </div>
      ) : null}
    </li>
  );
}

function Standing({ count, isPrepared }: { count: number; isPrepared: boolean }) {
  if (isPrepared) return <StateMark state="ready">prepared</StateMark>;
  if (count === 0) {
    return (
      <span className="flex items-baseline gap-1.5 text-ink-2">
        <Glyph name="gap" /> no good story yet
      </span>
    );
  }
  return (
    <span className="flex items-baseline gap-1.5 text-ink-2">
      <Glyph name="tick" /> {count === 1 ? "one story fits" : `${count} stories fit`}
    </span>
  );
}
