"use client";

import { type FormEvent, useState, useSyncExternalStore } from "react";
import type { z } from "zod";
import { type FormProblems, problemsOfCall, problemsOfInput } from "./form-problems.ts";

const never = () => () => undefined;

/** False until the browser has taken the page over: a form sent earlier would leave with what was typed. */
export const useIsHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/**
 * A form of uncontrolled fields, checked by the schema that the server uses too. The fields' names are the schema's keys.
 * Problems stand at their field, which takes the focus; nothing that was typed is cleared.
 */
export function useForm<Schema extends z.ZodType<Record<string, unknown>>>(
  schema: Schema,
  send: (input: z.output<Schema>, form: HTMLFormElement) => Promise<void>,
) {
  const [problems, setProblems] = useState<FormProblems>({});
  const [isBusy, setBusy] = useState(false);
  const isHydrated = useIsHydrated();

  const show = (form: HTMLFormElement, found: FormProblems) => {
    setProblems(found);
    const [first] = Object.keys(found);
    const field = first ? form.elements.namedItem(first) : null;
    if (field instanceof HTMLElement) field.focus();
  };
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (isBusy) return;
    const parsed = schema.safeParse(Object.fromEntries(new FormData(form)));
    if (!parsed.success) return show(form, problemsOfInput(parsed.error));
    setProblems({});
    setBusy(true);
    try {
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
    formProps: { onSubmit, noValidate: true, method: "post" as const },
    submitProps: { type: "submit" as const, busy: isBusy, disabled: !isHydrated },
  };
}
