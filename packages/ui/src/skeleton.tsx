const widths = ["w-full", "w-11/12", "w-4/5", "w-full", "w-2/3"];

/** Grey lines while something loads, read out once as `label`. For a page, as many lines as will come. */
export function Skeleton({ lines = 3, label = "Loading" }: { lines?: number; label?: string }) {
  const rows = Array.from({ length: lines }, (_, line) => ({ line, width: widths[line % widths.length] }));
  return (
    <div className="grid gap-3" role="status">
      <span className="ui-hidden">{label}</span>
      {rows.map(({ line, width }) => (
        <span key={line} className={`ui-skeleton ${width}`} aria-hidden="true" />
      ))}
    </div>
  );
}
