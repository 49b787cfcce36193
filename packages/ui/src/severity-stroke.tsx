export type Severity = "must" | "should" | "hint";

const words: Record<Severity, string> = { must: "Must", should: "Should", hint: "Hint" };

/** The stroke that underlines a finding, beside its word: solid, dashed, dotted. */
export function SeverityStroke({ severity, word = words[severity] }: { severity: Severity; word?: string }) {
  return (
    <span>
      <span className="ui-stroke" data-severity={severity} aria-hidden="true" /> {word}
    </span>
  );
}
