interface Listed {
  id: string;
}

/** The open request that follows on the desk; the first one after the last. Null where no other waits. */
export function findNextRequest<Request extends Listed>(open: readonly Request[], requestId: string): Request | null {
  const place = open.findIndex((request) => request.id === requestId);
  const others = [...open.slice(place + 1), ...open.slice(0, Math.max(0, place))];
  return others[0] ?? null;
}
