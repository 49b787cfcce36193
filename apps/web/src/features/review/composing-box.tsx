"use client";

import type { RemarkValues } from "@starboard/domain/remark-text";
import { SECTION_TITLES } from "@starboard/domain/section";
import { DeferredWriteBox, type MentionablePerson, type Written } from "@/features/marked-text/index.ts";
import { DeferredRemarkFinder } from "@/features/remarks/index.ts";
import { callName } from "./call-name.ts";
import type { Composing } from "./composing.ts";

export interface ComposingBoxProps {
  composing: Composing;
  label: string;
  onChange: (words: string) => void;
  onSubmit: (written: Written) => Promise<unknown>;
  onCancel: () => void;
  /** Whose story it is, for what a remark calls them. */
  candidateName: string;
  people: readonly MentionablePerson[];
}

const loadBodySchema = () => import("@starboard/domain/review").then(({ AddComment }) => AddComment.shape.body);
const loadWordsSchema = (quote: string) =>
  import("@starboard/domain/suggestion").then(({ newWords }) => newWords(quote));
const loadReasonSchema = () => import("@starboard/domain/suggestion").then(({ EditReason }) => EditReason);

const WHEN_EMPTY = { hint: "Left empty, it suggests deleting the marked words.", submitLabel: "Suggest deleting" };

/** The box in which a comment or a suggested edit is written. */
export function ComposingBox(props: ComposingBoxProps) {
  const { composing, label, onChange, onSubmit, onCancel, candidateName, people } = props;
  const { range, replacesId } = composing;
  return (
    <DeferredWriteBox
      key={`${composing.kind}-${replacesId ?? `${range.section}-${range.start}-${range.end}`}`}
      label={label}
      {...(composing.kind === "comment"
        ? {
            loadSchema: loadBodySchema,
            submitLabel: replacesId ? "Save" : "Comment",
            people,
            initialRemarkId: composing.remarkId ?? undefined,
            finder: {
              isOpenAtFirst: composing.isFinding ?? false,
              render: (a) => (
                <DeferredRemarkFinder section={range.section} values={valuesFor(composing, candidateName)} {...a} />
              ),
            },
          }
        : {
            loadSchema: () => loadWordsSchema(range.quote),
            submitLabel: replacesId ? "Save" : "Suggest",
            whenEmpty: WHEN_EMPTY,
            line: {
              label: "Why, if it needs saying",
              loadSchema: loadReasonSchema,
              initial: composing.reason ?? "",
            },
            onChange,
          })}
      initial={composing.words}
      isSent={composing.isSent ?? false}
      onSubmit={onSubmit}
      onCancel={onCancel}
    />
  );
}

/** What the placeholders of a remark stand for here. */
const valuesFor = ({ range }: Composing, candidateName: string): RemarkValues => ({
  name: callName(candidateName),
  // Quoted inside a sentence, its own full stop is in the way.
  words: range.quote.replace(/[.,;:]$/, ""),
  section: SECTION_TITLES[range.section],
});
