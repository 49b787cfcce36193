"use client";

import { DIMENSION_TITLES, DIMENSIONS } from "@starboard/domain/evaluation";
import type { ConsensusValues, Ratings } from "@starboard/domain/review";
import { RATING_VALUES } from "@starboard/domain/review-ratings";
import { Block } from "@starboard/ui/block";
import { Button } from "@starboard/ui/button";
import { Field } from "@starboard/ui/field";
import { Select } from "@starboard/ui/select";
import { Table } from "@starboard/ui/table";
import { Textarea } from "@starboard/ui/textarea";
import { showToast } from "@starboard/ui/toast";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FormProblem, useTextProblem } from "@/features/shell/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useServer } from "@/trpc/use-server.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

const loadNoteSchema = () => import("@starboard/domain/review").then(({ SettleRating }) => SettleRating.shape.note);

/** Two blind ratings of one text side by side, once both are submitted: where they lie two or more apart is settled here. */
export function RatingPair({ requestId, ratings }: { requestId: string; ratings: Ratings }) {
  const trpc = useTRPC();
  const { data: pair } = useQuery(trpc.review.ratingPair.queryOptions({ requestId }));
  if (!pair) return null;
  const { otherName, otherRatings, gaps, consensus } = pair;
  return (
    <Block title="The second rating" aside={`with ${otherName}`}>
      <p className="mb-4 text-ink-2">
        {gaps.length === 0
          ? "You lie less than two apart everywhere."
          : `You lie two or more apart on ${gaps.map((one) => DIMENSION_TITLES[one]).join(", ")}. Talk it over, then write what you agree on.`}
      </p>
      <Table caption="Both ratings, and what was agreed" captionHidden>
        <thead>
          <tr>
            <th scope="col">Dimension</th>
            <th scope="col" data-align="center">
              You
            </th>
            <th scope="col" data-align="center">
              {otherName}
            </th>
            <th scope="col" data-align="center">
              Agreed
            </th>
          </tr>
        </thead>
        <tbody>
          {DIMENSIONS.map((dimension) => (
            <tr key={dimension}>
              <th scope="row" className={gaps.includes(dimension) ? "font-semibold" : ""}>
                {DIMENSION_TITLES[dimension]}
              </th>
              <td data-align="center">{ratings[dimension]?.value ?? "–"}</td>
              <td data-align="center">{otherRatings[dimension]?.value ?? "–"}</td>
              <td data-align="center">{consensus?.values[dimension] ?? "–"}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {consensus?.note ? <p className="mt-3 whitespace-pre-wrap text-ink-2">{consensus.note}</p> : null}
      {gaps.length > 0 ? (
        <SettleForm
          key={consensus?.updatedAt.getTime() ?? 0}
          requestId={requestId}
          gaps={gaps}
          initial={consensus?.values ?? {}}
          note={consensus?.note ?? ""}
        />
      ) : null}
    </Block>
  );
}

interface SettleFormProps {
  requestId: string;
  gaps: readonly (keyof ConsensusValues)[];
  initial: ConsensusValues;
  note: string;
}

function SettleForm({ requestId, gaps, initial, note }: SettleFormProps) {
  const { trpc, client, queryClient } = useServer();
  const [values, setValues] = useState(initial);
  const [words, setWords] = useState(note);
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState("");
  const problem = useTextProblem(loadNoteSchema, words);
  const save = async () => {
    if (isSaving) return;
    setSaving(true);
    setFailure("");
    try {
      await client.review.settle.mutate({ requestId, values, note: words });
    } catch (error) {
      return setFailure(errorForScreen(error).message);
    } finally {
      setSaving(false);
    }
    showToast({ title: "Agreed rating saved", tone: "done" });
    void queryClient.invalidateQueries({ queryKey: trpc.review.ratingPair.queryKey({ requestId }) });
  };
  return (
    <div className="mt-5 grid gap-4">
      <div className="flex flex-wrap gap-4">
        {gaps.map((dimension) => (
          <Field key={dimension} label={`${DIMENSION_TITLES[dimension]}, agreed`}>
            <Select
              value={String(values[dimension] ?? "")}
              options={[
                { value: "", label: "not yet" },
                ...RATING_VALUES.map((value) => ({ value: String(value), label: String(value) })),
              ]}
              onChange={(event) =>
                setValues({
                  ...values,
                  [dimension]: event.target.value === "" ? undefined : Number(event.target.value),
                })
              }
            />
          </Field>
        ))}
      </div>
      <Field label="Why" aside="optional" error={problem}>
        <Textarea rows={2} value={words} onChange={(event) => setWords(event.target.value)} />
      </Field>
      {failure ? <FormProblem>{failure}</FormProblem> : null}
      <p>
        <Button busy={isSaving} onClick={() => void save()}>
          Save what you agreed
        </Button>
      </p>
    </div>
  );
}
