import type { ReactNode } from "react";

export type GlyphName =
  | "cone"
  | "can"
  | "near"
  | "empty"
  | "quarter"
  | "half"
  | "full"
  | "unknown"
  | "gap"
  | "tick"
  | "cross";

const ring = <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.3" />;
const line = {
  fill: "none",
  stroke: "currentColor",
  strokeWidth: 1.5,
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;

const shapes: Record<GlyphName, ReactNode> = {
  cone: <path d="M6 .8 11.3 11H.7z" fill="currentColor" />,
  can: <path d="M1.8 1h8.4v10H1.8z" fill="currentColor" />,
  near: <path d="M6 1.8 10.5 10.4h-9z" fill="none" stroke="currentColor" strokeWidth="1.3" strokeLinejoin="round" />,
  empty: ring,
  quarter: (
    <>
      {ring}
      <path d="M6 1a5 5 0 0 1 5 5H6z" fill="currentColor" />
    </>
  ),
  half: (
    <>
      {ring}
      <path d="M6 1a5 5 0 0 1 0 10z" fill="currentColor" />
    </>
  ),
  full: <circle cx="6" cy="6" r="5.6" fill="currentColor" />,
  unknown: (
    <>
      <circle cx="6" cy="6" r="5.3" fill="none" stroke="currentColor" strokeWidth="1.1" strokeDasharray="1.1 1.68" />
      <path d="M4.7 4.7a1.35 1.35 0 1 1 1.9 1.25c-.4.18-.6.4-.6.85M6 8.5v.05" {...line} strokeWidth="1.05" />
    </>
  ),
  gap: <path d="M2 6h8" stroke="currentColor" strokeWidth="1.3" />,
  tick: <path d="M1.8 6.6 4.5 9.3 10.2 3.2" {...line} />,
  cross: <path d="m2.5 2.5 7 7m0-7-7 7" {...line} />,
};

/** The small signs of the system, 12 by 12, drawn in the colour of the text; the word stands beside them. */
export function Glyph({ name, className }: { name: GlyphName; className?: string }) {
  return (
    <svg viewBox="0 0 12 12" className={["ui-glyph", className].filter(Boolean).join(" ")} aria-hidden="true">
      {shapes[name]}
    </svg>
  );
}
