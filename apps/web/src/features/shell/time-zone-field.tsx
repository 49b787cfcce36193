"use client";

import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { timeWords } from "@starboard/ui/time-words";
import { useId, useState } from "react";
import { useIsHydrated } from "./use-form.ts";

export interface TimeZoneFieldProps {
  /** The zone held now; without it the browser's own is proposed. */
  initial?: string;
  error: string | undefined;
}

/** The form's field `timeZone`: type a city or a region, or choose from the list. Says what the clock shows there. */
export function TimeZoneField({ initial, error }: TimeZoneFieldProps) {
  const listId = useId();
  const isHydrated = useIsHydrated();
  const [typed, setTyped] = useState<string>();
  const own = isHydrated ? Intl.DateTimeFormat().resolvedOptions().timeZone : "";
  const zone = typed ?? initial ?? own;
  const clock = isHydrated ? clockIn(zone) : undefined;
  return (
    <Field
      label="Time zone"
      error={error}
      hint={clock ? `It is ${clock} there now.` : "Type a city, such as Lisbon, and choose from the list."}
    >
      <Input
        name="timeZone"
        list={listId}
        value={zone}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        autoComplete="off"
        spellCheck={false}
      />
      <datalist id={listId}>
        {isHydrated ? Intl.supportedValuesOf("timeZone").map((name) => <option key={name} value={name} />) : null}
      </datalist>
    </Field>
  );
}

function clockIn(timeZone: string): string | undefined {
  try {
    const now = new Date();
    return timeWords(now, "time", { timeZone, now, locale: "en-GB" });
  } catch {
    return undefined;
  }
}
