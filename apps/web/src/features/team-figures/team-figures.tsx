import { Columns } from "@starboard/ui/columns";
import { Crumb } from "@starboard/ui/crumb";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { figuresSentence } from "./describe-figures.ts";
import { EvidenceBlock } from "./evidence-block.tsx";
import { ExportFigures } from "./export-figures.tsx";
import { type FigureFilter, writeFigureFilter } from "./figure-filter.ts";
import { FigureTools } from "./figure-tools.tsx";
import { FigureViews } from "./figure-views.tsx";
import type { Evidence, Figures, Scopes, ShownScope } from "./figures.ts";
import { RefreshWhenTold } from "./refresh-when-told.tsx";
import { ReviewsBlock } from "./reviews-block.tsx";
import { RulesBlock } from "./rules-block.tsx";
import { ScoresBlock } from "./scores-block.tsx";
import { TrendBlock } from "./trend-block.tsx";
import { WayBlock } from "./way-block.tsx";

export interface TeamFiguresProps {
  org: string;
  organisationName: string;
  scopes: Scopes;
  shown: ShownScope;
  filter: FigureFilter;
  figures: Figures;
  evidence: Evidence;
  /** When the server began to read them, in ms since 1970. */
  readAtMs: number;
}

/** Figures of a team, a cohort or the organisation. Drawn on the server; only the tools come as script. */
export function TeamFigures(props: TeamFiguresProps) {
  const { org, organisationName, scopes, shown, filter, figures, evidence, readAtMs } = props;
  const base = `/o/${org}/team`;
  const to = (next: Partial<FigureFilter>) => `${base}/figures${writeFigureFilter({ ...filter, ...next })}`;
  const people = (search: string) => {
    const params = new URLSearchParams(search);
    if (shown.teamId) params.set("team", shown.teamId);
    if (shown.cohort) params.set("cohort", shown.cohort);
    return `${base}${params.size > 0 ? `?${params}` : ""}`;
  };
  const { evidence: of } = filter;
  const rule = figures.rules.rules.find(({ ruleId }) => of?.kind === "rule" && ruleId === of.ruleId);
  return (
    <Page>
      <RefreshWhenTold drawnAtMs={readAtMs} />
      <Crumb href={people("")}>Team</Crumb>
      <PageHeader
        eyebrow={[shown.name, shown.cohort, organisationName].filter(Boolean).join(" · ")}
        title="Figures"
        lede={figuresSentence(figures)}
        actions={
          <>
            <FigureViews search={writeFigureFilter({ ...filter, evidence: null })} />
            <ExportFigures org={org} shown={shown} weeks={filter.weeks} rulesetVersion={filter.rulesetVersion} />
          </>
        }
      />
      <FigureTools scopes={scopes} shown={shown} filter={filter} />
      {of ? (
        <EvidenceBlock org={org} of={of} title={rule?.title ?? ""} evidence={evidence} close={to({ evidence: null })} />
      ) : null}
      <Columns aside="even">
        <ScoresBlock scores={figures.scores} to={to} />
        <div>
          <TrendBlock scores={figures.scores} />
          <WayBlock way={figures.way} people={people} />
        </div>
      </Columns>
      <ReviewsBlock org={org} reviews={figures.reviews} />
      <RulesBlock rules={figures.rules} order={filter.rules} to={to} />
    </Page>
  );
}
