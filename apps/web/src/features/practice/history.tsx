"use client";

import { Block } from "@starboard/ui/block";
import { RelativeTime } from "@starboard/ui/relative-time";
import { Segmented } from "@starboard/ui/segmented";
import { Cell, Table, TableRegion } from "@starboard/ui/table";
import { TextButton } from "@starboard/ui/text-button";
import { TrendLine } from "@starboard/ui/trend-line";
import { useEffect, useState } from "react";
import { listRecordings, recordingId } from "@/features/kept-here/index.ts";
import type { BankQuestion, DeskStory } from "@/features/question-bank/index.ts";
import { useNow } from "@/features/review-record/index.ts";
import { useHere } from "@/features/shell/index.ts";
import { clockTime } from "./clock-time.ts";
import { type PracticeEntry, paceBeforeAndNow, perMinute, timesByWeek } from "./history-figures.ts";
import { PracticeDialog } from "./practice-dialog.tsx";

const PAGE = 10;

export interface HistoryProps {
  entries: readonly PracticeEntry[];
  /** Null until the bank is there. */
  bank: readonly BankQuestion[] | null;
  story: DeskStory;
  renderedAt: number;
}

/** What was said aloud before, of this story or of all, with its figures and how they move. */
export function History({ entries, bank, story, renderedAt }: HistoryProps) {
  const { timeZone, actor } = useHere();
  const now = useNow(renderedAt);
  const [scope, setScope] = useState<"story" | "all">("all");
  const [count, setCount] = useState(PAGE);
  const [opened, setOpened] = useState<PracticeEntry | null>(null);
  const [recorded, setRecorded] = useState<readonly string[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new practice may have brought a recording
  useEffect(() => {
    void listRecordings(actor.userId)
      .then(setRecorded)
      .catch(() => undefined);
  }, [actor.userId, entries, opened]);
  const shown = scope === "all" ? entries : entries.filter(({ storyId }) => storyId === story.id);
  const hasMore = (entry: PracticeEntry) =>
    entry.hasTranscript || recorded.includes(recordingId(actor.userId, entry.operationId));

  return (
    <Block title="Said aloud" className="mt-12" aside={`${shown.length} ${shown.length === 1 ? "time" : "times"}`}>
      <div className="mb-4">
        <Segmented
          legend="Of which stories"
          options={[
            { value: "all", label: "All stories" },
            { value: "story", label: "This story" },
          ]}
          value={scope}
          onValueChange={(value) => setScope(value === "story" ? "story" : "all")}
        />
      </div>
      {shown.length === 0 ? (
        <p className="text-ink-2">
          {scope === "story" && entries.length > 0
            ? `“${story.title}” was never said aloud.`
            : "Nothing yet. The first time is for the clock alone; the figures come with the second."}
        </p>
      ) : (
        <>
          <Trend entries={shown} now={now} />
          <TableRegion label="Practices, scrolls sideways" fits>
            <Table caption="Practices, the newest first" captionHidden fold className="tabular-nums">
              <thead>
                <tr>
                  <th scope="col">When</th>
                  <th scope="col">Story and question</th>
                  <th scope="col" data-align="end">
                    Time
                  </th>
                  <th scope="col" data-align="end">
                    Words a minute
                  </th>
                  <th scope="col" data-align="end">
                    Fillers a minute
                  </th>
                  <th scope="col" data-align="end">
                    Told
                  </th>
                  <th scope="col">
                    <span className="ui-hidden">More</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {shown.slice(0, count).map((entry) => {
                  const pace = perMinute(entry.words, entry.seconds);
                  const fillers = perMinute(entry.fillers, entry.seconds);
                  return (
                    <tr key={entry.id}>
                      <Cell label="When" nowrap>
                        <RelativeTime at={entry.createdAt} now={now} timeZone={timeZone} />
                      </Cell>
                      <th scope="row" className="min-w-48 font-normal">
                        <span className="font-semibold font-serif">{entry.storyTitle}</span>
                        <small className="block">{bank?.find(({ id }) => id === entry.questionId)?.text ?? ""}</small>
                      </th>
                      <Cell label="Time" end nowrap>
                        {clockTime(entry.seconds)}
                        {entry.targetSeconds ? <small>of {clockTime(entry.targetSeconds)}</small> : null}
                      </Cell>
                      <Cell label="Words a minute" end>
                        {pace === null ? "–" : Math.round(pace)}
                      </Cell>
                      <Cell label="Fillers a minute" end>
                        {fillers === null ? "–" : fillers.toFixed(1)}
                      </Cell>
                      <Cell label="Told" end nowrap>
                        {entry.pointsWritten ? `${entry.pointsSaid} of ${entry.pointsWritten}` : "–"}
                      </Cell>
                      <td className="whitespace-nowrap">
                        <TextButton onClick={() => setOpened(entry)}>
                          {hasMore(entry) ? "Open" : "Delete…"}
                          <span className="ui-hidden"> {entry.storyTitle}</span>
                        </TextButton>
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </Table>
          </TableRegion>
          {shown.length > count ? (
            <p className="mt-3">
              <TextButton onClick={() => setCount((before) => before + PAGE)}>Show earlier ones</TextButton>
            </p>
          ) : null}
        </>
      )}
      {opened ? <PracticeDialog entry={opened} onClose={() => setOpened(null)} /> : null}
    </Block>
  );
}

function Trend({ entries, now }: { entries: readonly PracticeEntry[]; now: number }) {
  const weeks = timesByWeek(entries, now);
  const { now: pace, before } = paceBeforeAndNow(entries);
  return (
    <div className="mb-6 grid gap-x-12 gap-y-4 sm:grid-cols-2">
      <TrendLine
        summary={`Times aloud in each of the last ${weeks.length} weeks: ${weeks.join(", ")}`}
        steps={weeks.map((_, at) => (at === weeks.length - 1 ? "this week" : `${weeks.length - 1 - at} weeks ago`))}
        series={[{ name: "times a week", values: weeks, strong: true }]}
        height={96}
      />
      {pace ? (
        <p className="self-center text-ink-2">
          Of the last with a transcript: <b className="text-ink">{pace.words} words</b> and{" "}
          <b className="text-ink">{pace.fillers} fillers</b> a minute
          {before ? `; of the five before, ${before.words} and ${before.fillers}.` : "."}
        </p>
      ) : (
        <p className="self-center text-ink-3">Type or paste what you said, and pace and fillers show here.</p>
      )}
    </div>
  );
}
