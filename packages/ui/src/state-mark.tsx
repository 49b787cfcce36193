import type { ReactNode } from "react";
import { Glyph, type GlyphName } from "./glyph.tsx";

export type StateMarkProps = {
  /** Cone, can, open cone, quarter disc, ring. */
  state: "ready" | "not-ready" | "nearly" | "building" | "none";
  children: ReactNode;
  strong?: boolean;
};

const glyphs: Record<StateMarkProps["state"], GlyphName> = {
  ready: "cone",
  "not-ready": "can",
  nearly: "near",
  building: "quarter",
  none: "empty",
};

/** A state as a shape and a word; colour only for ready and not ready. */
export function StateMark({ state, children, strong }: StateMarkProps) {
  return (
    <span className="ui-state" data-state={state} data-strong={strong}>
      <Glyph name={glyphs[state]} />
      <span>{children}</span>
    </span>
  );
}
