import { Added, Removed } from "@starboard/ui/diff";

export interface ProposedEditProps {
  words: string;
  /** Empty: the words are to be deleted. */
  replacement: string;
  /** Why, or empty. */
  reason: string;
}

/** Words as they stand and as they should be, one beside the other. */
export function ProposedEdit({ words, replacement, reason }: ProposedEditProps) {
  return (
    <>
      <span className="mt-1 block font-serif leading-snug wrap-anywhere whitespace-pre-wrap text-ink">
        <Removed>{words}</Removed> {replacement ? <Added>{replacement}</Added> : null}
      </span>
      {replacement ? null : <span className="mt-0.5 block text-ink-3">to be deleted</span>}
      {reason ? <span className="mt-1 block text-ink-2">{reason}</span> : null}
    </>
  );
}
