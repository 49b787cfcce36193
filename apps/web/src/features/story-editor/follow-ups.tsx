import { Block } from "@starboard/ui/block";
import { memo } from "react";

/** What an interviewer would ask next, by what the text leaves open; null before the rules have read it. */
export const FollowUps = memo(function FollowUps({ questions }: { questions: readonly string[] | null }) {
  return (
    <Block title="An interviewer may ask" aside={questions?.length ? "from what the text leaves open" : undefined}>
      {questions === null || questions.length === 0 ? (
        <p className="text-note text-ink-3">
          {questions ? "Nothing stands open so far. " : "The rules have not read your text yet. "}
          Questions appear here as the story grows.
        </p>
      ) : (
        <ol className="grid list-decimal gap-1.5 ps-5 font-serif text-ui marker:font-sans marker:text-fine marker:text-ink-3">
          {questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ol>
      )}
    </Block>
  );
});
