"use client";

import { FILL_FIRST, listOpenPlaceholders } from "@starboard/domain/remark-text";
import { Button } from "@starboard/ui/button";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { KeyHint } from "@starboard/ui/key-hint";
import { Textarea } from "@starboard/ui/textarea";
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { ZodType } from "zod";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { goToEnd } from "./go-to-end.ts";
import { MentionList, mentionOptionId } from "./mention-list.tsx";
import { type MentionablePerson, useMentions } from "./use-mentions.ts";

/** What goes with a text that is sent. */
export interface Written {
  text: string;
  mentions: string[];
  /** The line beside it. */
  line: string;
  remarkId?: string;
}

export interface WriteBoxProps {
  label: string;
  /** Brings what says what is wrong with the text before it is sent; it is heavy, and fetched when the box opens. */
  loadSchema: () => Promise<ZodType<string>>;
  submitLabel: string;
  initial?: string;
  /** What sending nothing means, where that is allowed. */
  whenEmpty?: { hint: string; submitLabel: string };
  /** One more line that may be left empty. */
  line?: { label: string; loadSchema: () => Promise<ZodType<string>>; initial: string };
  /** Who may be named with an @. */
  people?: readonly MentionablePerson[];
  /** The remark that the text comes from. */
  initialRemarkId?: string | undefined;
  /** Finds a kept text to put in; `isOpenAtFirst` where that is what the box was opened for. */
  finder?: {
    isOpenAtFirst: boolean;
    render: (a: { onInsert: (text: string, remarkId: string) => void; onLeave: () => void }) => ReactNode;
  };
  /** It was sent before the box was there: goes once the box can send it. */
  isSent?: boolean;
  /** Whether `people` are all who may be named yet. */
  isPeopleKnown?: boolean;
  onChange?: (text: string) => void;
  onSubmit: (written: Written) => Promise<unknown>;
  onCancel: () => void;
}

/** A few sentences to be written in a margin. The text stays when sending fails. Ctrl+Enter sends, Escape leaves. */
export function WriteBox(props: WriteBoxProps) {
  const { label, loadSchema, submitLabel, initial = "", whenEmpty, line, people = [], finder } = props;
  const { initialRemarkId, isSent = false, isPeopleKnown = true, onChange, onSubmit, onCancel } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(initial);
  const [lineText, setLineText] = useState(line?.initial ?? "");
  const [remarkId, setRemarkId] = useState(initialRemarkId);
  const [isFinding, setFinding] = useState(finder?.isOpenAtFirst ?? false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const listId = useId();
  const empty = text === "" ? whenEmpty : undefined;
  const open = remarkId === undefined ? [] : listOpenPlaceholders(text);

  useLayoutEffect(() => goToEnd(area.current), []);
  /** Once React has shown the text. */
  const select = (start: number, end = start) =>
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(start, end);
    });
  const change = (next: string) => {
    setText(next);
    setProblem("");
    if (next === "") setRemarkId(undefined);
    onChange?.(next);
  };
  const mentions = useMentions(people, (from, to, words) => {
    change(text.slice(0, from) + words + text.slice(to));
    select(from + words.length);
  });
  const insert = (words: string, id: string) => {
    const [from, to] = [area.current?.selectionStart ?? text.length, area.current?.selectionEnd ?? text.length];
    const next = text.slice(0, from) + words + text.slice(to);
    change(next);
    setRemarkId(id);
    setFinding(false);
    const [first] = listOpenPlaceholders(next);
    select(first?.start ?? from + words.length, first?.end);
  };
  const submit = async () => {
    if (isBusy) return;
    setBusy(true);
    setProblem("");
    const refuse = (why: string) => {
      setProblem(why);
      setBusy(false);
    };
    try {
      const [schema, lineSchema] = await Promise.all([loadSchema(), line?.loadSchema()]);
      const parsed = schema.safeParse(text);
      const beside = lineSchema?.safeParse(lineText);
      if (!parsed.success) return refuse(parsed.error.issues[0]?.message ?? "Change the text.");
      if (beside && !beside.success) return refuse(beside.error.issues[0]?.message ?? "Change the line.");
      if (open[0]) {
        select(open[0].start, open[0].end);
        return refuse(FILL_FIRST);
      }
      const written = { text: parsed.data, mentions: mentions.listIn(parsed.data), line: beside?.data ?? "" };
      await onSubmit({ ...written, ...(remarkId && { remarkId }) });
    } catch (error) {
      refuse(errorForScreen(error).message);
    }
  };
  const goes = isSent && isPeopleKnown;
  const hasGone = useRef(false);
  const sendAtFirst = useEffectEvent(submit);
  useEffect(() => {
    if (!goes || hasGone.current) return;
    hasGone.current = true;
    void sendAtFirst();
  }, [goes]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (mentions.take(event)) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      onCancel();
    }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void submit();
    }
    if (event.key === "/" && text === "" && finder) {
      event.preventDefault();
      setFinding(true);
    }
  };
  const meant = mentions.matching[mentions.place];
  const waiting = open.map(({ start, end }) => text.slice(start, end)).join(", ");
  const hint = empty?.hint ?? (waiting ? `Still to fill in: ${waiting}` : "");
  return (
    <form
      className="mt-1.5 grid gap-2"
      // Where it does not come now, sending asks again.
      onFocus={() => void loadSchema().catch(() => undefined)}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="relative">
        <Field label={label} labelHidden error={problem} {...(hint && { hint })}>
          <Textarea
            ref={area}
            autoFocus={!isFinding}
            rows={2}
            value={text}
            placeholder={people.length > 0 ? `${label}, @ for a person` : label}
            {...(meant && {
              "aria-autocomplete": "list",
              "aria-controls": listId,
              "aria-activedescendant": mentionOptionId(listId, meant),
            })}
            onChange={(event) => {
              change(event.target.value);
              mentions.look(event.target.value, event.target.selectionStart);
            }}
            onBlur={mentions.leave}
            onKeyDown={onKeyDown}
          />
        </Field>
        <MentionList id={listId} mentions={mentions} />
      </div>
      {line ? (
        <Field label={line.label} labelHidden>
          <Input
            size="small"
            value={lineText}
            placeholder={line.label}
            onChange={(event) => setLineText(event.target.value)}
            onKeyDown={onKeyDown}
          />
        </Field>
      ) : null}
      {isFinding && finder
        ? finder.render({
            onInsert: insert,
            onLeave: () => {
              setFinding(false);
              select(text.length);
            },
          })
        : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="small" busy={isBusy}>
          {empty?.submitLabel ?? submitLabel}
        </Button>
        <Button size="small" tone="plain" onClick={onCancel}>
          Cancel
        </Button>
        {finder && !isFinding ? (
          <Button
            size="small"
            tone="plain"
            onClick={() => setFinding(true)}
            iconEnd={
              <span aria-hidden="true" className="max-sm:hidden coarse:hidden">
                <KeyHint keys="/" />
              </span>
            }
          >
            Remarks
          </Button>
        ) : null}
      </div>
    </form>
  );
}
