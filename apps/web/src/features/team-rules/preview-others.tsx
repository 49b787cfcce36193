import { Block } from "@starboard/ui/block";
import { PreviewBands } from "./preview-bands.tsx";
import type { Preview } from "./rules.ts";

/** What a dry run tells of stories that its reader may not open: those of other teams in fives, of private ones no band. */
export function PreviewOthers({ others }: { others: Preview["others"] }) {
  const { total, bands } = others;
  return (
    <Block title="Stories that you may not read" aside={total === null ? "fewer than five, or none" : `about ${total}`}>
      {total === null ? null : (
        <div className="mb-3 max-w-measure">
          <PreviewBands
            caption="Stories of other teams, by band, in fives"
            before={bands.before}
            after={bands.after}
            isRounded
          />
        </div>
      )}
      <p className="max-w-measure text-fine text-ink-2">
        {total === null
          ? "What other teams share is compared as well, and shown from five stories on. "
          : "What other teams share, to the next five up or down, so that trying other rules tells nobody’s score. "}
        {others.private === null ? "Private stories" : `About ${others.private} private stories`} are evaluated by the
        rules that are tried, too; nothing is told of their scores, and they count nowhere.
      </p>
    </Block>
  );
}
