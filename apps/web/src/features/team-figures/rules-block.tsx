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

/** Of more than so many rules the others are folded. */
const SHOWN = 10;

/** How each rule fares: a rule that is often dismissed or overruled says something of the rule. */
export function RulesBlock({ rules, order, to }: RulesBlockProps) {
  const { rulesetVersion, stories } = rules;
  const told = inOrder(
    rules.rules.filter(({ fires, dismissed, overruled }) => fires !== 0 || dismissed || overruled),
    order,
  );
  const more = told.slice(SHOWN);
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
        <RuleTable rules={told.slice(0, SHOWN)} health={rules} order={order} to={to} />
      )}
      {more.length > 0 ? (
        <details className="mt-2">
          <summary className="w-fit cursor-pointer py-2 text-note text-ink-2 underline decoration-rule-2 underline-offset-4">
            {more.length} more {more.length === 1 ? "rule" : "rules"}
          </summary>
          <RuleTable rules={more} health={rules} to={to} />
        </details>
      ) : null}
      <p className="mt-3 max-w-measure text-fine text-ink-2">
        What somebody dismisses is private: only how many people is told, in steps of five, and only where at least five
        did and five did not. A coach overrules on a review’s story; the words stand there.
      </p>
    </Block>
  );
}

/** Claims are sentences; the numbers beside them need little. */
const RULE_WIDTH = "md:w-[46%]";

interface RuleTableProps {
  rules: readonly Rule[];
  health: RuleHealth;
  /** How it is sorted, where its heads sort. */
  order?: RuleOrder;
  to: RulesBlockProps["to"];
}

function RuleTable({ rules, health: { stories, isAggregate }, order, to }: RuleTableProps) {
  const head = (by: RuleOrder, title: string, isNumber: boolean) =>
    order ? (
      <SortHead
        sorted={order === by ? (by === "name" ? "ascending" : "descending") : null}
        href={`${to({ rules: by })}#rules`}
        end={isNumber}
        {...(isNumber ? {} : { className: RULE_WIDTH })}
      >
        {title}
      </SortHead>
    ) : (
      <th scope="col" data-align={isNumber ? "end" : undefined} className={isNumber ? undefined : RULE_WIDTH}>
        {title}
      </th>
    );
  return (
    <Table
      caption={`Rules: in how many stories they find something, dismissed, overruled${order ? "" : "; the rest"}`}
      captionHidden
      fold
      className="md:table-fixed"
    >
      <thead>
        <tr>
          {head("name", "Rule", false)}
          {head("fires", "Stories it fires in", true)}
          {head("dismissed", "Dismissed, people", true)}
          {head("overruled", "Overruled, times", true)}
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <tr key={rule.ruleId}>
            <th scope="row" className="wrap-anywhere">
              {rule.title}
              <small>
                {DIMENSION_TITLES[rule.dimension]} · {rule.ruleId}
              </small>
            </th>
            <Cell label="Stories it fires in" end nowrap>
              <span>
                {rule.fires && !isAggregate ? (
                  <Link href={`${to({ evidence: { kind: "rule", ruleId: rule.ruleId } })}#evidence`}>
                    {rule.fires}
                    <span className="ui-hidden"> stories: which they are</span>
                  </Link>
                ) : (
                  (rule.fires ?? <Few />)
                )}
                {rule.fires && stories ? <span className="text-ink-3"> · {share(rule.fires, stories)}</span> : null}
              </span>
            </Cell>
            <Cell label="Dismissed, people" end nowrap>
              {rule.dismissed === null ? <span className="text-ink-3">not told</span> : `${rule.dismissed} or more`}
            </Cell>
            <Cell label="Overruled, times" end nowrap>
              {rule.overruled ?? <Few />}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const share = (part: number, whole: number) => `${Math.round((part / whole) * 100)}%`;
const Few = () => <span className="text-ink-3">few</span>;
