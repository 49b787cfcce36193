import { Link } from "@starboard/ui/link";
import type { Change } from "./what-would-change.ts";

export interface ChangeListProps {
  changes: readonly Change[];
  /** Where stories lie; null where this person may not open them. */
  storyBase: string | null;
}

/** Each open reason with the stories that are nearest to closing it. */
export function ChangeList({ changes, storyBase }: ChangeListProps) {
  if (changes.length === 0)
    return (
      <p className="text-note text-ink-2">Nothing is missing. Practice keeps it so: it counts for some weeks only.</p>
    );
  return (
    <ul className="grid gap-3 text-note">
      {changes.map(({ criterion, missing, stories }) => (
        <li key={criterion}>
          <b className="inline-block first-letter:uppercase">{missing}</b>
          {stories.map(({ id, title, needs }) => (
            <span key={id} className="block text-ink-2">
              {storyBase ? <Link href={`${storyBase}/${id}`}>{title}</Link> : <i>{title}</i>} {needs}
            </span>
          ))}
          {stories.length === 0 ? (
            <span className="block text-ink-2">No story that the team may see is near; a new one would be needed.</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
