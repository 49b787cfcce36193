"use client";

import { DIMENSION_TITLES, DIMENSIONS } from "@starboard/domain/evaluation";
import { SECTION_TITLES, type Sections } from "@starboard/domain/section";
import { Block } from "@starboard/ui/block";
import { Glyph } from "@starboard/ui/glyph";
import { RelativeTime } from "@starboard/ui/relative-time";
import { Table } from "@starboard/ui/table";
import { useQuery } from "@tanstack/react-query";
import { VerdictMark } from "@/features/review-record/index.ts";
import { diffSections, SectionDiffs } from "@/features/text-diff/index.ts";
import type { Before } from "./describe-second-look.ts";

export interface SecondLookBodyProps {
  before: Before;
  /** The text at hand. */
  sections: Sections;
  now: number;
  timeZone: string;
}

const STATUS = { exact: "in place", moved: "moved or edited a little", orphaned: "its words are gone" };

/** Comments with what became of them, the text then and now, earlier reviews, and what recurred in them. */
export function SecondLookBody({ before, sections, now, timeZone }: SecondLookBodyProps) {
  const { last, history, recurring } = before;
  return (
    <div className="grid gap-8">
      {last && last.comments.length > 0 ? (
        <Block title="Your comments then" bare>
          <ul className="grid gap-3">
            {last.comments.map((comment) => (
              <li key={comment.id} className="flex gap-3 text-note">
                <Glyph name={comment.isAddressed ? "full" : "empty"} />
                <span className="min-w-0">
                  <b className="font-semibold">{comment.isAddressed ? "Addressed" : "Not addressed"}</b>
                  <span className="text-ink-3">
                    {" "}
                    · {SECTION_TITLES[comment.section]} · {STATUS[comment.status]}
                  </span>
                  <q className="block font-serif text-ink-2">{comment.exact}</q>
                  <span className="block whitespace-pre-wrap">
                    {comment.replacement === null ? comment.body : `Suggested: ${comment.replacement || "delete it"}`}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </Block>
      ) : null}
      {last ? (
        <Block title={`From version ${last.seq} to this one`}>
          {diffSections(last.sections, sections).length === 0 ? (
            <p className="text-ink-2">Not a word has changed.</p>
          ) : (
            <SectionDiffs before={last.sections} after={sections} />
          )}
        </Block>
      ) : null}
      {history.length > 0 ? (
        <Block title="Your earlier reviews">
          <Table caption="Your earlier reviews of this person, with the ratings you gave" captionHidden fold>
            <thead>
              <tr>
                <th scope="col">Story</th>
                <th scope="col">Verdict</th>
                {DIMENSIONS.map((dimension) => (
                  <th key={dimension} scope="col" data-align="end">
                    {DIMENSION_TITLES[dimension]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {history.map((review) => (
                <tr key={review.requestId}>
                  <th scope="row">
                    {review.title}
                    <small>
                      {review.submittedAt ? (
                        <RelativeTime at={review.submittedAt} now={now} timeZone={timeZone} form="day" />
                      ) : null}
                    </small>
                  </th>
                  <td data-label="Verdict">
                    <VerdictMark verdict={review.state === "approved" ? "approved" : "changes_asked"} />
                  </td>
                  {DIMENSIONS.map((dimension) => (
                    <td key={dimension} data-label={DIMENSION_TITLES[dimension]} data-align="end">
                      {review.ratings[dimension] ?? "–"}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </Table>
        </Block>
      ) : null}
      {recurring.length > 0 ? <Recurring rules={recurring} /> : null}
    </div>
  );
}

/** What the engine found in several of the stories that were reviewed before; nothing of the one at hand. */
function Recurring({ rules }: { rules: Before["recurring"] }) {
  // Fetched when it is looked at: the documentation of all rules is large.
  const claims = useQuery({
    queryKey: ["rule-claims"],
    queryFn: async () => {
      const { RULES } = await import("@starboard/rules/registry");
      return new Map(RULES.map(({ id, claim }) => [id, claim]));
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Block title="Recurring in the stories you reviewed before" aside="the engine’s findings, none of this text">
      <ul className="grid gap-1.5 text-note">
        {rules.map(({ ruleId, stories }) => (
          <li key={ruleId}>
            {claims.data?.get(ruleId) ?? ruleId} <span className="text-ink-3">· in {stories} stories</span>
          </li>
        ))}
      </ul>
    </Block>
  );
}
