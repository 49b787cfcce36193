"use client";

import { type FormEvent, useState, useSyncExternalStore } from "react";
import type { z } from "zod";
import { type FormProblems, problemsOfCall, problemsOfInput } from "./form-problems.ts";

const NOT_LOADED = "This form could not be checked: the connection seems to be gone. Nothing was sent; try again.";

const never = () => () => undefined;

/** False until the browser has taken the page over, and set its fields back to what the page came with. */
export const useIsHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/**
 * A form of uncontrolled fields, checked by the schema that the server uses too. The fields' names are the schema's keys.
 * Problems stand at their field, which takes the focus; nothing that was typed is cleared. `load` brings the schema, which
 * is heavy, when a field is first touched.
 */
export function useForm<Schema extends z.ZodType<Record<string, unknown>>>(
  load: () => Promise<Schema>,
  send: (input: z.output<Schema>, form: HTMLFormElement) => Promise<void>,
) {
  const [problems, setProblems] = useState<FormProblems>({});
  const [isBusy, setBusy] = useState(false);

  const show = (form: HTMLFormElement, found: FormProblems) => {
    setProblems(found);
    const [first] = Object.keys(found);
    const field = first ? form.elements.namedItem(first) : null;
    if (field instanceof HTMLElement) field.focus();
  };
  // Where it does not come, sending says so.
  const warm = () => void load().catch(() => undefined);
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (isBusy) return;
    const typed = Object.fromEntries(new FormData(form));
    setBusy(true);
    try {
      const schema = await load().catch(() => null);
      if (!schema) return show(form, { form: NOT_LOADED });
      const parsed = schema.safeParse(typed);
      if (!parsed.success) return show(form, problemsOfInput(parsed.error));
      setProblems({});
      await send(parsed.data, form);
    } catch (error) {
      const fields = Array.from(form.elements, (element) => element.getAttribute("name") ?? "");
      show(form, problemsOfCall(error, fields));
    } finally {
      setBusy(false);
    }
  };
  return {
    problems,
    /** For the form element: `post` keeps a password out of the address should the form ever leave by itself. */
    formProps: { onSubmit, onFocus: warm, noValidate: true, method: "post" as const },
    /** Pressed before the browser has taken the page over, it is kept until then: see keep-presses of packages/ui. */
    submitProps: { type: "submit" as const, busy: isBusy },
  };
}
