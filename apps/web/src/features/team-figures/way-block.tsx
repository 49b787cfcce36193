import type { FunnelStep } from "@starboard/domain/dashboard";
import { Block } from "@starboard/ui/block";
import { StepBars } from "@starboard/ui/step-bars";
import type { WayToReady } from "./figures.ts";

/** What each step asks, and where the team's table shows who lacks it. */
const STEPS: Readonly<Record<FunnelStep, { label: string; search: string }>> = {
  there: { label: "In the team", search: "" },
  shared: { label: "A story that the team sees", search: "sort=needs-stories" },
  counting: { label: "A story that counts", search: "sort=needs-stories" },
  enough: { label: "Enough stories that count", search: "sort=needs-stories" },
  covered: { label: "Enough competencies covered", search: "sort=needs-competencies" },
  approved: { label: "Enough approved by a coach", search: "sort=needs-approved" },
  ready: { label: "Ready", search: "level=ready" },
};

export interface WayBlockProps {
  way: WayToReady;
  /** The team's page with the same team and cohort. */
  people: (search: string) => string;
}

/** From the first story to ready: how many people have come how far. */
export function WayBlock({ way, people }: WayBlockProps) {
  return (
    <Block title="From the first story to ready" aside="people" className="mb-10">
      {way === null ? (
        <p className="text-note text-ink-2">
          Told of your own teams only: how far somebody has come is for those who work with them.
        </p>
      ) : (
        <>
          <StepBars
            label="People by how far they have come"
            columns={["Step", "People"]}
            steps={way.map(({ step, people: count }) => ({
              label: STEPS[step].label,
              count,
              href: people(STEPS[step].search),
              on: step === "ready",
            }))}
          />
          <p className="mt-2 text-fine text-ink-2">
            Who is counted at a step is counted at each one before it. The numbers that a step asks for are each
            person’s own target.
          </p>
        </>
      )}
    </Block>
  );
}
