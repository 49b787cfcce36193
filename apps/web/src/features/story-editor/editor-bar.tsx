"use client";

import { Button } from "@starboard/ui/button";
import { Link } from "@starboard/ui/link";
import { Menu, MenuItem } from "@starboard/ui/menu";
import { Copy, History, MessageCircle, MoreHorizontal } from "lucide-react";
import type { ReactNode } from "react";

export interface EditorBarProps {
  org: string;
  isWide: boolean;
  saved: ReactNode;
  /** How the text is shown. */
  views: ReactNode;
  /** The page's one main act. */
  main?: ReactNode;
  onVersions: () => void;
  onAloud: () => void;
  onCopy: () => void;
}

/** Under the frame's bar: is the text safe, how is it shown, what can be done with it. */
export function EditorBar({ org, isWide, saved, views, main, onVersions, onAloud, onCopy }: EditorBarProps) {
  return (
    <div className="sticky top-14 z-10 -mx-[var(--gutter)] -mt-[clamp(1.5rem,3.4vw,2.75rem)] mb-6 border-rule border-b bg-bg px-[var(--gutter)] md:mb-9">
      <div className="mx-auto flex min-h-13 max-w-page flex-wrap items-center gap-x-4 gap-y-1 py-1.5">
        <span className="flex min-w-0 items-center gap-2 text-note">
          {isWide ? (
            <>
              <Link href={`/o/${org}/stories`} tone="quiet">
                Stories
              </Link>
              <span aria-hidden="true" className="text-ink-3">
                ›
              </span>
            </>
          ) : null}
          {saved}
        </span>
        <div className="ms-auto flex items-center gap-2">
          {isWide ? views : null}
          {isWide ? (
            <>
              <Button tone="plain" icon={<MessageCircle aria-hidden="true" />} onClick={onAloud}>
                Said aloud
              </Button>
              <Button tone="plain" icon={<History aria-hidden="true" />} onClick={onVersions}>
                Versions
              </Button>
              <Button tone="plain" icon={<Copy aria-hidden="true" />} onClick={onCopy}>
                Copy to…
              </Button>
            </>
          ) : (
            <Menu
              trigger={
                <Button tone="plain" aria-label="More" data-icon-only="">
                  <MoreHorizontal aria-hidden="true" />
                </Button>
              }
            >
              <MenuItem icon={<MessageCircle aria-hidden="true" />} onSelect={onAloud}>
                Said aloud
              </MenuItem>
              <MenuItem icon={<History aria-hidden="true" />} onSelect={onVersions}>
                Versions
              </MenuItem>
              <MenuItem icon={<Copy aria-hidden="true" />} onSelect={onCopy}>
                Copy to…
              </MenuItem>
            </Menu>
          )}
          {main}
        </div>
      </div>
    </div>
  );
}
