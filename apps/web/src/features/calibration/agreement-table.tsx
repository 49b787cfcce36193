"use client";

import type { RouterOutputs } from "@starboard/api/client";
import { AGREEMENT_FROM } from "@starboard/domain/agreement";
import { DIMENSION_TITLES } from "@starboard/domain/evaluation";
import { Cell, Table } from "@starboard/ui/table";

type Row = RouterOutputs["calibration"]["list"]["agreement"][number];
type Measured = Row["others"];

const number = (value: number) => value.toFixed(2).replace("-", "−");

/** Kappa by dimension, with the others and with the engine; while there are too few stories, how many there are. */
export function AgreementTable({ agreement }: { agreement: readonly Row[] }) {
  return (
    <div className="grid gap-4">
      <Table caption="Agreement by dimension" captionHidden fold>
        <thead>
          <tr>
            <th scope="col">Dimension</th>
            <th scope="col">With the other coaches</th>
            <th scope="col">With the engine</th>
          </tr>
        </thead>
        <tbody>
          {agreement.map(({ dimension, others, engine }) => (
            <tr key={dimension}>
              <th scope="row">{DIMENSION_TITLES[dimension]}</th>
              <Cell label="With the other coaches">
                <Figure measured={others} />
              </Cell>
              <Cell label="With the engine">
                <Figure measured={engine} />
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="max-w-measure text-note text-ink-2">
        Cohen’s kappa with quadratic weights: 1 is the same rating every time, 0 what chance alone would bring; a rating
        two steps off weighs four times one that is one step off. In brackets the range in which the figure lies with
        95%. The others’ rating of a story is their mean; the engine’s score counts as the rating whose range it falls
        into. It is shown from {AGREEMENT_FROM} stories on, as fewer say too little.
      </p>
    </div>
  );
}

function Figure({ measured: { n, kappa, interval } }: { measured: Measured }) {
  const stories = n === 1 ? "1 story" : `${n} stories`;
  if (n < AGREEMENT_FROM) {
    return <span className="text-ink-3">{n === 0 ? "no story yet" : `${stories}: shown from ${AGREEMENT_FROM}`}</span>;
  }
  if (kappa === null || interval === null) {
    return <span className="text-ink-3">{stories}, all with one rating: nothing to compare</span>;
  }
  const [low, high] = interval;
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-3 tabular-nums">
      <span className="font-semibold">{number(kappa)}</span>
      <span className="text-ink-2">
        ({number(low)} to {number(high)})
      </span>
      <span className="text-fine text-ink-3">{stories}</span>
    </span>
  );
}
