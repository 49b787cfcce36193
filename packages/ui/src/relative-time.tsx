import { type TimeForm, timeWords } from "./time-words.ts";

export type RelativeTimeProps = {
  /** A moment: ISO text, milliseconds or a Date. */
  at: string | number | Date;
  /** The moment of rendering, given once by the page, so that server and browser say the same. */
  now: string | number | Date;
  /** The person's zone, such as "Europe/Berlin". */
  timeZone: string;
  locale?: string;
  /** `relative` within the hour, then clock, weekday or date; `day` without the clock; `time` the clock; `moment` date and clock; `full` all of it. */
  form?: TimeForm;
};

/** When it was or will be; the whole date is the title. */
export function RelativeTime({ at, now, timeZone, locale = "en-GB", form = "relative" }: RelativeTimeProps) {
  const moment = new Date(at);
  const setting = { timeZone, now: new Date(now), locale };
  return (
    <time dateTime={moment.toISOString()} title={timeWords(moment, "full", setting)}>
      {timeWords(moment, form, setting)}
    </time>
  );
}
