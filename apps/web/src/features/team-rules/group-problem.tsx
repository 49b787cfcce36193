import { Glyph } from "@starboard/ui/glyph";

/** What is wrong with several fields together. The form goes to it as it does to a field. */
export function GroupProblem({ children }: { children: string | undefined }) {
  if (!children) return null;
  return (
    <p role="alert" tabIndex={-1} data-wrong="" className="ui-error">
      <Glyph name="can" />
      {children}
    </p>
  );
}
