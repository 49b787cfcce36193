"use client";

import type { RouterOutputs } from "@starboard/api/client";
import { DIMENSION_TITLES, DIMENSIONS } from "@starboard/domain/evaluation";
import type { FitAgreement } from "@starboard/domain/fit-weights";
import type { ProfileContent } from "@starboard/domain/profile";
import { Block } from "@starboard/ui/block";
import { Button } from "@starboard/ui/button";
import { ConfirmDialog } from "@starboard/ui/confirm-dialog";
import { Crumb } from "@starboard/ui/crumb";
import { EmptyState } from "@starboard/ui/empty-state";
import { Facts } from "@starboard/ui/facts";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { Cell, Table } from "@starboard/ui/table";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { signed } from "./preview-words.ts";

const NOTHING: ProfileContent = { name: "Our rules" };

/** Weights as the organisation's own coaches would have them, with how well they agree; a person takes them into the draft. */
export function WeightFit({ org }: { org: string }) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.rules.fit.queryOptions());
  const { fit, holds, needs, engine, seed } = data;
  return (
    <Page>
      <Crumb href={`/o/${org}/team/rules`}>Rules</Crumb>
      <PageHeader
        title="Weights from your coaches’ ratings"
        lede={fit ? fitSentence(fit) : "There are too few ratings to fit weights to."}
        sub="The six weights that bring the overall score nearest to the mean of a coach’s six ratings, held to those that hold now. Nothing changes until you take them into the draft, try it and publish it."
      />
      {fit ? (
        <div className="grid max-w-measure gap-10">
          <Block title="Weights" aside={`of ${fit.ratings} ratings, ${fit.authors} authors`}>
            <Table caption="Weights that hold and weights that were fitted" captionHidden>
              <thead>
                <tr>
                  <th scope="col">Dimension</th>
                  <th scope="col" data-align="end">
                    Holds
                  </th>
                  <th scope="col" data-align="end">
                    Fitted
                  </th>
                  <th scope="col" data-align="end">
                    Difference
                  </th>
                </tr>
              </thead>
              <tbody>
                {DIMENSIONS.map((name) => (
                  <tr key={name}>
                    <th scope="row">{DIMENSION_TITLES[name]}</th>
                    <Cell end>{shareOf(holds, name)}%</Cell>
                    <Cell end>{fit.weights[name]}%</Cell>
                    <Cell end>{signed(fit.weights[name] - shareOf(holds, name))}</Cell>
                  </tr>
                ))}
              </tbody>
            </Table>
          </Block>
          <Block title="Agreement with the coaches" aside="weighted kappa, 95% interval">
            <Facts
              items={[
                { term: "Weights that hold", value: agreementWords(fit.before) },
                { term: "Fitted, on unseen authors", value: agreementWords(fit.after) },
              ]}
            />
            <p className="mt-3 text-fine text-ink-3">
              1 is the same rating always, 0 no more than chance. For “unseen” the weights were fitted five times, each
              time without a fifth of the authors (seed “{seed}”), and measured on those. Engine {engine}; ratings of
              peers are left out, and of an amended review those before the engine’s view was seen.
            </p>
          </Block>
          <TakeOver org={org} weights={fit.weights} />
        </div>
      ) : (
        <EmptyState title={tooFewTitle(data)}>
          Six weights need at least {needs.ratings} submitted ratings by coaches, of stories by at least {needs.authors}{" "}
          authors, that this engine ({engine}) has evaluated. Fewer would fit the chance of who was reviewed.
        </EmptyState>
      )}
    </Page>
  );
}

/** What is short alone: "25 of 40 ratings are there". */
function tooFewTitle({ ratings, authors, needs }: RouterOutputs["rules"]["fit"]): string {
  const short = [
    ...(ratings < needs.ratings ? [`${ratings} of ${needs.ratings} ratings`] : []),
    ...(authors < needs.authors ? [`${authors} of ${needs.authors} authors`] : []),
  ];
  return short.length === 0 ? "The ratings are too few" : `${short.join(" and ")} so far`;
}

type Fit = NonNullable<RouterOutputs["rules"]["fit"]["fit"]>;

function shareOf(weights: Fit["weights"], name: keyof Fit["weights"]): number {
  const total = DIMENSIONS.reduce((sum, each) => sum + weights[each], 0);
  return total === 0 ? 0 : Math.round((100 * weights[name]) / total);
}

function fitSentence({ before, after }: Fit): string {
  if (before.kappa === null || after.kappa === null)
    return "The ratings do not vary enough to say how well weights agree.";
  const gain = after.kappa - before.kappa;
  if (gain <= 0) return "Fitted weights would agree with your coaches no better than those that hold.";
  const isSure = before.interval && after.interval && after.interval[0] > before.interval[1];
  return isSure
    ? "Fitted weights would agree better with your coaches."
    : "Fitted weights might agree a little better; the intervals overlap.";
}

const agreementWords = ({ kappa, interval }: FitAgreement): string =>
  kappa === null || interval === null
    ? "cannot be told"
    : `${kappa.toFixed(2)} (${interval[0].toFixed(2)} to ${interval[1].toFixed(2)})`;

/** Puts the weights into the draft, and does nothing else. */
function TakeOver({ org, weights }: { org: string; weights: Fit["weights"] }) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const { data: rules } = useSuspenseQuery(trpc.rules.get.queryOptions());
  const save = useMutation(trpc.rules.saveDraft.mutationOptions());
  const take = async () => {
    const content = rules.draft?.content ?? rules.published[0]?.content ?? NOTHING;
    await save.mutateAsync({ version: rules.draft?.version ?? 0, content: { ...content, weights: { ...weights } } });
    await queryClient.invalidateQueries({ queryKey: trpc.rules.pathKey() });
    showToast({ title: "The weights stand in the draft. They hold once it is tried and published.", tone: "done" });
    router.push(`/o/${org}/team/rules`);
  };
  return (
    <p>
      <ConfirmDialog
        title="Take these weights into the draft?"
        confirmLabel="Take them"
        onConfirm={take}
        failure={save.error ? errorForScreen(save.error).message : undefined}
        trigger={<Button tone="primary">Take them into the draft…</Button>}
      >
        <p>They replace the weights of the draft; everything else in it stays.</p>
      </ConfirmDialog>
    </p>
  );
}
