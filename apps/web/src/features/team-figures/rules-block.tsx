import { DIMENSION_TITLES } from "@starboard/domain/evaluation";
import { Block } from "@starboard/ui/block";
import { Link } from "@starboard/ui/link";
import { Cell, SortHead, Table } from "@starboard/ui/table";
import { rulesWords } from "./describe-figures.ts";
import type { FigureFilter, RuleOrder } from "./figure-filter.ts";
import type { RuleHealth } from "./figures.ts";

type Rule = RuleHealth["rules"][number];

export interface RulesBlockProps {
  rules: RuleHealth;
  order: RuleOrder;
  to: (next: Partial<FigureFilter>) => string;
}

const countOf = (rule: Rule, order: Exclude<RuleOrder, "name">) => rule[order] ?? -1;

function inOrder(rules: readonly Rule[], order: RuleOrder): Rule[] {
  const byName = [...rules].sort((a, b) => a.title.localeCompare(b.title, "en"));
  return order === "name" ? byName : byName.sort((a, b) => countOf(b, order) - countOf(a, order));
}

/** How each rule fares: a rule that is often dismissed or overruled says something of the rule. */
export function RulesBlock({ rules, order, to }: RulesBlockProps) {
  const { rulesetVersion, stories, isAggregate } = rules;
  const told = rules.rules.filter(
    ({ fires, dismissed, overruled }) => fires !== 0 || dismissed !== 0 || overruled !== 0,
  );
  const sort = (by: RuleOrder) => ({
    sorted: order === by ? (by === "name" ? ("ascending" as const) : ("descending" as const)) : null,
    href: `${to({ rules: by })}#rules`,
  });
  return (
    <Block
      id="rules"
      title="Rules"
      aside={rulesetVersion ? `${rulesWords(rulesetVersion)}${stories === null ? "" : `, ${stories} stories`}` : null}
      className="mb-10"
    >
      {told.length === 0 ? (
        <p className="text-note text-ink-2">No rule has found anything yet in a story that the team may see.</p>
      ) : (
        <Table caption="Rules: in how many stories they find something, dismissed, overruled" captionHidden fold>
          <thead>
            <tr>
              <SortHead {...sort("name")}>Rule</SortHead>
              <SortHead {...sort("fires")} end>
                Stories it fires in
              </SortHead>
              <SortHead {...sort("dismissed")} end>
                Dismissed, people
              </SortHead>
              <SortHead {...sort("overruled")} end>
                Overruled, times
              </SortHead>
            </tr>
          </thead>
          <tbody>
            {inOrder(told, order).map((rule) => (
              <tr key={rule.ruleId}>
                <th scope="row" className="wrap-anywhere md:w-[48%]">
                  {rule.title}
                  <small>
                    {DIMENSION_TITLES[rule.dimension]} · {rule.ruleId}
                  </small>
                </th>
                <Cell label="Stories it fires in" end nowrap>
                  {rule.fires === null ? <Hidden /> : null}
                  {rule.fires !== null && rule.fires > 0 && !isAggregate ? (
                    <Link href={`${to({ evidence: { kind: "rule", ruleId: rule.ruleId } })}#evidence`}>
                      {rule.fires}
                      <span className="ui-hidden"> stories: which they are</span>
                    </Link>
                  ) : (
                    rule.fires
                  )}
                  {rule.fires && stories ? <span className="text-ink-3"> · {share(rule.fires, stories)}</span> : null}
                </Cell>
                <Cell label="Dismissed, people" end nowrap>
                  {rule.dismissed ?? <Hidden />}
                </Cell>
                <Cell label="Overruled, times" end nowrap>
                  {rule.overruled ?? <Hidden />}
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <p className="mt-3 max-w-measure text-fine text-ink-2">
        What somebody dismisses is private: only how many people is told, and “few” where it would tell of fewer than
        five, or let that be worked out. A coach overrules on a review’s story; the words stand there.
      </p>
    </Block>
  );
}

const share = (part: number, whole: number) => `${Math.round((part / whole) * 100)}%`;
const Hidden = () => <span className="text-ink-3">few</span>;
