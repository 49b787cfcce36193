"use client";

import { Button } from "@starboard/ui/button";
import { Deferred } from "@starboard/ui/deferred";
import { Menu, MenuItem, MenuLink } from "@starboard/ui/menu";
import { useQueryClient } from "@tanstack/react-query";
import { Download, MoreHorizontal, Upload } from "lucide-react";
import { useState } from "react";
import { LazyDialog } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

const exportDialog = new Deferred(() =>
  import("@/features/story-files/index.ts").then((module) => module.ExportDialog),
);

/** The ways in and out of all stories at once. */
export function BankFiles({ base, storyIds }: { base: string; storyIds: readonly string[] }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const load = async () => {
    const stories = await Promise.all(
      storyIds.map((storyId) => queryClient.fetchQuery(trpc.story.get.queryOptions({ storyId }))),
    );
    return stories.map(({ revision, ...story }) => ({ ...story, sections: revision.sections }));
  };
  return (
    <>
      <Menu
        trigger={
          <Button tone="plain" aria-label="Import and export" data-icon-only="">
            <MoreHorizontal aria-hidden="true" />
          </Button>
        }
      >
        <MenuLink href={`${base}/import`} icon={<Upload aria-hidden="true" />}>
          Import stories
        </MenuLink>
        <MenuItem icon={<Download aria-hidden="true" />} onSelect={() => setOpen(true)}>
          Export all
        </MenuItem>
      </Menu>
      <LazyDialog
        title="Export"
        of={exportDialog}
        props={{
          title: storyIds.length === 1 ? "Export your story" : `Export ${storyIds.length} stories`,
          isOpen,
          onOpenChange: setOpen,
          load,
        }}
      />
    </>
  );
}
