import type { ReactNode } from "react";

export type AppBarProps = {
  /** A `Wordmark`. */
  mark: ReactNode;
  /** A `Nav`. */
  children?: ReactNode;
  /** Buttons, theme, account; at the end of the bar. */
  tools?: ReactNode;
};

/** The bar on top, with the skip link, to the `Page`, as the first thing on the page. */
export function AppBar({ mark, children, tools }: AppBarProps) {
  return (
    <>
      <a className="ui-skip" href="#main">
        Skip to the content
      </a>
      <header className="ui-bar">
        <div className="ui-bar-in">
          {mark}
          {children}
          {tools ? <div className="ui-bar-tools">{tools}</div> : null}
        </div>
      </header>
    </>
  );
}
