import type { Dimension, Pitfall, Severity, StoryKind, TextRange } from "@starboard/domain/evaluation";
import type { Evidence } from "./facts/evidence.ts";
import type { SettledProfile } from "./profile/settle-profile.ts";
import type { Signals } from "./score/signals.ts";

/** A text that shows a rule: plain or with `Label:` lines, and the kind where it matters. */
export type RuleExample = string | { kind: StoryKind; text: string };

/**
 * What is published about a rule. It stands beside the rule in the rule's file but is no part of it,
 * so that nothing of it travels with `evaluate`.
 */
export interface RuleDocs {
  why: string;
  /** For a problem: texts in which it is reported. For a strength: texts in which it is not. */
  bad: readonly RuleExample[];
  good: readonly RuleExample[];
}

/** What a rule says at one place. */
export interface Report<Key extends string> {
  message: Key;
  /** UTF-16 range; end exclusive. */
  at: TextRange;
  /** Other places that the finding rests on. */
  evidence?: readonly TextRange[];
  /** Fills the `{name}` blanks of the message. */
  values?: Readonly<Record<string, string>>;
  /** A template with blanks for the writer; never an invented number. */
  suggestion?: string;
  /** Milder or sterner than the rule's own severity in this case. */
  severity?: Severity;
}

/** A number that a profile may move. */
export interface RuleThreshold {
  value: number;
  least: number;
  most: number;
  /** What is counted, with its unit. */
  what: string;
}

/** What a check may look at. */
export interface CheckContext<Key extends string> {
  evidence: Evidence;
  signals: Signals;
  profile: SettledProfile;
  /** The rule's threshold, or what the profile says in its place; 0 where the rule has none. */
  threshold: number;
  /** True where the text is a copy of a published sample answer and the caller asked. */
  isCopied: boolean;
  report: (report: Report<Key>) => void;
}

/** A rule: what it may say, and a pure check. */
export interface Rule<Key extends string = string> {
  /** `dimension/short-claim`. */
  id: string;
  /** What holds of a good story, in one sentence: the rule's name for people. */
  claim: string;
  /** Counts up when the check or a message changes. */
  revision: number;
  dimension: Dimension;
  /** Null on a strength. */
  pitfall: Pitfall | null;
  severity: Severity;
  threshold?: RuleThreshold;
  messages: Readonly<Record<Key, string>>;
  /** What a template suggests where a report brings none of its own. */
  suggestion?: string;
  /** What the score would see once the problem is mended; used for the expected gain only. */
  lift?: (signals: Signals) => Partial<Signals>;
  check: (context: CheckContext<Key>) => void;
}

/**
 * Declares a rule; the key type ties reports to messages. All rules are built with all fields in one order, as
 * quantities are: every text reads every rule.
 */
export function defineRule<const Key extends string>(rule: Rule<Key>): Rule {
  const { id, claim, revision, dimension, pitfall, severity, threshold, messages, suggestion, lift, check } = rule;
  return {
    id,
    claim,
    revision,
    dimension,
    pitfall,
    severity,
    threshold,
    messages,
    suggestion,
    lift,
    check,
  } as unknown as Rule;
}
