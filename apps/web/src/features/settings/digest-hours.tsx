"use client";

import { digestHourOf } from "@starboard/domain/mail-paces";
import { Field } from "@starboard/ui/field";
import { Select } from "@starboard/ui/select";
import { TextButton } from "@starboard/ui/text-button";
import { useHere } from "@/features/shell/index.ts";
import type { MailPreferences, useMailPreferences } from "./use-mail-preferences.ts";

const clock = (hour: number) => `${String(hour).padStart(2, "0")}:00`;
const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: clock(hour) }));
const NO_DAILY_MAIL = "none";

interface DigestHoursProps {
  preferences: MailPreferences;
  change: ReturnType<typeof useMailPreferences>["change"];
}

/** When the daily mail goes out, and the hours in which nothing does. */
export function DigestHours({ preferences, change }: DigestHoursProps) {
  const { timeZone } = useHere();
  const { quietHours, usualQuietHours, hasOwnQuietHours, digestHour } = preferences;
  const back = { quietHours: hasOwnQuietHours ? quietHours : null };
  const setQuiet = (next: typeof quietHours) => change({ quietHours: next }, back, `Quiet hours: ${rangeOf(next)}`);
  const setDigest = (value: string) => {
    const next = value === NO_DAILY_MAIL ? null : Number(value);
    change({ digestHour: next }, { digestHour }, next === null ? "No daily mail" : `Daily mail at ${clock(next)}`);
  };
  const sentAt = digestHourOf(preferences);
  return (
    <div className="grid gap-5">
      <div className="grid gap-5 sm:grid-cols-3">
        <Field label="Daily mail">
          <Select
            value={digestHour === null ? NO_DAILY_MAIL : String(digestHour)}
            options={[...HOURS, { value: NO_DAILY_MAIL, label: "none" }]}
            onChange={(event) => setDigest(event.target.value)}
          />
        </Field>
        <Field label="Quiet from">
          <Select
            value={String(quietHours.fromHour)}
            options={HOURS}
            onChange={(event) => setQuiet({ ...quietHours, fromHour: Number(event.target.value) })}
          />
        </Field>
        <Field label="Quiet until">
          <Select
            value={String(quietHours.untilHour)}
            options={HOURS}
            onChange={(event) => setQuiet({ ...quietHours, untilHour: Number(event.target.value) })}
          />
        </Field>
      </div>
      <p className="text-note text-ink-2">
        On the clocks of {timeZone.replaceAll("_", " ")}, and only when there is something new.{" "}
        {sentAt === null
          ? "Without a daily mail, what is daily and what falls into the quiet hours stands under the bell alone."
          : "What would be mailed at once in the quiet hours goes with the next daily mail."}
        {sentAt !== null && sentAt !== digestHour
          ? ` ${clock(digestHour ?? 0)} is quiet, so it is sent at ${clock(sentAt)}.`
          : null}
        {quietHours.fromHour === quietHours.untilHour ? " The same hour twice means no quiet hours." : null}
        {hasOwnQuietHours ? (
          <>
            {" "}
            <TextButton onClick={() => change({ quietHours: null }, back, "Quiet hours as the organisation has them")}>
              Take the organisation’s, {rangeOf(usualQuietHours)}
            </TextButton>
          </>
        ) : (
          " These quiet hours are the organisation’s."
        )}
      </p>
    </div>
  );
}

const rangeOf = ({ fromHour, untilHour }: MailPreferences["quietHours"]): string =>
  fromHour === untilHour ? "none" : `${clock(fromHour)} to ${clock(untilHour)}`;
