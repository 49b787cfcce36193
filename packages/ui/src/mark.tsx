import { Link } from "./link.tsx";

/** The mark alone: a disc with its starboard quarter filled. */
function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" strokeWidth="1.2" />
      <path d="M8 8V1a7 7 0 0 1 6.467 9.679z" fill="currentColor" />
    </svg>
  );
}

/** The mark with the product's name, leading home. `compact` keeps the name for screen readers only. */
export function Wordmark({ name, href = "/", compact = false }: { name: string; href?: string; compact?: boolean }) {
  return (
    <Link href={href} tone="bare" className="ui-wordmark" aria-label={compact ? name : undefined}>
      <Mark />
      {compact ? null : <span>{name}</span>}
    </Link>
  );
}
