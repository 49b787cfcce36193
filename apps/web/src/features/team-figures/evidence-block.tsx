import { Block } from "@starboard/ui/block";
import { Link } from "@starboard/ui/link";
import type { EvidenceOf } from "./figure-filter.ts";
import type { Evidence } from "./figures.ts";

export interface EvidenceBlockProps {
  org: string;
  of: EvidenceOf;
  /** What the rule says, where it is one. */
  title: string;
  evidence: Evidence;
  /** The page without it. */
  close: string;
}

/** The stories behind the figure that was followed, by their authors' names. */
export function EvidenceBlock({ org, of, title, evidence, close }: EvidenceBlockProps) {
  const what = of.kind === "rule" ? `Stories in which “${title}” fires` : `Stories that score ${of.from} to ${of.to}`;
  return (
    <Block id="evidence" title={what} aside={<Link href={close}>Close</Link>} className="mb-10 scroll-mt-24">
      {evidence === null ? (
        <p className="text-note text-ink-2">Which stories these are is private: you see the organisation as a whole.</p>
      ) : (
        <>
          {evidence.total === 0 ? <p className="text-note text-ink-2">None any more.</p> : null}
          <ul className="grid grid-cols-1 gap-x-8 wrap-anywhere text-note md:grid-cols-2" aria-label={what}>
            {evidence.stories.map(({ id, title: story, authorId, authorName }) => (
              <li key={id} className="border-rule border-t py-1.5">
                <Link href={`/o/${org}/stories/${id}`}>{story}</Link>{" "}
                <span className="text-ink-2">
                  by{" "}
                  <Link href={`/o/${org}/team/${authorId}`} tone="quiet">
                    <bdi>{authorName}</bdi>
                  </Link>
                </span>
              </li>
            ))}
          </ul>
          {evidence.total > evidence.stories.length ? (
            <p className="mt-2 text-fine text-ink-2">
              {evidence.stories.length} of {evidence.total}; choose a cohort to see the others.
            </p>
          ) : null}
        </>
      )}
    </Block>
  );
}
