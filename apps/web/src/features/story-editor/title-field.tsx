"use client";

import { memo } from "react";
import type { SavingSession } from "./saving-session.ts";
import { useSession } from "./use-session.ts";

const TITLE_PROMPT = "A title that you will recognise";
const GROWING = "grid *:[grid-area:1/1] *:min-w-0 *:overflow-hidden *:wrap-break-word *:whitespace-pre-wrap";

/** The title and the question it answers, written where they are read. */
export const TitleField = memo(function TitleField({ session, kind }: { session: SavingSession; kind: string }) {
  const title = useSession(session, (queue) => queue.current.title);
  const question = useSession(session, (queue) => queue.current.question);
  return (
    <header>
      <h1 className="ui-hidden">{title.trim() || "Story without a title"}</h1>
      <div className={`${GROWING} font-serif text-title font-semibold`}>
        <span aria-hidden="true" className="invisible">
          {`${title || TITLE_PROMPT} `}
        </span>
        <textarea
          aria-label="Title"
          rows={1}
          value={title}
          placeholder={TITLE_PROMPT}
          onChange={(event) => session.edit({ title: event.target.value.replaceAll("\n", " ") })}
          onKeyDown={(event) => {
            if (event.key === "Enter") event.preventDefault();
          }}
          className="resize-none rounded-mark bg-transparent outline-offset-4 placeholder:text-ink-3"
        />
      </div>
      <div className="mt-2 flex flex-wrap gap-x-1.5 text-note text-ink-3">
        <span className="capitalize">{kind}</span>
        <span aria-hidden="true">·</span>
        <label htmlFor="story-question" className="shrink-0">
          answers
        </label>
        <div className={`${GROWING} grow basis-60`}>
          <span aria-hidden="true" className="invisible">
            {`${question || "which question? Type it here."} `}
          </span>
          <textarea
            id="story-question"
            aria-label="Question it answers"
            rows={1}
            value={question}
            placeholder="which question? Type it here."
            onChange={(event) => session.edit({ question: event.target.value.replaceAll("\n", " ") })}
            onKeyDown={(event) => {
              if (event.key === "Enter") event.preventDefault();
            }}
            className="resize-none rounded-mark bg-transparent text-ink-2 placeholder:text-ink-3"
          />
        </div>
      </div>
    </header>
  );
});
