/** Says that there are stories nobody else may read, so that a gap is explained. */
export function PrivateNote({ count }: { count: number }) {
  return count > 0 ? <span className="text-ink-3">{count} private, not counted</span> : null;
}
