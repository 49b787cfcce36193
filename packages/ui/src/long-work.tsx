import type { ReactNode } from "react";
import { Glyph } from "./glyph.tsx";
import { LiveRegion } from "./live-region.tsx";
import { Progress } from "./meter.tsx";

export type LongWorkProps = {
  title: ReactNode;
  state: "queued" | "running" | "paused" | "done" | "failed" | "cancelled";
  done?: number;
  total?: number;
  failed?: number;
  /** Replaces the words for state and count: "Queued, third". */
  words?: string;
  /** A quiet line below: rate, time left, reasons. */
  detail?: ReactNode;
  /** Pause, cancel, retry the failed, open: text buttons or links. */
  actions?: ReactNode;
};

const stateWords = {
  queued: "Queued",
  running: "Running",
  paused: "Paused",
  done: "Done",
  failed: "Failed",
  cancelled: "Cancelled",
};

/** One line of work that takes a while: queued, running n of m, failed n. Read out at every tenth. */
export function LongWork({ title, state, done, total, failed = 0, words, detail, actions }: LongWorkProps) {
  const isCounted = done !== undefined && total !== undefined;
  const isOpen = state === "running" || state === "paused";
  return (
    <div className="ui-work">
      <span>
        <Outcome state={state} failed={failed} />
        {title}
      </span>
      <span className="ui-work-count">
        {words ?? countWords(state, done, total)}
        {actions}
      </span>
      {isOpen ? (
        <Progress
          label={typeof title === "string" ? title : "Progress"}
          labelHidden
          value={done}
          max={total}
          failed={failed}
        />
      ) : null}
      {detail ? <small>{detail}</small> : null}
      <LiveRegion>
        {isOpen && isCounted ? `${title}: ${tenth(done, total)}0%` : `${title}: ${words ?? stateWords[state]}`}
      </LiveRegion>
    </div>
  );
}

function Outcome({ state, failed }: Pick<LongWorkProps, "state" | "failed">) {
  if (failed || state === "failed")
    return (
      <span className="ui-state me-2" data-state="not-ready" data-strong="true">
        <Glyph name="can" />
        {failed ? `${failed} failed` : "Failed"}
      </span>
    );
  if (state === "done")
    return (
      <span className="ui-state me-2" data-state="ready" data-strong="true">
        <Glyph name="cone" />
        Done
      </span>
    );
  return null;
}

function countWords(state: LongWorkProps["state"], done: number | undefined, total: number | undefined): string {
  if (state === "done" || state === "failed") return "";
  if (done === undefined || total === undefined || state === "queued") return stateWords[state];
  const count = `${done.toLocaleString("en-GB")} of ${total.toLocaleString("en-GB")}`;
  return state === "running" ? count : `${stateWords[state]} at ${count}`;
}

const tenth = (done: number, total: number) => (total > 0 ? Math.floor((done / total) * 10) : 0);
