import type { ReactNode } from "react";
import { KeyHint } from "./key-hint.tsx";

export type FootBarProps = {
  /** The few keys worth showing; hidden on touch and small screens. */
  keys?: readonly { keys: string | readonly string[]; label: string }[];
  /** What is read or decided down here: a sum, a verdict, a button. */
  children?: ReactNode;
  /** Names the region for screen readers. */
  label?: string;
};

/** The foot of a working page: keys at the start, the page's sum or verdict at the end. */
export function FootBar({ keys = [], children, label = "Summary and keys" }: FootBarProps) {
  return (
    <section className="ui-foot" aria-label={label}>
      <div className="ui-foot-in">
        {keys.map((hint) => (
          <span key={hint.label} className="ui-key">
            <KeyHint keys={hint.keys} />
            {hint.label}
          </span>
        ))}
        {children ? <div className="ui-foot-end">{children}</div> : null}
      </div>
    </section>
  );
}
