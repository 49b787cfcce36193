/** A ring that turns; stands still with reduced motion. Decorative: the part around it says what goes on. */
export function Spinner() {
  return (
    <svg
      className="ui-spinner"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      aria-hidden="true"
    >
      <circle cx="8" cy="8" r="6" opacity="0.3" />
      <path d="M8 2a6 6 0 0 1 6 6" strokeLinecap="round" />
    </svg>
  );
}
