"use client";

import type { AskedKind } from "@starboard/domain/assignment";
import { RequestReview } from "@starboard/domain/review";
import { REVIEW_LANGUAGES } from "@starboard/domain/review-languages";
import { Button } from "@starboard/ui/button";
import { dayIn } from "@starboard/ui/date-format";
import { weekdayWords } from "@starboard/ui/day-words";
import { DialogClose } from "@starboard/ui/dialog";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { Link } from "@starboard/ui/link";
import { Select } from "@starboard/ui/select";
import { Strip } from "@starboard/ui/strip";
import { Textarea } from "@starboard/ui/textarea";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { languageName } from "@/features/review-record/index.ts";
import { FormProblem, useForm, useHere } from "@/features/shell/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { RequestFormInput } from "./request-form-schema.ts";
import { WhomToAsk } from "./whom-to-ask.tsx";

const DAY_MS = 86_400_000;
const USUAL_DAYS = RequestReview.shape.dueInDays.parse(undefined);

export interface RequestFormProps {
  org: string;
  storyId: string;
  /** Called first, so that what is typed is saved and is what the coach reads. */
  onBeforeAsk: (() => Promise<void>) | undefined;
  onAsked: (due: string, asked: AskedKind) => void;
}

/** Who, what to look at, until when. */
export function RequestForm({ org, storyId, onBeforeAsk, onAsked }: RequestFormProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { timeZone } = useHere();
  const [days, setDays] = useState(String(USUAL_DAYS));
  const [underWayId, setUnderWayId] = useState<string>();
  const request = useMutation(trpc.review.request.mutationOptions());
  const { problems, formProps, submitProps } = useForm(
    async () => RequestFormInput,
    async (input) => {
      await onBeforeAsk?.();
      try {
        const { dueAt } = await request.mutateAsync({ storyId, ...input });
        onAsked(weekdayWords(dayIn(dueAt, timeZone)), input.asked);
      } catch (error) {
        const { code, details } = errorForScreen(error);
        if (!(code === "CONFLICT" && typeof details.requestId === "string")) throw error;
        setUnderWayId(details.requestId);
      } finally {
        void queryClient.invalidateQueries({ queryKey: trpc.story.pathKey() });
        void queryClient.invalidateQueries({ queryKey: trpc.review.pathKey() });
      }
    },
  );
  const due = RequestFormInput.shape.dueInDays.safeParse(days);
  return (
    <form {...formProps} className="grid gap-4" aria-label="Ask for a review">
      <WhomToAsk storyId={storyId} problem={problems.reviewerId} />
      <Field label="What to look at" aside="optional" error={problems.message}>
        <Textarea name="message" rows={3} />
      </Field>
      <Field
        label="Days until it is due"
        error={problems.dueInDays}
        hint={
          due.success ? `That is ${weekdayWords(dayIn(Date.now() + due.data * DAY_MS, timeZone))}.` : "From 1 to 60."
        }
      >
        <Input
          name="dueInDays"
          inputMode="numeric"
          autoComplete="off"
          className="max-w-24"
          value={days}
          onChange={(event) => setDays(event.target.value)}
        />
      </Field>
      <div className="flex flex-wrap gap-4">
        <Field label="Interview" aside="optional" error={problems.interviewOn}>
          <Input type="date" name="interviewOn" />
        </Field>
        <Field label="Talk in" aside="optional" error={problems.language}>
          <Select
            name="language"
            options={[
              { value: "", label: "any language" },
              ...REVIEW_LANGUAGES.map((one) => ({ value: one, label: languageName(one) })),
            ]}
          />
        </Field>
      </div>
      <FormProblem>{problems.form}</FormProblem>
      <div role="alert" className="empty:hidden">
        {underWayId ? (
          <Strip actions={<Link href={`/o/${org}/reviews/${underWayId}`}>Open that request</Link>}>
            A review of this story was already asked for, perhaps in another window. Nothing was sent twice.
          </Strip>
        ) : null}
      </div>
      <p className="flex flex-wrap gap-2">
        <Button {...submitProps} tone="primary">
          Ask for a review
        </Button>
        <DialogClose>
          <Button tone="plain">Cancel</Button>
        </DialogClose>
      </p>
    </form>
  );
}
