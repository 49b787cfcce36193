import { SECTION_TITLES } from "@starboard/domain/section";
import { BalanceBars } from "@starboard/ui/balance-bars";
import { memo } from "react";
import { PanelHead } from "./panel-head.tsx";
import { readShares } from "./share-words.ts";

/** How the text is divided, by what `shareWords` says. */
export const StoryBalance = memo(function StoryBalance({ shares }: { shares: string }) {
  return (
    <section>
      <PanelHead>Balance</PanelHead>
      <BalanceBars
        label="Share of the words by section"
        rows={readShares(shares).map(({ label, percent, isThin }) => ({
          label: SECTION_TITLES[label],
          share: percent / 100,
          on: isThin,
          href: `#${label}`,
        }))}
      />
    </section>
  );
});
