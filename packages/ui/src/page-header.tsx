import type { ReactNode } from "react";

export type PageHeaderProps = {
  /** A line above: team, date, kind. */
  eyebrow?: ReactNode;
  /** The name of the page, as its h1. Leave it out where the lede is the page's first sentence. */
  title?: ReactNode;
  /** What a colleague would say in a sentence; becomes the h1 where there is no title. */
  lede?: ReactNode;
  /** A quiet line below. */
  sub?: ReactNode;
  actions?: ReactNode;
};

/** How a page opens. */
export function PageHeader({ eyebrow, title, lede, sub, actions }: PageHeaderProps) {
  const Lede = title ? "p" : "h1";
  return (
    <header className="ui-page-header">
      <div>
        {eyebrow ? <p className="ui-eyebrow">{eyebrow}</p> : null}
        {title ? <h1 className="ui-title">{title}</h1> : null}
        {lede ? <Lede className="ui-lede">{lede}</Lede> : null}
        {sub ? <p className="ui-sub">{sub}</p> : null}
      </div>
      {actions ? <div className="ui-page-actions">{actions}</div> : null}
    </header>
  );
}
