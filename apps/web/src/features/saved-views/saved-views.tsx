"use client";

import type { ViewPage } from "@starboard/domain/saved-view";
import { Button } from "@starboard/ui/button";
import { Menu, MenuGroup, MenuItem, MenuRule } from "@starboard/ui/menu";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Bookmark, BookmarkPlus, Trash2 } from "lucide-react";
import { useState } from "react";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { KeepViewDialog } from "./keep-view-dialog.tsx";

export interface SavedViewsProps {
  page: ViewPage;
  /** How the page is looked at now: the address from its question mark on. */
  search: string;
  onOpen: (search: string) => void;
}

/** Filters of a page under names of one's own: open one, keep the present one, forget one. */
export function SavedViews({ page, search, onOpen }: SavedViewsProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [isKeeping, setIsKeeping] = useState(false);
  const { data } = useQuery(trpc.dashboard.views.queryOptions());
  const forget = useMutation(
    trpc.dashboard.deleteView.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.dashboard.views.queryKey() }),
      onError: (error) => showToast({ title: errorForScreen(error).message, tone: "failed" }),
    }),
  );
  const views = (data ?? []).filter((view) => view.page === page);
  return (
    <>
      <Menu trigger={<Button icon={<Bookmark aria-hidden="true" />}>Views</Button>}>
        {views.length > 0 ? (
          <>
            <MenuGroup label="Open">
              {views.map(({ id, name, search: kept }) => (
                <MenuItem key={id} icon={<Bookmark aria-hidden="true" />} onSelect={() => onOpen(kept)}>
                  {name}
                </MenuItem>
              ))}
            </MenuGroup>
            <MenuRule />
          </>
        ) : null}
        <MenuItem icon={<BookmarkPlus aria-hidden="true" />} onSelect={() => setIsKeeping(true)}>
          Keep this view…
        </MenuItem>
        {views.length > 0 ? (
          <MenuGroup label="Forget">
            {views.map(({ id, name }) => (
              <MenuItem
                key={id}
                tone="danger"
                icon={<Trash2 aria-hidden="true" />}
                onSelect={() => forget.mutate({ viewId: id })}
              >
                Forget “{name}”
              </MenuItem>
            ))}
          </MenuGroup>
        ) : null}
      </Menu>
      <KeepViewDialog page={page} search={search} open={isKeeping} onClose={() => setIsKeeping(false)} />
    </>
  );
}
