import type { ReactNode } from "react";

export type AppBarProps = {
  /** A `Wordmark`. */
  mark: ReactNode;
  /** A `Nav`, or a `Crumb` on a page that is deep in. */
  children?: ReactNode;
  /** A short state such as a `SaveState`. */
  status?: ReactNode;
  /** Buttons, theme, account; at the end of the bar. */
  tools?: ReactNode;
  /** Follow the width of the page below. */
  width?: "normal" | "full";
  /** Id of the element to skip to; `Page` uses "main". */
  skipTo?: string;
  skipLabel?: string;
};

/** The bar on top, with the skip link as the first thing on the page. */
export function AppBar({
  mark,
  children,
  status,
  tools,
  width,
  skipTo = "main",
  skipLabel = "Skip to the content",
}: AppBarProps) {
  return (
    <>
      <a className="ui-skip" href={`#${skipTo}`}>
        {skipLabel}
      </a>
      <header className="ui-bar" data-width={width}>
        <div className="ui-bar-in">
          {mark}
          {children}
          {status ? <div className="ui-bar-status">{status}</div> : null}
          {tools ? <div className="ui-bar-tools">{tools}</div> : null}
        </div>
      </header>
    </>
  );
}
