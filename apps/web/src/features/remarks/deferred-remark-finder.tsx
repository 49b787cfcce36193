"use client";

import { Deferred } from "@starboard/ui/deferred";
import { DeferredPart } from "@starboard/ui/deferred-part";
import { MissingPart } from "@starboard/ui/missing-part";
import type { RemarkFinderProps } from "./remark-finder.tsx";

/** Fetched as soon as words are chosen that something may be remarked on. */
export const remarkFinder = new Deferred(() => import("./remark-finder.tsx").then(({ RemarkFinder }) => RemarkFinder));

/** Finds a remark. Until its code is there, a field that waits has the focus, so that no key goes elsewhere. */
export function DeferredRemarkFinder(props: RemarkFinderProps) {
  return (
    <DeferredPart
      of={remarkFinder}
      props={props}
      standIn={({ isMissing, retry }) =>
        isMissing ? (
          <MissingPart onRetry={retry} onClose={props.onLeave} />
        ) : (
          <div className="rounded-control border border-rule bg-surface p-1.5 shadow-pop">
            <input
              aria-label="Find a remark"
              aria-busy="true"
              // biome-ignore lint/a11y/noAutofocus: opened by a press or a key, whose next keys belong here.
              autoFocus
              readOnly
              placeholder="Find a remark"
              className="ui-input"
              data-size="small"
            />
          </div>
        )
      }
    />
  );
}
