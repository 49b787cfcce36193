import { leeway, lengthWords, PRACTICE_LENGTHS, type PracticeLength } from "@starboard/domain/practice-length";
import { Block } from "@starboard/ui/block";
import { Cell, Table } from "@starboard/ui/table";
import { TextButton } from "@starboard/ui/text-button";
import { TrendLine } from "@starboard/ui/trend-line";
import type { BankQuestion, DeskStory } from "@/features/question-bank/index.ts";
import { useHere } from "@/features/shell/index.ts";
import { clockTime } from "./clock-time.ts";
import { lastTimes, type PracticeEntry, timeByLength } from "./history-figures.ts";
import type { PracticeRun } from "./practice-run.ts";
import { RecognitionPanel } from "./recognition-panel.tsx";
import { RecordingPanel } from "./recording-panel.tsx";
import { shortDay } from "./short-day.ts";
import type { useRecognition } from "./use-recognition.ts";
import type { useRecording } from "./use-recording.ts";

const LAST = 5;

export interface SideProps {
  run: PracticeRun;
  story: DeskStory;
  question: BankQuestion | null;
  entries: readonly PracticeEntry[];
  recording: ReturnType<typeof useRecording>;
  recognition: ReturnType<typeof useRecognition>;
  onLength: (length: PracticeLength) => void;
}

/** Beside the clock: the story at each length, how it went lately, what comes next, and what listens. */
export function Side({ run, story, question, entries, recording, recognition, onLength }: SideProps) {
  const { timeZone } = useHere();
  const times = timeByLength(entries, story.id);
  const last = lastTimes(entries, { storyId: story.id, targetSeconds: run.length, count: LAST });
  const slack = leeway(run.length);
  const isSpeaking = run.phase === "speaking";
  const isFixed = isSpeaking || run.phase === "said";
  return (
    <aside className="grid min-w-0 gap-9" aria-label="Beside the clock">
      <Block title="One story, six lengths">
        <Table caption="The story at each length, with your last time" captionHidden className="tabular-nums">
          <tbody>
            {PRACTICE_LENGTHS.map((length) => {
              const time = times.get(length);
              const isChosen = length === run.length;
              return (
                <tr key={length} aria-current={isChosen ? "true" : undefined}>
                  <th scope="row" className={isChosen ? "text-accent" : "font-normal"}>
                    {clockTime(length)}
                  </th>
                  <td className={isChosen ? "font-semibold" : "text-ink-2"}>
                    {isChosen || isFixed ? (
                      lengthWords(length)
                    ) : (
                      <TextButton onClick={() => onLength(length)}>{lengthWords(length)}</TextButton>
                    )}
                  </td>
                  <Cell end className="whitespace-nowrap text-ink-3">
                    {time === undefined ? "not yet" : clockTime(time)}
                  </Cell>
                </tr>
              );
            })}
          </tbody>
        </Table>
        <p className="mt-2 text-fine text-ink-3">At the right: your last time.</p>
      </Block>
      {last.length > 1 ? (
        <Block title={`At ${clockTime(run.length)}, the last ${last.length}`}>
          <TrendLine
            summary={`${last.map(({ seconds }) => clockTime(seconds)).join(", ")}; the aim is ${clockTime(run.length - slack)} to ${clockTime(run.length + slack)}`}
            steps={last.map(({ createdAt }, at) => shortDay(createdAt, timeZone, at))}
            series={[{ name: "Time", values: last.map(({ seconds }) => seconds), strong: true }]}
            aim={{ from: run.length - slack, to: run.length + slack, label: "aim" }}
            min={Math.max(0, Math.min(run.length - 2 * slack, ...last.map(({ seconds }) => seconds)) - 5)}
            max={Math.max(run.length + 2 * slack, ...last.map(({ seconds }) => seconds)) + 5}
            format={clockTime}
          />
        </Block>
      ) : null}
      {question ? (
        <Block title="Then they ask">
          <ul>
            {question.followUps.map((followUp) => (
              <li key={followUp} className="border-rule border-b py-2 font-serif text-ui last:border-0">
                {followUp}
              </li>
            ))}
          </ul>
        </Block>
      ) : null}
      <Block title="What listens">
        <div className="grid gap-5">
          <RecordingPanel recording={recording} isSpeaking={isSpeaking && run.sinceMs !== null} />
          <RecognitionPanel recognition={recognition} />
        </div>
      </Block>
    </aside>
  );
}
