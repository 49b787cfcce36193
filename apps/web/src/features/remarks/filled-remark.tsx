import { listOpenPlaceholders } from "@starboard/domain/remark-text";

/** A remark with what is still to be filled in standing out. */
export function FilledRemark({ text }: { text: string }) {
  const open = listOpenPlaceholders(text);
  return (
    <>
      {open.map(({ start, end }, place) => (
        <span key={start}>
          {text.slice(open[place - 1]?.end ?? 0, start)}
          <span className="rounded-mark bg-accent-wash px-0.5 text-accent">{text.slice(start, end)}</span>
        </span>
      ))}
      {text.slice(open.at(-1)?.end ?? 0)}
    </>
  );
}
