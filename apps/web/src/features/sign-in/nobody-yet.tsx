import { EmptyState } from "@starboard/ui/empty-state";

/** An installation without people: the way in is a link that only whoever started it can read. */
export function NobodyYet() {
  return (
    <EmptyState place="page" title="Nobody is here yet.">
      <p>
        This Starboard has just been started and has no people. Its log shows a set-up link that ends in{" "}
        <code className="font-mono text-note">/setup?token=…</code>; open it to name the first organisation and its
        owner.
      </p>
    </EmptyState>
  );
}
