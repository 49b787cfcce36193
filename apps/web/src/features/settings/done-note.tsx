import { Glyph } from "@starboard/ui/glyph";

/** Beside the button that did it; announced when it appears. */
export function DoneNote({ children }: { children: string | null }) {
  return (
    <span role="status" className="text-note text-star">
      {children ? (
        <span className="inline-flex items-center gap-1.5">
          <Glyph name="tick" />
          {children}
        </span>
      ) : null}
    </span>
  );
}
