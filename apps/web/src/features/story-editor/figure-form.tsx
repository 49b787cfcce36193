"use client";

import { Button } from "@starboard/ui/button";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { Select } from "@starboard/ui/select";
import { useEffect, useId, useState } from "react";
import { type Figure, METRIC_FAMILIES, sayFigure } from "./say-figure.ts";

const WAYS = ["less", "more"] as const;
const [FIRST] = METRIC_FAMILIES;
const ASKED = { measure: FIRST?.measure ?? "", unit: FIRST?.unit ?? "", from: "", to: "", how: "" };

/** A figure before and after, its percentage worked out as one types, and the sentence that tells it. */
export function FigureForm({ onPut }: { onPut: (sentence: string) => void }) {
  const [familyId, setFamily] = useState(FIRST?.id ?? "");
  const [figure, setFigure] = useState<Figure>(ASKED);
  const firstId = useId();
  useEffect(() => document.getElementById(firstId)?.focus(), [firstId]);
  const good = METRIC_FAMILIES.find(({ id }) => id === familyId)?.good;
  const said = sayFigure(figure);
  const field = (key: keyof Figure) => ({
    value: figure[key],
    autoComplete: "off",
    onChange: (event: { target: { value: string } }) => setFigure({ ...figure, [key]: event.target.value }),
  });
  return (
    <form
      method="post"
      noValidate
      aria-label="Work out a figure"
      className="grid gap-2.5 border-s border-rule-2 ps-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (said) onPut(said.sentence);
      }}
    >
      <Field label="What is measured" id={firstId}>
        <Select
          size="small"
          value={familyId}
          onChange={({ target }) => {
            const chosen = METRIC_FAMILIES.find(({ id }) => id === target.value);
            setFamily(target.value);
            if (chosen) setFigure({ ...figure, measure: chosen.measure, unit: chosen.unit });
          }}
        >
          {WAYS.map((way) => (
            <optgroup key={way} label={way === "less" ? "Less is better" : "More is better"}>
              {METRIC_FAMILIES.filter((family) => family.good === way).map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      <Field label="In your words">
        <Input {...field("measure")} />
      </Field>
      <div className="grid grid-cols-3 gap-2">
        <Field label="From">
          <Input inputMode="decimal" {...field("from")} />
        </Field>
        <Field label="To">
          <Input inputMode="decimal" {...field("to")} />
        </Field>
        <Field label="Unit">
          <Input {...field("unit")} />
        </Field>
      </div>
      <Field label="Measured by" aside="optional">
        <Input placeholder="who counted, over what time" {...field("how")} />
      </Field>
      <p role="status" className="text-ink-2">
        {said ? (
          <>
            <b className="text-ink">{said.share || "No percentage from zero"}</b>
            {said.way === good ? `: ${good} is better here.` : `: ${said.way}, where ${good} is better.`}
          </>
        ) : (
          "The percentage stands here once both figures do."
        )}
      </p>
      {said ? <p className="font-serif text-[0.9375rem] text-ink leading-[1.45]">{said.sentence}</p> : null}
      <p>
        <Button type="submit" size="small" disabled={!said}>
          Put it in
        </Button>
      </p>
    </form>
  );
}
