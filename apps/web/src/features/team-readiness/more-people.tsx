import { TextButton } from "@starboard/ui/text-button";
import { leftOf, PART } from "./use-part.ts";

export interface MorePeopleProps {
  shown: number;
  total: number;
  onMore: () => void;
  onAll: () => void;
}

/** Says that a very long list goes on; nothing once it is all there, or while the browser still draws the first part. */
export function MorePeople({ shown, total, onMore, onAll }: MorePeopleProps) {
  const left = leftOf(shown, total);
  if (left === 0) return null;
  return (
    <p className="mt-4 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-note text-ink-2">
      <span>
        The first {shown} of {total} people. Finding, sorting, the file and the printed page take in everybody.
      </span>
      {left > PART ? <TextButton onClick={onMore}>Show {PART} more</TextButton> : null}
      <TextButton onClick={onAll}>Show all {total}</TextButton>
    </p>
  );
}
