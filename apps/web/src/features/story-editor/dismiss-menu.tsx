"use client";

import type { DismissalScope } from "@starboard/domain/dismissal";
import { Menu, MenuItem } from "@starboard/ui/menu";
import { TextButton } from "@starboard/ui/text-button";

export interface DismissMenuProps {
  /** The finding in a few words, for who does not see where the button stands. */
  claim: string;
  /** Words carry the finding, so that it can be dismissed there alone. */
  hasSentence: boolean;
  onDismiss: (scope: DismissalScope) => void;
}

/** Hides a finding: here, in this story, or always. */
export function DismissMenu({ claim, hasSentence, onDismiss }: DismissMenuProps) {
  return (
    <Menu align="start" trigger={<TextButton aria-label={`Dismiss: ${claim}`}>Dismiss</TextButton>}>
      {hasSentence ? <MenuItem onSelect={() => onDismiss("sentence")}>At this sentence</MenuItem> : null}
      <MenuItem onSelect={() => onDismiss("story")}>In this story</MenuItem>
      <MenuItem onSelect={() => onDismiss("always")}>Always</MenuItem>
    </Menu>
  );
}
