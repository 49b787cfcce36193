"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/use-trpc.ts";

/** Marks one notification as read, or all of them with null; shown at once and taken back when the server refuses. */
export function useMarkRead() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const queryKey = trpc.notification.list.queryKey();
  return useMutation(
    trpc.notification.markRead.mutationOptions({
      onMutate: async ({ notificationId }) => {
        await queryClient.cancelQueries({ queryKey });
        const before = queryClient.getQueryData(queryKey);
        queryClient.setQueryData(queryKey, (list) => {
          if (!list) return list;
          const isMeant = (item: (typeof list.items)[number]) =>
            item.readAt === null && (notificationId === null || item.id === notificationId);
          const marked = notificationId === null ? list.unread : list.items.filter(isMeant).length;
          return {
            items: list.items.map((item) => (isMeant(item) ? { ...item, readAt: new Date() } : item)),
            unread: list.unread - marked,
          };
        });
        return { before };
      },
      onError: (_error, _input, kept) => queryClient.setQueryData(queryKey, kept?.before),
      onSettled: () => queryClient.invalidateQueries({ queryKey }),
    }),
  );
}
