"use client";

import { Button } from "@starboard/ui/button";
import { Menu, MenuItem } from "@starboard/ui/menu";
import { MoreHorizontal } from "lucide-react";
import { memo, type ReactNode } from "react";

/** Something to do with the story: a line of the menu. */
export interface EditorAct {
  label: string;
  icon: ReactNode;
  run: () => void;
  /** A button instead where there is room. */
  isOften?: boolean;
}

export interface EditorBarProps {
  isWide: boolean;
  /** Where the page stands: here on wide screens, above the title on others. */
  place: ReactNode;
  saved: ReactNode;
  /** How the text is shown. */
  views: ReactNode;
  acts: readonly EditorAct[];
  /** The page's one main act. */
  main?: ReactNode;
}

/** Under the frame's bar: is the text safe, how is it shown, what can be done with it. */
export const EditorBar = memo(function EditorBar({ isWide, place, saved, views, acts, main }: EditorBarProps) {
  const buttons = isWide ? acts.filter(({ isOften }) => isOften) : [];
  const lines = acts.filter((act) => !buttons.includes(act));
  return (
    <div data-foot="own" className="ui-workbar">
      <div>
        <span className="ui-workbar-place">
          {isWide ? (
            <>
              {place}
              <span aria-hidden="true" className="text-ink-3">
                ›
              </span>
            </>
          ) : null}
          {saved}
        </span>
        <div className="ms-auto flex items-center gap-2">
          {isWide ? views : null}
          {buttons.map(({ label, icon, run }) => (
            <Button key={label} tone="plain" icon={icon} onClick={run}>
              {label}
            </Button>
          ))}
          {lines.length > 0 ? (
            <Menu
              trigger={
                <Button tone="plain" aria-label="More" data-icon-only="">
                  <MoreHorizontal aria-hidden="true" />
                </Button>
              }
            >
              {lines.map(({ label, icon, run }) => (
                <MenuItem key={label} icon={icon} onSelect={run}>
                  {label}
                </MenuItem>
              ))}
            </Menu>
          ) : null}
          {main}
        </div>
      </div>
    </div>
  );
});
