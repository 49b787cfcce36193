import { isOpen } from "@starboard/domain/batch-state";
import { Block } from "@starboard/ui/block";
import type { Batch } from "./batch.ts";

/** What could not be evaluated, each with its reason; the server names the first fifty. */
export function BatchFailures({ batch }: { batch: Batch }) {
  const { failures, failed, state } = batch;
  return (
    <Block title="Failures" aside={failed > 0 ? String(failed) : undefined}>
      {failed === 0 ? (
        <p className="text-note text-ink-2">
          {isOpen(state) ? "None so far." : "None."} A story that fails is named here with its reason; it keeps the
          evaluation it had and never holds up the others.
        </p>
      ) : (
        <>
          <ul className="text-note">
            {failures.map(({ storyId, title, reason }) => (
              <li key={storyId} className="border-b border-rule py-2">
                <b className="font-serif">{title}</b>
                <span className="block text-ink-2">{reasonWords(reason)}</span>
              </li>
            ))}
          </ul>
          <p className="mt-3 text-fine text-ink-3">
            {failed > failures.length ? `The first ${failures.length} of ${failed}. ` : ""}A failed story keeps the
            evaluation it had.
          </p>
        </>
      )}
    </Block>
  );
}

/** An error's bare name is put into a sentence; anything else is a sentence already. */
const reasonWords = (reason: string) =>
  /^\w+$/.test(reason) ? `The evaluation of its text broke off (${reason}).` : reason;
